/**
 * Owns the finding on each point at each stage, with its reason.
 * Uses the complaint.
 * Offers {@link uk.heard.outcome.Findings}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint"})
package uk.heard.outcome;
