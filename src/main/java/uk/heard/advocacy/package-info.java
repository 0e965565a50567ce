/**
 * Owns the offer of an advocate to children and care leavers, and what became of it.
 * Uses the complaint.
 * Offers {@link uk.heard.advocacy.AdvocacyRequests}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"gate", "complaint"})
package uk.heard.advocacy;
