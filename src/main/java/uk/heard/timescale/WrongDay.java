package uk.heard.timescale;

import java.time.LocalDate;
import java.util.Optional;

/** Why a day cannot be the one on which something happened. Each step refuses it by the same name. */
public enum WrongDay {
    /** Nobody said it. */
    DAY_MISSING,
    /** It has not come yet. */
    DAY_AHEAD,
    /** It lies before what it follows. */
    DAY_TOO_EARLY;

    /** @param day null when nobody said it; @param from the first day on which it can have happened */
    public static Optional<WrongDay> of(LocalDate day, LocalDate from, LocalDate today) {
        if (day == null) {
            return Optional.of(DAY_MISSING);
        }
        if (day.isAfter(today)) {
            return Optional.of(DAY_AHEAD);
        }
        return day.isBefore(from) ? Optional.of(DAY_TOO_EARLY) : Optional.empty();
    }
}
