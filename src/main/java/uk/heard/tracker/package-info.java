/**
 * Owns the complainant's view of their complaint, in plain words, and what they can do there.
 * Uses the complaint, correspondence, outcome, advocacy, attachment, data rights, the statement of complaint and the requests for a review panel.
 * Offers its pages, and the path on which it shows where a complaint stands ({@link uk.heard.tracker.ui.Progress}).
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "complaint", "correspondence", "outcome", "advocacy", "investigation", "reviewpanel", "attachment", "datarights", "attachment :: upload", "ui"})
package uk.heard.tracker;
