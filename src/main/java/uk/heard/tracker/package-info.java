/**
 * Owns the complainant's view of their complaint, in plain words, and what they can do there.
 * Uses the complaint, correspondence and outcome.
 * Offers its pages.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "complaint", "correspondence", "outcome", "ui"})
package uk.heard.tracker;
