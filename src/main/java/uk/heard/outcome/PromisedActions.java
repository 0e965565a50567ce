package uk.heard.outcome;

import static heard.db.Tables.PROMISED_ACTION;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
}
