/**
 * Owns the finding on each point at each stage, with its reason.
 * Uses the complaint.
 * Offers {@link uk.heard.outcome.Findings}.
 */
package uk.heard.outcome;
