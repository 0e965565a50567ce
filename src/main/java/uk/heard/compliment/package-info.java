/**
 * Owns compliments and comments: the plain form that gives one, and the page on which the complaints team reads them.
 * Uses the council's profile and staff. They are no complaints: no case, no clock, no search of the cases finds them.
 * Offers its pages, and {@link uk.heard.compliment.Compliments} to whoever counts them.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "staff", "casefile :: panel", "ui"})
package uk.heard.compliment;
