package uk.heard.compliment;

import static heard.db.Tables.COMPLIMENT;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** Compliments and comments: given by anybody, read by the complaints team but for whoever may be meant. */
@Component
public class Compliments {

    public static final int PAGE = 25;

    /** What is missing from a form or too long in it. */
    public enum Incomplete { KIND_MISSING, SERVICE_TOO_LONG, WORKER_TOO_LONG, WORDS_MISSING, WORDS_TOO_LONG, NAME_MISSING, NAME_TOO_LONG, CONTACT_TOO_LONG, SHARING_MISSING }

    /**
     * A line of the list.
     *
     * @param sharedAt when it was passed on to the worker or team; null when it was not
     * @param complaintOfferedAt when staff offered to take it as a complaint; null when nobody saw a reason
     */
    public record Received(long id, Instant receivedAt, Kind kind, String service, String worker, String words, String name, String contact, Sharing sharing,
                           Instant sharedAt, Instant complaintOfferedAt) {}

    private final Gate gate;
    private final Clock clock;

    Compliments(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Keeps it once, however often the same form arrives. Returns what is missing; when anything is, nothing is kept. */
    public Set<Incomplete> give(NewCompliment given) {
        var missing = missing(given);
        if (missing.isEmpty()) {
            gate.run(new Actor.Visitor(), () -> gate.db().insertInto(COMPLIMENT)
                    .set(COMPLIMENT.FORM_KEY, given.formKey())
                    .set(COMPLIMENT.CONTENT_HASH, given.contentHash())
                    .set(COMPLIMENT.RECEIVED_AT, clock.instant())
                    .set(COMPLIMENT.VOICE, given.voice())
                    .set(COMPLIMENT.KIND, given.kind())
                    .set(COMPLIMENT.SERVICE, given.service())
                    .set(COMPLIMENT.WORKER, given.worker())
                    .set(COMPLIMENT.WORDS, given.words())
                    .set(COMPLIMENT.NAME, given.name())
                    .set(COMPLIMENT.CONTACT, given.contact())
                    .set(COMPLIMENT.SHARING, given.sharing())
                    .onConflictDoNothing()
                    .execute());
        }
        return missing;
    }

    private static Set<Incomplete> missing(NewCompliment given) {
        var missing = EnumSet.noneOf(Incomplete.class);
        put(missing, given.kind() == null, Incomplete.KIND_MISSING);
        put(missing, given.service().length() > NewCompliment.LONGEST_LINE, Incomplete.SERVICE_TOO_LONG);
        put(missing, given.worker().length() > NewCompliment.LONGEST_LINE, Incomplete.WORKER_TOO_LONG);
        put(missing, given.words().isEmpty(), Incomplete.WORDS_MISSING);
        put(missing, given.words().length() > NewCompliment.LONGEST_WORDS, Incomplete.WORDS_TOO_LONG);
        put(missing, given.sharing() == Sharing.WITH_NAME && given.name().isEmpty(), Incomplete.NAME_MISSING);
        put(missing, given.name().length() > NewCompliment.LONGEST_LINE, Incomplete.NAME_TOO_LONG);
        put(missing, given.contact().length() > NewCompliment.LONGEST_LINE, Incomplete.CONTACT_TOO_LONG);
        put(missing, given.sharing() == null, Incomplete.SHARING_MISSING);
        return missing;
    }

    private static void put(Set<Incomplete> all, boolean is, Incomplete one) {
        if (is) {
            all.add(one);
        }
    }

    /** The newest first, {@link #PAGE} at a time. @param before the id of the last line shown, or null for the first page */
    public List<Received> page(Actor.Staff staff, Long before) {
        return gate.as(staff, () -> gate.db()
                .select(COMPLIMENT.ID, COMPLIMENT.RECEIVED_AT, COMPLIMENT.KIND, COMPLIMENT.SERVICE, COMPLIMENT.WORKER, COMPLIMENT.WORDS, COMPLIMENT.NAME,
                        COMPLIMENT.CONTACT, COMPLIMENT.SHARING, COMPLIMENT.SHARED_AT, COMPLIMENT.COMPLAINT_OFFERED_AT)
                .from(COMPLIMENT)
                .where(before == null ? DSL.noCondition() : COMPLIMENT.ID.lt(before))
                .orderBy(COMPLIMENT.ID.desc()).limit(PAGE)
                .fetch(mapping(Received::new)));
    }

    /** Notes that the worker or team was told. Refused, and nothing changes, when the person who wrote it did not allow that. */
    public boolean markShared(Actor.Staff staff, long id) {
        return gate.as(staff, () -> gate.db().update(COMPLIMENT)
                .set(COMPLIMENT.SHARED_AT, clock.instant()).set(COMPLIMENT.SHARED_BY, staff.id())
                .where(COMPLIMENT.ID.eq(id), COMPLIMENT.SHARED_AT.isNull(), COMPLIMENT.SHARING.ne(Sharing.NO))
                .execute()) == 1;
    }

    /** Notes that it is, or has in it, a complaint, and that the person was offered to have it taken as one. */
    public boolean noteComplaintOffered(Actor.Staff staff, long id) {
        return gate.as(staff, () -> gate.db().update(COMPLIMENT)
                .set(COMPLIMENT.COMPLAINT_OFFERED_AT, clock.instant()).set(COMPLIMENT.COMPLAINT_OFFERED_BY, staff.id())
                .where(COMPLIMENT.ID.eq(id), COMPLIMENT.COMPLAINT_OFFERED_AT.isNull())
                .execute()) == 1;
    }
}
