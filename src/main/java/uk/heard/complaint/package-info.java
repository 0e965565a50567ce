/**
 * Owns the complaint, its points and the people on it, the chronology of moves, the journey and the clocks, and is their only writer.
 * Uses the gate, the council's profile and the timescales.
 * Offers {@link uk.heard.complaint.Complaints} to record what happened, and the types in which everybody else reads it.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "ui"})
package uk.heard.complaint;
