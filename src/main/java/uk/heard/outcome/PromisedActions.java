package uk.heard.outcome;

import static heard.db.Tables.POINT;
import static heard.db.Tables.PROMISED_ACTION;
import static heard.db.Tables.PUT_RIGHT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import uk.heard.gate.Gate;

/** What the council promises to do because of a complaint: a draft until the reply that says it is sent. Joins the caller's transaction. */
@Component
public class PromisedActions {

    /**
     * @param pointId the point it comes from; null when it comes from the complaint as a whole
     * @param owner who does it
     * @param dueOn null while that is not decided
     */
    public record Action(Long pointId, String what, String owner, LocalDate dueOn) {

        public boolean isComplete() {
            return !what.isBlank() && !owner.isBlank() && dueOn != null;
        }
    }

    /**
     * What was promised, and what became of it.
     *
     * @param point the number of the point that it comes from; null when it comes from the complaint as a whole
     * @param doneOn null while it is not done
     * @param answer whether it was really put right, as the complainant said last, with their words; null before they said
     */
    public record Promise(long id, int stage, Integer point, String what, String owner, LocalDate dueOn, LocalDate doneOn, PutRight answer, String words) {

        public boolean isLate(LocalDate today) {
            return doneOn == null && today.isAfter(dueOn);
        }
    }

    /** Longer words than these about one promise are a message. */
    public static final int LONGEST_WORDS = 5000;

    private final Gate gate;
    private final Clock clock;

    PromisedActions(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Drafted or promised at this stage, in their order. */
    public List<Action> of(long complaintId, int stage) {
        return gate.db().select(PROMISED_ACTION.POINT_ID, PROMISED_ACTION.WHAT, PROMISED_ACTION.OWNER, PROMISED_ACTION.DUE_ON).from(PROMISED_ACTION)
                .where(PROMISED_ACTION.COMPLAINT_ID.eq(complaintId), PROMISED_ACTION.STAGE.eq((short) stage))
                .orderBy(PROMISED_ACTION.ID).fetch(mapping(Action::new));
    }

    /** Puts these in place of what was drafted; what was promised stays. */
    public void draft(long complaintId, int stage, List<Action> actions) {
        gate.db().deleteFrom(PROMISED_ACTION)
                .where(PROMISED_ACTION.COMPLAINT_ID.eq(complaintId), PROMISED_ACTION.STAGE.eq((short) stage), PROMISED_ACTION.PROMISED_AT.isNull())
                .execute();
        for (var action : actions) {
            gate.db().insertInto(PROMISED_ACTION)
                    .set(PROMISED_ACTION.COMPLAINT_ID, complaintId)
                    .set(PROMISED_ACTION.STAGE, (short) stage)
                    .set(PROMISED_ACTION.POINT_ID, action.pointId())
                    .set(PROMISED_ACTION.WHAT, action.what().strip())
                    .set(PROMISED_ACTION.OWNER, action.owner().strip())
                    .set(PROMISED_ACTION.DUE_ON, action.dueOn())
                    .execute();
        }
    }

    /** The reply that says them goes out: from now on they are followed until they are done. */
    public void promise(long complaintId, int stage) {
        gate.db().update(PROMISED_ACTION).set(PROMISED_ACTION.PROMISED_AT, clock.instant())
                .where(PROMISED_ACTION.COMPLAINT_ID.eq(complaintId), PROMISED_ACTION.STAGE.eq((short) stage), PROMISED_ACTION.PROMISED_AT.isNull())
                .execute();
    }

    /** All that was promised so far, in the order in which it was, as a part of whatever else is read of a complaint. */
    public static Field<List<Promise>> promised(Field<Long> complaintId) {
        var later = PUT_RIGHT.as("later");
        return multiset(select(PROMISED_ACTION.ID, PROMISED_ACTION.STAGE.cast(Integer.class), POINT.NUMBER.cast(Integer.class), PROMISED_ACTION.WHAT,
                PROMISED_ACTION.OWNER, PROMISED_ACTION.DUE_ON, PROMISED_ACTION.DONE_ON, PUT_RIGHT.ANSWER, PUT_RIGHT.WORDS)
                .from(PROMISED_ACTION)
                .leftJoin(POINT).on(POINT.ID.eq(PROMISED_ACTION.POINT_ID))
                .leftJoin(PUT_RIGHT).on(PUT_RIGHT.ACTION_ID.eq(PROMISED_ACTION.ID),
                        notExists(selectOne().from(later).where(later.ACTION_ID.eq(PUT_RIGHT.ACTION_ID), later.ID.gt(PUT_RIGHT.ID))))
                .where(PROMISED_ACTION.COMPLAINT_ID.eq(complaintId), PROMISED_ACTION.PROMISED_AT.isNotNull())
                .orderBy(PROMISED_ACTION.STAGE, PROMISED_ACTION.ID))
                .convertFrom(rows -> rows.map(mapping(Promise::new)));
    }

    /** Records on which day something promised was done; false when it was done already, or never promised in this complaint. */
    public boolean done(long complaintId, long actionId, LocalDate on) {
        return gate.db().update(PROMISED_ACTION).set(PROMISED_ACTION.DONE_ON, on)
                .where(PROMISED_ACTION.COMPLAINT_ID.eq(complaintId), PROMISED_ACTION.ID.eq(actionId), PROMISED_ACTION.PROMISED_AT.isNotNull(),
                        PROMISED_ACTION.DONE_ON.isNull())
                .execute() == 1;
    }

    /** Keeps what the complainant says about one promise, beside what they said before. @param words up to {@link #LONGEST_WORDS} characters */
    public void answer(long complaintId, long actionId, PutRight answer, String words) {
        gate.db().insertInto(PUT_RIGHT)
                .set(PUT_RIGHT.COMPLAINT_ID, complaintId)
                .set(PUT_RIGHT.ACTION_ID, actionId)
                .set(PUT_RIGHT.ANSWER, answer)
                .set(PUT_RIGHT.WORDS, words)
                .set(PUT_RIGHT.ANSWERED_AT, clock.instant())
                .execute();
    }
}
