package uk.heard.timescale;

import java.time.LocalDate;

/**
 * A time limit, where it comes from, and since when it applies. A change in law is a new one; a complaint keeps those that
 * applied when it began.
 *
 * @param workingDays null where the law leaves the limit to the council, and where it counts in years
 * @param longestWorkingDays the end of the longest lawful extension, counted from the same trigger; null where there is none
 * @param calendarYears null where it counts in working days
 */
public record Timescale(
        long id, ClockKind kind, Integer workingDays, Integer longestWorkingDays, Integer calendarYears, String source, LocalDate appliesFrom) {}
