package uk.heard.complaint;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.CLOCK_EXTENSION;
import static heard.db.Tables.CLOCK_PAUSE;
import static heard.db.Tables.TIMESCALE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import uk.heard.timescale.ClockKind;

/**
 * The dates of one clock, as recorded. Whether it is running, met or missed is worked out from them, for the day asked about.
 *
 * @param workingDays null for a limit that counts in years or hours
 * @param calendarYears null for the others
 * @param dueAt the moment, for a limit that counts in hours; else null
 * @param firstDueOn as it was when the clock began; extensions and pauses leave it alone
 * @param dueOn with every extension and pause so far
 * @param latestOn the end of the longest lawful extension, pauses included; null when there is none
 * @param pausedOn since when it stands still; null while it runs
 * @param endedOn null while it runs
 * @param source the rule, for the explanation of the date
 */
public record ClockTimes(ClockKind kind, LocalDate openedOn, Integer workingDays, Integer calendarYears, Instant dueAt, LocalDate firstDueOn,
                         LocalDate dueOn, LocalDate latestOn, LocalDate pausedOn, LocalDate endedOn, String source,
                         List<Extension> extensions, List<Pause> pauses) {

    public enum State { RUNNING, PAUSED, LATE, MET, MISSED }

    /** One extension: on which day it was made, and what it moved from and to. */
    public record Extension(LocalDate on, LocalDate from, LocalDate to) {}

    /** One time of standing still. @param to null while it lasts */
    public record Pause(LocalDate from, LocalDate to) {}

    public State state(LocalDate today) {
        if (endedOn != null) {
            return endedOn.isAfter(dueOn) ? State.MISSED : State.MET;
        }
        if (pausedOn != null) {
            return State.PAUSED;
        }
        return today.isAfter(dueOn) ? State.LATE : State.RUNNING;
    }

    /** Whether even the longest lawful time has passed: the extended day where there was an extension, else the end of the longest one. */
    public boolean isOverForGood(LocalDate today) {
        return isCounting() && today.isAfter(extensions.isEmpty() && latestOn != null ? latestOn : dueOn);
    }

    public boolean isRunning() {
        return endedOn == null;
    }

    /** Whether it runs and does not stand still: only then does its date hold. */
    public boolean isCounting() {
        return isRunning() && pausedOn == null;
    }

    /** The clocks of a complaint, soonest first, as a part of whatever else is read of it. */
    public static Field<List<ClockTimes>> of(Field<Long> complaintId) {
        return where(CLOCK.COMPLAINT_ID.eq(complaintId));
    }

    /** A single clock by its id; empty for whoever may not see its complaint. */
    public static Field<List<ClockTimes>> one(Field<Long> clockId) {
        return where(CLOCK.ID.eq(clockId));
    }

    private static Field<List<ClockTimes>> where(Condition condition) {
        var extensions = multiset(select(CLOCK_EXTENSION.EXTENDED_ON, CLOCK_EXTENSION.DUE_BEFORE, CLOCK_EXTENSION.DUE_ON)
                .from(CLOCK_EXTENSION).where(CLOCK_EXTENSION.CLOCK_ID.eq(CLOCK.ID)).orderBy(CLOCK_EXTENSION.ID))
                .convertFrom(r -> r.map(mapping(Extension::new)));
        var pauses = multiset(select(CLOCK_PAUSE.FROM_ON, CLOCK_PAUSE.TO_ON)
                .from(CLOCK_PAUSE).where(CLOCK_PAUSE.CLOCK_ID.eq(CLOCK.ID)).orderBy(CLOCK_PAUSE.ID))
                .convertFrom(r -> r.map(mapping(Pause::new)));
        return multiset(select(CLOCK.KIND, CLOCK.OPENED_ON, CLOCK.WORKING_DAYS.cast(Integer.class), CLOCK.CALENDAR_YEARS.cast(Integer.class), CLOCK.DUE_AT,
                CLOCK.DUE_ON, CLOCK.NOW_DUE_ON, CLOCK.NOW_LATEST_ON, CLOCK.PAUSED_ON, CLOCK.ENDED_ON, TIMESCALE.SOURCE, extensions, pauses)
                .from(CLOCK).join(TIMESCALE).on(TIMESCALE.ID.eq(CLOCK.TIMESCALE_ID))
                .where(condition).orderBy(CLOCK.NOW_DUE_ON, CLOCK.ID))
                .convertFrom(r -> r.map(mapping(ClockTimes::new)));
    }
}
