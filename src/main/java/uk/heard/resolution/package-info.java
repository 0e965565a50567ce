/**
 * Owns Stage 1, local resolution: the finding on each point and the reply made from them.
 * Uses the complaint, outcome, correspondence and staff.
 * Offers its panel on the case page.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint", "advocacy", "correspondence", "outcome", "staff", "casefile", "casefile :: panel", "timescale", "council", "ui"})
package uk.heard.resolution;
