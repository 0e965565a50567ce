/**
 * Owns the plain pages around the questions, in both voices: start, what and who, the stages, the advocate, help, staying safe, privacy;
 * cookies, accessibility, and the exit.
 * Uses {@link uk.heard.council} for what the council says about itself, and {@code ui}.
 * Offers nothing to other packages; they link to the addresses.
 */
package uk.heard.guidance;
