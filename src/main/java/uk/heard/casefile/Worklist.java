package uk.heard.casefile;

import static heard.db.Tables.ADVOCACY_REQUEST;
import static heard.db.Tables.CLOCK;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;

import heard.db.tables.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;

/**
 * What is due, soonest first: one line for each running clock's complaint. Pages by key, never by offset,
 * so that the last page costs what the first does.
 */
@Component
public class Worklist {

    public static final int PAGE = 50;

    private static final Condition OPEN = COMPLAINT.POSITION.in(Arrays.stream(Position.values()).filter(Journey::isOpen).toList());

    /** Where the next page begins: after this line. */
    public record After(LocalDate dueOn, long complaintId) {
        public static After of(WorklistRow row) {
            return new After(row.dueOn(), row.id());
        }
    }

    private final Gate gate;

    Worklist(Gate gate) {
        this.gate = gate;
    }

    /** Cases with somebody who is or may be in danger, about whom nobody has written down yet what was done, longest waiting first: they come before every date. */
    public List<WorklistRow> inDanger(Actor.Staff staff) {
        return gate.as(staff, () -> due(WorklistRows.IN_DANGER).orderBy(COMPLAINT.ID).limit(PAGE).fetch(Record1::value1));
    }

    /** Cases in which something that they wrote waits for staff, longest waiting first, or we could not reach them; closed ones too: nobody writes into the void. */
    public List<WorklistRow> written(Actor.Staff staff) {
        return gate.as(staff, () -> gate.db().select(WorklistRows.NOTHING_DUE).from(WorklistRows.CASES).where(WorklistRows.WRITTEN_OR_NOT_REACHED)
                .orderBy(WorklistRows.UNANSWERED_SINCE, COMPLAINT.ID).limit(PAGE).fetch(Record1::value1));
    }

    /** Somebody asks for an advocate and nobody has been found. @param name whose case it is; what a child asked for alone stands under it too */
    public record Wish(String reference, String name, Instant since) {}

    /**
     * Open cases in which the provider is still to be asked for an advocate, longest waiting first. What a child asked for alone is only
     * here for the complaints team.
     */
    public List<Wish> wishes(Actor.Staff staff) {
        var since = min(ADVOCACY_REQUEST.ANSWERED_AT);
        return gate.as(staff, () -> gate.db().select(COMPLAINT.REFERENCE, PERSON.NAME, since)
                .from(ADVOCACY_REQUEST)
                .join(COMPLAINT).on(COMPLAINT.ID.eq(ADVOCACY_REQUEST.COMPLAINT_ID), OPEN)
                .join(PERSON).on(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID), PERSON.PART.eq(Part.COMPLAINANT))
                // Written out as in the index that serves it.
                .where(condition(ADVOCACY_REQUEST.WAITS))
                .groupBy(COMPLAINT.ID, COMPLAINT.REFERENCE, PERSON.NAME)
                .orderBy(since, COMPLAINT.ID).limit(PAGE)
                .fetch(mapping(Wish::new)));
    }

    /**
     * Cases in which a child has answered and nobody has seen to it, longest waiting first, whether anything is due or not: a child who
     * wants to talk is not left to a date. Empty for everybody but the complaints team.
     */
    public List<WorklistRow> childAnswered(Actor.Staff staff) {
        var which = WorklistRows.CHILD_ANSWERED.andNot(WorklistRows.IN_DANGER);
        return gate.as(staff, () -> Stream.concat(
                        due(which).orderBy(COMPLAINT.ID).limit(PAGE).fetch(Record1::value1).stream(),
                        nothingDue(which).orderBy(COMPLAINT.ID).limit(PAGE).fetch(Record1::value1).stream())
                .toList());
    }

    /** All but those in {@link #inDanger} and {@link #childAnswered}. @param after null for the first page */
    public List<WorklistRow> page(Actor.Staff staff, After after) {
        var later = after == null ? noCondition() : row(CLOCK.NOW_DUE_ON, CLOCK.COMPLAINT_ID).gt(row(after.dueOn(), after.complaintId()));
        return gate.as(staff, () -> due(not(WorklistRows.IN_DANGER).andNot(WorklistRows.CHILD_ANSWERED).and(later))
                .orderBy(CLOCK.NOW_DUE_ON, CLOCK.COMPLAINT_ID)
                .limit(PAGE)
                .fetch(Record1::value1));
    }

    private SelectConditionStep<Record1<WorklistRow>> due(Condition which) {
        var other = CLOCK.as("other");
        return gate.db().select(WorklistRows.DUE)
                .from(CLOCK)
                .join(WorklistRows.CASES).on(COMPLAINT.ID.eq(CLOCK.COMPLAINT_ID))
                .where(duty(CLOCK))
                // Of several running clocks the one due first stands for the complaint.
                .andNotExists(gate.db().selectOne().from(other)
                        .where(other.COMPLAINT_ID.eq(CLOCK.COMPLAINT_ID), duty(other),
                                row(other.NOW_DUE_ON, other.ID).lt(row(CLOCK.NOW_DUE_ON, CLOCK.ID))))
                .and(which);
    }

    /** Open cases in which the council owes nothing by a date, newest first: they wait for somebody else. @param after the id of the last line, or null */
    public List<WorklistRow> waiting(Actor.Staff staff, Long after) {
        return gate.as(staff, () -> nothingDue(OPEN.and(after == null ? noCondition() : COMPLAINT.ID.lt(after)))
                .orderBy(COMPLAINT.ID.desc())
                .limit(PAGE)
                .fetch(Record1::value1));
    }

    private SelectConditionStep<Record1<WorklistRow>> nothingDue(Condition which) {
        return gate.db().select(WorklistRows.NOTHING_DUE)
                .from(WorklistRows.CASES)
                .where(which)
                .andNotExists(gate.db().selectOne().from(CLOCK).where(CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID), duty(CLOCK)));
    }

    /**
     * A clock of the council's that runs or stands still: the complainant's own days are nobody's work. Written out as in the
     * index that serves it.
     */
    static Condition duty(Clock clock) {
        return clock.ENDED_ON.isNull().and(clock.KIND.notIn(inline(ClockKind.STAGE_3_REQUEST), inline(ClockKind.RESUBMISSION)));
    }
}
