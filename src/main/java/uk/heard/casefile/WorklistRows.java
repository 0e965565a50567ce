package uk.heard.casefile;

import static heard.db.Tables.CIRCUMSTANCES;
import static heard.db.Tables.CLOCK;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CONSENT;
import static heard.db.Tables.INVITATION;
import static heard.db.Tables.MESSAGE;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static heard.db.Tables.TEAM;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import heard.db.tables.Point;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import uk.heard.complaint.Part;
import uk.heard.complaint.Said;
import uk.heard.correspondence.NoticeEnding;
import uk.heard.timescale.ClockKind;

/** How a line is read of a case, for what is due, for what waits and for what is found. */
final class WorklistRows {

    private static final int BEGINNING = 160;
    private static final Point FIRST = POINT.as("first");

    /** Every case with its complainant, its first point and the team that was asked. */
    static final Table<Record> CASES = COMPLAINT
            .join(PERSON).on(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID), PERSON.PART.eq(Part.COMPLAINANT))
            .join(FIRST).on(FIRST.COMPLAINT_ID.eq(COMPLAINT.ID), FIRST.NUMBER.eq((short) 1))
            .leftJoin(TEAM).on(TEAM.ID.eq(COMPLAINT.TEAM_ID));

    static final Condition IN_DANGER = exists(selectOne().from(CIRCUMSTANCES).where(openDanger()));

    /** Something of theirs waits for staff, or we could not reach them. Written out as in the two indexes that serve it; an OR of two would be served by neither. */
    static final Condition WRITTEN_OR_NOT_REACHED = COMPLAINT.ID.in(
            select(MESSAGE.COMPLAINT_ID).from(MESSAGE).where(MESSAGE.STAFF_ID.isNull(), MESSAGE.ANSWERED_AT.isNull())
                    .union(select(NOTICE.COMPLAINT_ID).from(NOTICE).where(undelivered())));

    static final Field<Instant> UNANSWERED_SINCE = field(select(min(MESSAGE.SENT_AT)).from(MESSAGE)
            .where(MESSAGE.COMPLAINT_ID.eq(COMPLAINT.ID), MESSAGE.STAFF_ID.isNull(), MESSAGE.ANSWERED_AT.isNull()));

    /** A child has answered an invitation and nobody of the complaints team has seen to it. Others see no invitation, and so wait for none. */
    static final Condition CHILD_ANSWERED = openAnswer();

    /** With the clock that is joined to the case. */
    static final SelectField<WorklistRow> DUE = with(CLOCK.KIND, CLOCK.ID, CLOCK.NOW_DUE_ON, CLOCK.PAUSED_ON);

    /** Of a case in which nothing runs. */
    static final SelectField<WorklistRow> NOTHING_DUE =
            with(val(null, CLOCK.KIND), val(null, CLOCK.ID), val(null, CLOCK.NOW_DUE_ON), val(null, CLOCK.PAUSED_ON));

    private WorklistRows() {}

    /** Written out as in the index that serves it. */
    private static Condition openDanger() {
        return CIRCUMSTANCES.COMPLAINT_ID.eq(COMPLAINT.ID).and(CIRCUMSTANCES.DANGER.in(inline(Said.YES), inline(Said.NOT_SURE)))
                .and(CIRCUMSTANCES.DANGER_ANSWERED_AT.isNull());
    }

    static Condition notDelivered() {
        return NOTICE.COMPLAINT_ID.eq(COMPLAINT.ID).and(undelivered());
    }

    /** Written out as in the index that serves it. */
    private static Condition undelivered() {
        return NOTICE.ENDING.in(inline(NoticeEnding.REFUSED), inline(NoticeEnding.BOUNCED)).and(NOTICE.HANDLED_AT.isNull());
    }

    /** Written out as in the index that serves it. */
    private static Condition openAnswer() {
        return exists(selectOne().from(CONSENT).join(INVITATION).on(INVITATION.ID.eq(CONSENT.INVITATION_ID))
                .where(CONSENT.COMPLAINT_ID.eq(COMPLAINT.ID), CONSENT.INVITATION_ID.isNotNull(), CONSENT.NOTED_AT.isNull()));
    }

    private static SelectField<WorklistRow> with(Field<ClockKind> kind, Field<Long> clockId, Field<LocalDate> dueOn, Field<LocalDate> pausedOn) {
        var points = field(selectCount().from(POINT).where(POINT.COMPLAINT_ID.eq(COMPLAINT.ID)));
        var unanswered = field(selectCount().from(MESSAGE)
                .where(MESSAGE.COMPLAINT_ID.eq(COMPLAINT.ID), MESSAGE.STAFF_ID.isNull(), MESSAGE.ANSWERED_AT.isNull()));
        var danger = field(select(CIRCUMSTANCES.DANGER).from(CIRCUMSTANCES).where(openDanger()));
        return row(COMPLAINT.ID, COMPLAINT.REFERENCE, COMPLAINT.VOICE, PERSON.NAME, PERSON.ROLE, left(FIRST.WHAT_HAPPENED, BEGINNING), points,
                COMPLAINT.POSITION, kind, clockId, dueOn, pausedOn, TEAM.NAME, danger, field(CHILD_ANSWERED),
                field(exists(selectOne().from(NOTICE).where(notDelivered()))), unanswered, UNANSWERED_SINCE)
                .mapping(WorklistRow::new);
    }
}
