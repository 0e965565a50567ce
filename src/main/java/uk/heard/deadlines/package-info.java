/**
 * Owns what happens because a day has come rather than because somebody did something: the early step that ends by itself, and the
 * morning's reminder of what is late and due.
 * Uses the complaint, its clocks and the working days; takes its steps as a job of the system.
 * Offers nothing: db-scheduler calls it, on whichever node is free.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint", "timescale", "council", "correspondence", "ui"})
package uk.heard.deadlines;
