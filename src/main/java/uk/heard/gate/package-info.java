/**
 * Owns the actor of every transaction, the access log, and the checks that the database is the one we may run on.
 * Uses nothing of ours.
 * Offers {@link uk.heard.gate.Gate}, the only way to a database context.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package uk.heard.gate;
