package uk.heard.investigation;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a day can be the day on which something happened. */
final class Days {

    private Days() {}

    /** @param day null when nobody said it; @param from the first day on which it can have happened */
    static Optional<Refused> happened(LocalDate day, LocalDate from, LocalDate today) {
        if (day == null) {
            return Optional.of(Refused.DAY_MISSING);
        }
        if (day.isAfter(today)) {
            return Optional.of(Refused.DAY_AHEAD);
        }
        return day.isBefore(from) ? Optional.of(Refused.DAY_TOO_EARLY) : Optional.empty();
    }
}
