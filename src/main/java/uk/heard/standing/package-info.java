/**
 * Owns who may complain and on whose behalf: the rules, dated consent, and the decisions about standing.
 * Uses the complaint.
 * Offers {@link uk.heard.standing.Standing} and the rules as {@link uk.heard.standing.StandingRule}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint"})
package uk.heard.standing;
