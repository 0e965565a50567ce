package uk.heard.deadlines;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.DATA_REQUEST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.stream.Stream;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.WorkingDays;

/**
 * How many complaints have something late or due, a data request among it. Each counts once, by what is due first in it; a clock that
 * stands still is not due, and the complainant's own days are nobody's work.
 *
 * @param soon due after today, within the next two working days
 */
record DueNumbers(int late, int today, int soon) {

    static final int SOON = 2;

    boolean nothing() {
        return late + today + soon == 0;
    }

    /** Joins the caller's transaction, which has to be a job's: these are all cases. */
    static DueNumbers on(LocalDate today, Gate gate) {
        var soon = WorkingDays.england().after(today, SOON);
        var theirs = Stream.of(ClockKind.values()).filter(ClockKind::isTheirs).map(kind -> inline(kind)).toList();
        var open = select(CLOCK.COMPLAINT_ID, CLOCK.NOW_DUE_ON).from(CLOCK).where(CLOCK.ENDED_ON.isNull(), CLOCK.PAUSED_ON.isNull(), CLOCK.KIND.notIn(theirs))
                .unionAll(select(DATA_REQUEST.COMPLAINT_ID, DATA_REQUEST.DUE_ON).from(DATA_REQUEST).where(DATA_REQUEST.ANSWERED_ON.isNull()))
                .asTable("open");
        var first = min(open.field(CLOCK.NOW_DUE_ON)).as("first");
        var complaints = gate.db().select(first).from(open).groupBy(open.field(CLOCK.COMPLAINT_ID)).asTable("complaints");
        var due = complaints.field(first);
        return gate.db().select(count().filterWhere(due.lt(today)), count().filterWhere(due.eq(today)), count().filterWhere(due.gt(today).and(due.le(soon))))
                .from(complaints)
                .fetchSingle(mapping(DueNumbers::new));
    }
}
