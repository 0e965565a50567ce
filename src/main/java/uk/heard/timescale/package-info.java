/**
 * Owns the working-day calendar of England and the arithmetic of statutory time limits.
 * Uses nothing of ours, no database and no framework, so that every date can be tested by itself.
 * Offers {@link uk.heard.timescale.WorkingDays} to compute and explain dates, {@link uk.heard.timescale.Timescale}
 * to carry a limit with its legal source, and {@link uk.heard.timescale.LondonDates} for the day on which something arrived.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package uk.heard.timescale;
