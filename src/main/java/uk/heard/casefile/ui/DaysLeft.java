package uk.heard.casefile.ui;

import java.time.LocalDate;
import java.util.Locale;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Say;

/**
 * How long until something is due, in working days. A due date that has passed is late at once, on a Saturday too,
 * although no working day has gone by since.
 */
record DaysLeft(State state, int days) {

    enum State { LATE, TODAY, SOON, LATER }

    private static final int SOON = 2;

    static DaysLeft of(LocalDate today, LocalDate due) {
        if (today.isAfter(due)) {
            return new DaysLeft(State.LATE, WorkingDays.england().between(due, today));
        }
        if (today.equals(due)) {
            return new DaysLeft(State.TODAY, 0);
        }
        var left = WorkingDays.england().between(today, due);
        return new DaysLeft(left <= SOON ? State.SOON : State.LATER, left);
    }

    /** Also the name of its shape in the style sheet. */
    String name() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    String words(Say say) {
        return switch (state) {
            case LATE -> say.it("casefile.days.late", days);
            case TODAY -> say.it("casefile.days.today");
            case SOON, LATER -> say.it("casefile.days.left", days);
        };
    }
}
