package uk.heard.advocacy;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.ADVOCACY_REQUEST;
import static heard.db.Tables.PERSON;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Part;
import uk.heard.gate.Gate;

/**
 * Records the offer of an advocate and its answer, and what follows from that by itself: who wants one is referred at once where the
 * council's profile says so, and who does not want one any longer is not appointed one. Joins the caller's transaction.
 */
@Component
public class AdvocacyRequests {

    private final Gate gate;
    private final Referrals referrals;
    private final Clock clock;

    AdvocacyRequests(Gate gate, Referrals referrals, Clock clock) {
        this.gate = gate;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** @param personId the child or care leaver: only they are entitled (Children Act 1989, section 26A) */
    public void record(long complaintId, long personId, AdvocacyAnswer answer) {
        insert(complaintId, personId, answer, false);
        if (answer == AdvocacyAnswer.WANTED && referrals.atOnce() && saidThemselves(personId)) {
            referrals.refer(complaintId, personId, "");
        } else if (answer == AdvocacyAnswer.NOT_NOW) {
            referrals.takeBack(complaintId);
        }
    }

    /** What staff heard from whoever is helped; of a child for whom somebody else complains, the complainant learns nothing. */
    public void recordHeard(long complaintId, long personId, AdvocacyAnswer answer) {
        if (saidThemselves(personId)) {
            record(complaintId, personId, answer);
        } else {
            recordSaidByChild(complaintId, personId, answer);
        }
    }

    /** When somebody else asks for a child, staff look first how the child can be reached. */
    private boolean saidThemselves(long personId) {
        return gate.db().fetchExists(PERSON, PERSON.ID.eq(personId), PERSON.PART.eq(Part.COMPLAINANT));
    }

    /** The same when the child said so to us alone: never shown to the complainant. */
    public void recordSaidByChild(long complaintId, long childId, AdvocacyAnswer answer) {
        insert(complaintId, childId, answer, true);
    }

    private void insert(long complaintId, long personId, AdvocacyAnswer answer, boolean saidByChild) {
        gate.db().insertInto(ADVOCACY_REQUEST)
                .set(ADVOCACY_REQUEST.COMPLAINT_ID, complaintId)
                .set(ADVOCACY_REQUEST.PERSON_ID, personId)
                .set(ADVOCACY_REQUEST.ANSWER, answer)
                .set(ADVOCACY_REQUEST.ANSWERED_AT, clock.instant())
                .set(ADVOCACY_REQUEST.SAID_BY_CHILD, saidByChild)
                .execute();
    }

    /**
     * Whether the complainant asked for an advocate, has not said otherwise since, and still waits for one: what a child told us alone
     * stops no clock, because the complainant would read that it stands still.
     */
    public boolean isAwaited(long complaintId) {
        return last(complaintId, ADVOCACY_REQUEST.SAID_BY_CHILD.isFalse()).filter(AdvocacyAnswer.WANTED::equals).isPresent() && !gate.db().fetchExists(ADVOCACY_APPOINTMENT, ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(complaintId),
                ADVOCACY_APPOINTMENT.ENDED_AT.isNull(), ADVOCACY_APPOINTMENT.ANSWER.isNotNull());
    }

    /** Whether the complainant, or a child who told us alone, asked for an advocate and has not said otherwise since: neither takes back what the other said. */
    public boolean isWanted(long complaintId) {
        return Stream.of(true, false).anyMatch(child -> last(complaintId, ADVOCACY_REQUEST.SAID_BY_CHILD.eq(child)).filter(AdvocacyAnswer.WANTED::equals).isPresent());
    }

    /** What was answered last, of what the actor may know. */
    public Optional<AdvocacyAnswer> last(long complaintId) {
        return last(complaintId, noCondition());
    }

    private Optional<AdvocacyAnswer> last(long complaintId, Condition which) {
        return gate.db().select(ADVOCACY_REQUEST.ANSWER).from(ADVOCACY_REQUEST).where(ADVOCACY_REQUEST.COMPLAINT_ID.eq(complaintId), which)
                .orderBy(ADVOCACY_REQUEST.ID.desc()).limit(1)
                .fetchOptional(ADVOCACY_REQUEST.ANSWER);
    }
}
