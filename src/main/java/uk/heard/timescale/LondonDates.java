package uk.heard.timescale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The calendar of the people who complain: a form sent at half past eleven at night arrived that day, whatever zone the server
 * is in.
 */
public final class LondonDates {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LondonDates() {}

    public static LocalDate on(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
