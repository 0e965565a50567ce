/**
 * Owns what advocates and their provider’s office do here: their cases and referrals, a complaint made for a child, and the panel in
 * which staff arrange an advocate.
 * Uses advocacy for what it reads and writes, intake to make a complaint, the tracker’s path and the case page.
 * Offers its pages, and {@link uk.heard.advocates.TellForChild} for whoever makes a complaint as an advocate.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "complaint", "advocacy", "standing", "correspondence", "outcome", "intake", "staff", "casefile", "casefile :: panel", "tracker :: path", "ui"})
package uk.heard.advocates;
