package uk.heard.gate;

import static heard.db.Tables.ACCESS_LOG;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who opened what, written in the transaction that opened it. Reads are logged as well as changes. */
@Component
public class AccessLog {

    private final Gate gate;
    private final Clock clock;

    AccessLog(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** @param what a fixed phrase of ours such as "opened the case", never words of the case */
    public void opened(long complaintId, String what) {
        gate.db().insertInto(ACCESS_LOG)
                .set(ACCESS_LOG.AT, clock.instant())
                .set(ACCESS_LOG.ACTOR, gate.actor().key())
                .set(ACCESS_LOG.COMPLAINT_ID, complaintId)
                .set(ACCESS_LOG.WHAT, what)
                .execute();
    }
}
