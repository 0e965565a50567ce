/**
 * Owns the staff worklist and the case page.
 * Uses the complaint, staff, and reads what the other steps recorded.
 * Offers {@link uk.heard.casefile.ui.CasePanel}: each step contributes what can be done now as a panel of the case page.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "council", "timescale", "complaint", "staff", "standing", "correspondence", "advocacy", "outcome", "ui"})
package uk.heard.casefile;
