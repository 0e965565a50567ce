package uk.heard.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;

/** The working days before today, so that samples are late, due today or in time whenever they are written. */
final class SampleDays {

    private final WorkingDays workingDays = WorkingDays.england();
    private final Instant now;
    private final LocalDate from;

    SampleDays(Instant now) {
        this.now = now;
        // At a weekend what is due today is due on Monday.
        var day = LondonDates.on(now);
        while (!workingDays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        this.from = day;
    }

    /** The working day so many working days ago; with 1, the last one before today. */
    LocalDate ago(int days) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            if (workingDays.isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The day off that follows this one, or the day itself: who writes on a Sunday has as many working days as on the Friday before. */
    LocalDate orDayOffAfter(LocalDate day) {
        var next = day.plusDays(1);
        return workingDays.isWorkingDay(next) || !next.isBefore(LondonDates.on(now)) ? day : next;
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LondonDates.LONDON).toInstant();
    }

    Instant minutesAgo(int minutes) {
        return now.minusSeconds(60L * minutes);
    }
}
