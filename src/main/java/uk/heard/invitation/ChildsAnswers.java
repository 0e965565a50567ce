package uk.heard.invitation;

import static heard.db.Tables.CONSENT;
import static heard.db.Tables.INVITATION;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;

import heard.db.Routines;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Part;
import uk.heard.complaint.Unlocking;
import uk.heard.complaint.Unlocking.Locked;
import uk.heard.gate.AccessLog;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.Standing;
import uk.heard.timescale.LondonDates;

/** What a child is asked and answers, and what the complaints team does with it. What was answered is never shown under the child's codes. */
@Component
public class ChildsAnswers {

    public static final int LONGEST = 5_000;

    private static final String UNLOCK = "invitation";
    /** A wish for an advocate is for the case, and the child sees none of the case. */
    private static final Actor PASSING_ON = new Actor.Job("invitation");

    /** What the child is asked. @param asksToSpeak false when the adult complains in their own right: then only what the child thinks of it */
    public record Asked(String whoAsks, String whatFor, boolean asksToSpeak, boolean asksAboutReply) {}

    /** What the child answered. @param key of the page that was sent: sent twice, it is still one answer */
    public record Given(UUID key, ConsentAnswer answer, String ownWords, boolean maySeeReply, boolean mayBeTold, boolean wantsAdvocate) {

        /** The same page with another answer is another answer: a changed mind is never taken for a second click. */
        UUID sentKey() {
            return UUID.nameUUIDFromBytes((key + "\n" + answer + "\n" + maySeeReply + "\n" + mayBeTold + "\n" + wantsAdvocate + "\n" + ownWords).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One answer as staff see it. @param noted null while it waits for the complaints team */
    public record Answered(ConsentAnswer answer, String ownWords, boolean maySeeReply, boolean mayBeTold, int stage, Instant at, Instant noted) {}

    private final Gate gate;
    private final Unlocking unlocking;
    private final Standing standing;
    private final AdvocacyRequests advocacy;
    private final CaseAccess access;
    private final AccessLog accessLog;
    private final Clock clock;

    ChildsAnswers(Gate gate, Unlocking unlocking, Standing standing, AdvocacyRequests advocacy, CaseAccess access, AccessLog accessLog, Clock clock) {
        this.gate = gate;
        this.unlocking = unlocking;
        this.standing = standing;
        this.advocacy = advocacy;
        this.access = access;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** Who holds these two codes. Taken back, expired, unknown and wrong are one answer. */
    public Optional<Actor.InvitedChild> unlock(String typedReference, String typedCode, String network) {
        return unlocking.unlock(UNLOCK, typedReference, typedCode, network, reference -> {
            var found = Routines.unlockInvitation(gate.db().configuration(), reference);
            return new Locked(found.getInvitationId(), found.getCodeHash());
        }, locked -> {
            var child = new Actor.InvitedChild(locked.id());
            return asked(child).map(_ -> child);
        });
    }

    /** What this child is asked; empty when the invitation is not open any more. */
    public Optional<Asked> asked(Actor.InvitedChild child) {
        return gate.as(child, () -> gate.db().select(INVITATION.WHO_ASKS, INVITATION.WHAT_FOR, INVITATION.ASKS_TO_SPEAK, INVITATION.ASKS_ABOUT_REPLY)
                .from(INVITATION).where(INVITATION.VALID_UNTIL.ge(LondonDates.on(clock.instant())))
                .fetchOptional(mapping(Asked::new)));
    }

    /** Takes an answer; a later one stands beside it and counts. Says whether it was taken, which it is not when the invitation is over. */
    public boolean answer(Actor.InvitedChild child, Given given) {
        return gate.as(child, () -> {
            var invitation = gate.db().select(INVITATION.COMPLAINT_ID, INVITATION.CHILD_ID, INVITATION.STAGE, INVITATION.ASKS_ABOUT_REPLY)
                    .from(INVITATION).where(INVITATION.VALID_UNTIL.ge(LondonDates.on(clock.instant()))).fetchOptional();
            invitation.ifPresent(asked -> {
                var said = new Standing.SaidByChild(given.sentKey(), given.answer(), asked.value3(), given.ownWords(),
                        given.maySeeReply() && asked.value4(), given.mayBeTold());
                if (standing.recordAnswer(asked.value1(), asked.value2(), child.invitationId(), said)) {
                    accessLog.opened(asked.value1(), "answered an invitation");
                    Routines.matchNames(gate.db().configuration(), asked.value1(), clock.instant());
                    if (given.wantsAdvocate()) {
                        gate.become(PASSING_ON);
                        advocacy.recordSaidByChild(asked.value1(), asked.value2(), AdvocacyAnswer.WANTED);
                    }
                }
            });
            return invitation.isPresent();
        });
    }

    /** What the child answered themselves, newest first. */
    public List<Answered> of(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> gate.db().select(CONSENT.ANSWER, CONSENT.OWN_WORDS, CONSENT.MAY_SEE_REPLY, CONSENT.MAY_BE_TOLD,
                        CONSENT.STAGE.cast(Integer.class), CONSENT.RECORDED_AT, CONSENT.NOTED_AT)
                .from(CONSENT).where(CONSENT.COMPLAINT_ID.eq(complaintId), CONSENT.INVITATION_ID.isNotNull()).orderBy(CONSENT.ID.desc())
                .fetch(mapping(Answered::new)));
    }

    /** Somebody of the complaints team has read what the child answered, and it waits no longer. */
    public Optional<Refused> note(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            note(complaintId, staff);
            return Optional.empty();
        });
    }

    /**
     * Somebody has talked with a child who wanted that, and writes down what the child said then.
     *
     * @param howKnown who talked with the child, when, and what the child said, as they said it
     */
    public Optional<Refused> talked(Actor.Staff staff, long complaintId, ConsentAnswer answer, String howKnown) {
        if (answer == null || answer == ConsentAnswer.TALK_FIRST) {
            return Optional.of(Refused.ANSWER_MISSING);
        }
        if (howKnown.isBlank()) {
            return Optional.of(Refused.HOW_MISSING);
        }
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            var child = gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(complaintId), PERSON.PART.eq(Part.CHILD))
                    .fetchOptional(PERSON.ID).orElseThrow(NoSuchComplaint::new);
            standing.recordConsent(complaintId, child, new Standing.Told(answer, howKnown.strip()));
            note(complaintId, staff);
            return Optional.empty();
        });
    }

    private void note(long complaintId, Actor.Staff by) {
        gate.db().update(CONSENT).set(CONSENT.NOTED_AT, clock.instant()).set(CONSENT.NOTED_BY, by.id())
                .where(CONSENT.COMPLAINT_ID.eq(complaintId), CONSENT.INVITATION_ID.isNotNull(), CONSENT.NOTED_AT.isNull())
                .execute();
    }
}
