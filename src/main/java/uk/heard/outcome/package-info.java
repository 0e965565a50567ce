/**
 * Owns the finding on each point at each stage, with its reason, and the actions that were promised.
 * Uses the complaint.
 * Offers {@link uk.heard.outcome.Findings} and {@link uk.heard.outcome.PromisedActions}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint"})
package uk.heard.outcome;
