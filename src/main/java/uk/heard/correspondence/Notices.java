package uk.heard.correspondence;

import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PERSON;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Part;
import uk.heard.gate.Actor;
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

    /** Tells the complainant that there is news. Throws {@link NoSuchComplaint} when this actor has no such complaint. */
    public void tellComplainant(long complaintId) {
        var complainant = gate.db().select(PERSON.ID).from(PERSON)
                .where(PERSON.COMPLAINT_ID.eq(complaintId), PERSON.PART.eq(Part.COMPLAINANT))
                .fetchOptional(PERSON.ID)
                .orElseThrow(NoSuchComplaint::new);
        queue(complaintId, complainant, NoticeKind.NEWS);
    }

    /**
     * They know now, by another way that is safe for them. Joins the caller's transaction. Says how many notices that was about.
     *
     * @param child whether it was a child who was invited, and not the complainant: neither is told of the other's
     */
    public int reachedOtherwise(long complaintId, boolean child, String how, Actor.Staff by) {
        return gate.db().update(NOTICE)
                .set(NOTICE.HANDLED_AT, clock.instant())
                .set(NOTICE.HANDLED_BY, by.id())
                .set(NOTICE.HANDLED, how)
                .where(NOTICE.COMPLAINT_ID.eq(complaintId), child ? NOTICE.KIND.eq(NoticeKind.INVITED) : NOTICE.KIND.ne(NoticeKind.INVITED), NOTICE.ENDING.in(NoticeEnding.REFUSED, NoticeEnding.BOUNCED), NOTICE.HANDLED_AT.isNull())
                .execute();
    }
}
