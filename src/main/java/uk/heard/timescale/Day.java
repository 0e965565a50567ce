package uk.heard.timescale;

import java.time.LocalDate;

/**
 * One line of a {@link DateExplanation}. Either it counts, and has its number, or it is skipped, and says why.
 *
 * @param ordinal 0 on the day of the trigger, which may fall on a weekend; null when the day is skipped
 * @param skippedBecause "Saturday", "Sunday" or the name of the holiday; null when the day counts
 */
public record Day(LocalDate date, Integer ordinal, String skippedBecause) {}
