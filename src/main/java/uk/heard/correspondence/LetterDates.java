package uk.heard.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as letters write it: with its weekday, so that a slip of the pen shows. */
public final class LetterDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private LetterDates() {}

    public static String day(LocalDate date) {
        return DAY.format(date);
    }
}
