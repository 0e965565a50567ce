/**
 * Owns the plain pages around the questions, in both voices: start, what and who, the stages, the advocate, help, staying safe, privacy;
 * cookies, accessibility, and the exit.
 * Uses {@link uk.heard.council} for what the council says about itself, and {@code ui}.
 * Offers its addresses, to which other packages link, and asks through {@link uk.heard.guidance.Unsent} for what was begun and not sent.
 */
package uk.heard.guidance;
