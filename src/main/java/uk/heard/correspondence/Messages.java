package uk.heard.correspondence;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import heard.db.Routines;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** What complainant, advocate and staff write to each other, at any time, after closing too. Joins the caller's transaction. */
@Component
public class Messages {

    public static final int LONGEST = 20_000;

    private final Gate gate;
    private final Clock clock;

    Messages(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** What was typed, without the control characters that no screen can show. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }

    /** @param body 1 to {@link #LONGEST} characters, kept as written */
    public void write(long complaintId, String body) {
        write(complaintId, MessageKind.MESSAGE, body, gate.actor() instanceof Actor.Advocate ? field(Routines.ownThread(val(complaintId))) : val((Long) null));
    }

    /** Writes to a child's advocate apart from whoever complained, who reads nothing of it. */
    public void writeApart(long complaintId, long advocateId, String body) {
        write(complaintId, MessageKind.MESSAGE, body, val(advocateId));
    }

    /**
     * Writes what asks staff for something, once: a second click, another tab, or the same words again while the first wait add nothing.
     * Other words are always kept: "nobody told me to stop" and "somebody told me to stop" are not the same.
     *
     * @return the message; empty when it was there already
     */
    public Optional<Long> ask(long complaintId, MessageKind kind, String body) {
        gate.db().select(COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).forUpdate().fetch();
        var same = open(complaintId).and(MESSAGE.KIND.eq(kind)).and(MESSAGE.BODY.eq(body));
        if (gate.db().fetchExists(MESSAGE, same)) {
            return Optional.empty();
        }
        return Optional.of(write(complaintId, kind, body, val((Long) null)));
    }

    private long write(long complaintId, MessageKind kind, String body, Field<Long> threadOf) {
        return gate.db().insertInto(MESSAGE)
                .set(MESSAGE.COMPLAINT_ID, complaintId)
                .set(MESSAGE.STAFF_ID, gate.actor() instanceof Actor.Staff staff ? staff.id() : null)
                .set(MESSAGE.KIND, kind)
                .set(MESSAGE.ADVOCATE_ID, gate.actor() instanceof Actor.Advocate advocate ? advocate.id() : null)
                .set(MESSAGE.THREAD_OF, threadOf)
                .set(MESSAGE.BODY, body)
                .set(MESSAGE.SENT_AT, clock.instant())
                .returningResult(MESSAGE.ID).fetchSingle().value1();
    }

    /** What was written where complainants write, and asked for nothing, is answered or needs no answer. Says how many that were. */
    public int answered(long complaintId, Actor.Staff by) {
        return answer(open(complaintId).and(MESSAGE.THREAD_OF.isNull())
                .and(MESSAGE.KIND.notIn(Arrays.stream(MessageKind.values()).filter(MessageKind::asksForSomething).toList())), by);
    }

    /** The same for what a child's advocate wrote to us apart. */
    public int answeredApart(long complaintId, Actor.Staff by) {
        return answer(open(complaintId).and(MESSAGE.THREAD_OF.isNotNull()), by);
    }

    /** What they asked for was dealt with. Says whether it still waited. */
    public boolean dealtWith(long complaintId, long messageId, Actor.Staff by) {
        return answer(open(complaintId).and(MESSAGE.ID.eq(messageId)), by) == 1;
    }

    /** The step that this kind of message asks for was taken. */
    public void dealtWith(long complaintId, MessageKind kind, Actor.Staff by) {
        answer(open(complaintId).and(MESSAGE.KIND.eq(kind)), by);
    }

    private int answer(Condition which, Actor.Staff by) {
        return gate.db().update(MESSAGE).set(MESSAGE.ANSWERED_AT, clock.instant()).set(MESSAGE.ANSWERED_BY, by.id()).where(which).execute();
    }

    private static Condition open(long complaintId) {
        return MESSAGE.COMPLAINT_ID.eq(complaintId).and(MESSAGE.STAFF_ID.isNull()).and(MESSAGE.ANSWERED_AT.isNull());
    }
}
