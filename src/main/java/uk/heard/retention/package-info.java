/**
 * Owns the end of what is stored: what was promised to be forgotten is forgotten by itself.
 * Uses the gate alone, as a job of the system.
 * Offers nothing: db-scheduler calls it, on whichever node is free.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate"})
package uk.heard.retention;
