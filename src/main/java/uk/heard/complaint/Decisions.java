package uk.heard.complaint;

import static heard.db.Tables.DECISION;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.heard.gate.Gate;

/** Writes down what was decided, by whom and why. Joins the caller's transaction; the move that follows carries the id. */
@Component
public class Decisions {

    public static final int LONGEST = 20_000;

    private final Gate gate;
    private final Clock clock;

    Decisions(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * @param rule the code of the rule or reason that was chosen, empty where there is no list of them
     * @param reasons 1 to {@link #LONGEST} characters
     */
    public long record(long complaintId, DecisionKind kind, String rule, String reasons) {
        return gate.db().insertInto(DECISION)
                .set(DECISION.COMPLAINT_ID, complaintId)
                .set(DECISION.KIND, kind)
                .set(DECISION.RULE, rule)
                .set(DECISION.REASONS, reasons)
                .set(DECISION.DECIDED_BY, gate.actor().key())
                .set(DECISION.DECIDED_AT, clock.instant())
                .returningResult(DECISION.ID)
                .fetchSingle().value1();
    }
}
