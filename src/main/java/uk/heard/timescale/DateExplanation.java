package uk.heard.timescale;

import java.time.LocalDate;
import java.util.List;

/** Why something is due on a day: every day from the trigger to the due date, counted or skipped. */
public record DateExplanation(LocalDate trigger, int workingDays, LocalDate due, List<Day> days) {

    public DateExplanation {
        days = List.copyOf(days);
    }
}
