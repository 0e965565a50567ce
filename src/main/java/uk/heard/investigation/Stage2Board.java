package uk.heard.investigation;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import heard.db.tables.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Move;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;

/**
 * Every complaint in Stage 2, how far it has come and how long each part took. One statement; the policies decide who sees which
 * line. An answered one stays until the complainant's days to ask for a panel are over.
 */
@Component
public class Stage2Board {

    public static final int MOST = 200;

    /** The parts of Stage 2, each beginning where the one before ended. */
    public enum Step { REQUESTED, APPOINTED, STATEMENT_AGREED, REPORTS_IN, ADJUDICATED }

    /** One part: when it was reached, and the working days that it lasted or lasts. @param days null for the last, which lasts no longer */
    public record Reached(Step part, LocalDate on, Integer days) {}

    /** @param statementClockId null with {@code statementDueOn}: until the statement is agreed; the later steps null until they were taken */
    public record Line(String reference, String name, Position position, LocalDate requestedOn, Instant appointedAt, LocalDate agreedOn, Instant reportedAt,
                       Instant adjudicatedAt, long clockId, LocalDate dueOn, Long statementClockId, LocalDate statementDueOn) {

        /** The parts that were reached, in their order. A statement can be agreed only after the appointment, so none is skipped. */
        public List<Reached> reached(LocalDate today) {
            var on = new ArrayList<LocalDate>(List.of(requestedOn));
            for (var next : new LocalDate[] {day(appointedAt), agreedOn, day(reportedAt), day(adjudicatedAt)}) {
                if (next != null) {
                    on.add(next);
                }
            }
            var reached = new ArrayList<Reached>();
            for (int i = 0; i < on.size(); i++) {
                var end = i + 1 < on.size() ? on.get(i + 1) : today;
                var last = i == Step.values().length - 1;
                reached.add(new Reached(Step.values()[i], on.get(i), last ? null : WorkingDays.england().between(on.get(i), end)));
            }
            return reached;
        }

        private static LocalDate day(Instant moment) {
            return moment == null ? null : LondonDates.on(moment);
        }
    }

    private final Gate gate;
    private final java.time.Clock clock;

    Stage2Board(Gate gate, java.time.Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** What is due first comes first, at most {@link #MOST}. */
    public List<Line> lines(Actor.Staff staff) {
        var request = CLOCK.as("request");
        var statement = CLOCK.as("statement");
        return gate.as(staff, () -> gate.db()
                .select(COMPLAINT.REFERENCE, PERSON.NAME, COMPLAINT.POSITION, request.OPENED_ON, made(Move.InvestigatorsAppointed.class, request),
                        statement.OPENED_ON, made(Move.InvestigationReported.class, request), made(Move.Adjudicated.class, request),
                        request.ID, request.NOW_DUE_ON, statement.ID, statement.NOW_DUE_ON)
                .from(COMPLAINT)
                .join(PERSON).on(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID), PERSON.PART.eq(Part.COMPLAINANT))
                .join(request).on(request.COMPLAINT_ID.eq(COMPLAINT.ID), latest(request, ClockKind.STAGE_2_FROM_REQUEST))
                .leftJoin(statement).on(statement.COMPLAINT_ID.eq(COMPLAINT.ID), latest(statement, ClockKind.STAGE_2_FROM_STATEMENT),
                        statement.OPENED_BY_MOVE.gt(request.OPENED_BY_MOVE))
                .where(inStage2())
                .orderBy(request.ENDED_ON.isNull().desc(), request.NOW_DUE_ON, COMPLAINT.ID)
                .limit(MOST)
                .fetch(mapping(Line::new)));
    }

    /** Written out as in the index that serves it. */
    private Condition inStage2() {
        var panel = CLOCK.as("panel");
        return COMPLAINT.POSITION.in(inline(Position.STAGE_2_REQUESTED), inline(Position.STAGE_2_INVESTIGATION), inline(Position.STAGE_2_ADJUDICATION), inline(Position.STAGE_2_REPLIED))
                .and(COMPLAINT.POSITION.ne(inline(Position.STAGE_2_REPLIED)).or(notExists(selectOne().from(panel)
                        .where(panel.COMPLAINT_ID.eq(COMPLAINT.ID), panel.KIND.eq(inline(ClockKind.STAGE_3_REQUEST)), panel.NOW_DUE_ON.lt(LondonDates.on(clock.instant()))))));
    }

    private static Condition latest(Clock clock, ClockKind kind) {
        var later = CLOCK.as("later");
        return clock.KIND.eq(inline(kind)).and(notExists(selectOne().from(later)
                .where(later.COMPLAINT_ID.eq(clock.COMPLAINT_ID), later.KIND.eq(inline(kind)), later.ID.gt(clock.ID))));
    }

    /** When this step was first taken since the request: whoever was replaced had begun it. */
    private static Field<Instant> made(Class<? extends Move> kind, Clock request) {
        return field(select(min(MOVE.MADE_AT)).from(MOVE)
                .where(MOVE.COMPLAINT_ID.eq(COMPLAINT.ID), MOVE.KIND.eq(inline(kind.getSimpleName())), MOVE.NUMBER.gt(request.OPENED_BY_MOVE)));
    }
}
