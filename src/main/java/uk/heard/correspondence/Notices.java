package uk.heard.correspondence;

import static heard.db.Tables.NOTICE;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.heard.gate.Gate;

/**
 * Queues notices: the row and the job to send it, in the caller's transaction, so there is never one without the other. The job
 * waits for an hour that is safe when it runs, so that a changed mind binds what is queued already.
 */
@Component
public class Notices {

    static final TaskDescriptor<Void> SEND_NOTICE = TaskDescriptor.of("send-notice");

    private final Gate gate;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Notices(Gate gate, SchedulerClient scheduler, Clock clock) {
        this.gate = gate;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Tells one person on a complaint that there is something to see. */
    public void queue(long complaintId, long personId, NoticeKind kind) {
        var now = clock.instant();
        var id = gate.db().insertInto(NOTICE)
                .set(NOTICE.COMPLAINT_ID, complaintId)
                .set(NOTICE.PERSON_ID, personId)
                .set(NOTICE.KIND, kind)
                .set(NOTICE.QUEUED_AT, now)
                .returningResult(NOTICE.ID)
                .fetchSingle().value1();
        scheduler.scheduleIfNotExists(SEND_NOTICE.instance(String.valueOf(id)).scheduledTo(now));
    }
}
