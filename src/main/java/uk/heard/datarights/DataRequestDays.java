package uk.heard.datarights;

import java.time.LocalDate;
import uk.heard.timescale.WorkingDays;

/** The days of a data request. They are counted in calendar months, not in the working days of the complaint. */
final class DataRequestDays {

    private static final int MONTHS = 1;
    /** What is complex may take two months more (UK GDPR, Article 12(3)). */
    private static final int MONTHS_EXTENDED = 3;

    private DataRequestDays() {}

    /** The same day of the next month or, where that is no working day, the next that is one, as the Information Commissioner counts. */
    static LocalDate answerBy(LocalDate askedOn) {
        return workingDay(askedOn.plusMonths(MONTHS));
    }

    static LocalDate atTheLatest(LocalDate askedOn) {
        return workingDay(askedOn.plusMonths(MONTHS_EXTENDED));
    }

    private static LocalDate workingDay(LocalDate day) {
        return WorkingDays.england().after(day.minusDays(1), 1);
    }
}
