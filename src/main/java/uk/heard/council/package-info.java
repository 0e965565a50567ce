/**
 * Owns the council's profile: what it is called, how it is reached, and the few things that differ from one council
 * to the next.
 * Uses nothing of ours.
 * Offers {@link uk.heard.council.CouncilProfile}, checked when the application starts.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package uk.heard.council;
