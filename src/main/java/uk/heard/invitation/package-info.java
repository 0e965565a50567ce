/**
 * Owns the child's view when an adult complains for them or about their life: the invitation by a link and a code of the child's own, the
 * plain pages on which they answer, and the panels that show staff what they said.
 * Uses standing, which keeps the answers, and the offer of an advocate.
 * Offers its pages and its panels on the case page.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "complaint", "standing", "correspondence", "advocacy", "staff", "casefile", "casefile :: panel", "ui"})
package uk.heard.invitation;
