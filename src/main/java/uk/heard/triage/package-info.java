/**
 * Owns the first steps of staff: see to danger, acknowledge, decide standing, check conflicts, accept, allocate.
 * Uses the complaint, standing, staff and correspondence, and advocacy for what a child may see of what an advocate told for them.
 * Offers its panels on the case page.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint", "advocacy", "standing", "correspondence", "staff", "casefile", "casefile :: panel", "timescale", "council", "ui"})
package uk.heard.triage;
