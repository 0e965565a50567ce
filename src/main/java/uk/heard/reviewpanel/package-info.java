/**
 * Owns Stage 3: the request for a review panel, in time or late, the panel and its meeting, its recommendations, the director's
 * response, and the early referral that takes its place. Uses the complaint, its letters and Stage 2's appointments.
 * Offers {@link uk.heard.reviewpanel.PanelRequests} to whoever takes a request, and panels of the case page.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint", "correspondence", "outcome", "staff", "investigation", "casefile", "casefile :: panel", "timescale", "council", "ui"})
package uk.heard.reviewpanel;
