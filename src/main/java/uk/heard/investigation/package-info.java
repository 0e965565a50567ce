/**
 * Owns Stage 2: the register of people from outside, who is appointed, the agreed statement of complaint, the reports, and the
 * council's response to them. Uses the complaint, its findings and its letters.
 * Offers {@link uk.heard.investigation.Appointments} to whoever else appoints people, and panels of the case page.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint", "correspondence", "outcome", "staff", "casefile", "casefile :: panel", "timescale", "council", "ui"})
package uk.heard.investigation;
