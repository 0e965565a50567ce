package uk.heard.invitation;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.INVITATION;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.CodeHashing;
import uk.heard.complaint.Journey;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.complaint.Reference;
import uk.heard.correspondence.Addresses;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.NoticeKind;
import uk.heard.correspondence.Notices;
import uk.heard.correspondence.SafeContact;
import uk.heard.gate.AccessLog;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.standing.Standing;
import uk.heard.timescale.LondonDates;

/**
 * Inviting a child to say whether somebody may speak for them. Nothing of it stands in the chronology, which the complainant reads: that a
 * child was asked, and when, is already more than that person may be told.
 */
@Component
public class Invitations {

    /** For which an invitation may stay open at most. */
    static final Period LONGEST = Period.ofYears(1);
    /** Which a panel suggests. */
    static final Period USUAL = Period.ofMonths(3);

    /** What came of inviting. */
    public sealed interface Result {

        /** What the child opens it with. The code is known here and nowhere else. */
        record Invited(Reference reference, AccessCode code) implements Result {}

        record Not(Refused why) implements Result {}
    }

    private final Gate gate;
    private final CodeHashing hashing;
    private final SafeContact safeContact;
    private final Notices notices;
    private final CaseAccess access;
    private final AccessLog accessLog;
    private final Clock clock;

    Invitations(Gate gate, CodeHashing hashing, SafeContact safeContact, Notices notices, CaseAccess access, AccessLog accessLog, Clock clock) {
        this.gate = gate;
        this.hashing = hashing;
        this.safeContact = safeContact;
        this.notices = notices;
        this.access = access;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** Until when an invitation made today is open unless somebody says otherwise. */
    public LocalDate usualEnd() {
        return today().plus(USUAL);
    }

    /**
     * Invites the child of this complaint, for the stage in which it is now. Codes from before open nothing any more. An email says only
     * that there is something to read; the code goes another way.
     */
    public Result invite(Actor.Staff staff, long complaintId, NewInvitation wanted) {
        var shape = wrong(wanted);
        if (shape.isPresent()) {
            return new Result.Not(shape.get());
        }
        var reference = Reference.random();
        var code = AccessCode.random();
        var hash = hashing.hash(code);
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return new Result.Not(Refused.NOT_YOURS);
            }
            var position = lock(complaintId);
            var child = child(complaintId);
            if (child.isEmpty() || !Journey.isOpen(position)) {
                return new Result.Not(Refused.NOBODY_TO_ASK);
            }
            if (isOfComplainant(complaintId, wanted.address())) {
                return new Result.Not(Refused.ADDRESS_OF_COMPLAINANT);
            }
            end(complaintId, child.get(), staff);
            gate.db().insertInto(INVITATION)
                    .set(INVITATION.COMPLAINT_ID, complaintId)
                    .set(INVITATION.CHILD_ID, child.get())
                    .set(INVITATION.REFERENCE, reference.value())
                    .set(INVITATION.CODE_HASH, hash)
                    .set(INVITATION.WAY, wanted.way())
                    .set(INVITATION.ADDRESS, wanted.address().strip())
                    .set(INVITATION.NOTE, wanted.note().strip())
                    .set(INVITATION.WHO_ASKS, wanted.whoAsks().strip())
                    .set(INVITATION.WHAT_FOR, wanted.whatFor().strip())
                    .set(INVITATION.ASKS_TO_SPEAK, speaksForChild(complaintId))
                    .set(INVITATION.ASKS_ABOUT_REPLY, wanted.asksAboutReply())
                    .set(INVITATION.STAGE, (short) position.stage())
                    .set(INVITATION.INVITED_BY, staff.id())
                    .set(INVITATION.INVITED_AT, clock.instant())
                    .set(INVITATION.VALID_UNTIL, wanted.validUntil())
                    .execute();
            if (wanted.way() == SafeWay.EMAIL) {
                safeContact.replace(complaintId, child.get(), new SafeContact.Rule(ContactChannel.EMAIL, wanted.address().strip(), false, 0, 24, wanted.note().strip()));
                notices.queue(complaintId, child.get(), NoticeKind.INVITED);
            }
            accessLog.opened(complaintId, "invited the child");
            return new Result.Invited(reference, code);
        });
    }

    /** Takes the open invitation back: its codes open nothing any more, and an email that waits is not sent. */
    public Optional<Refused> end(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            lock(complaintId);
            child(complaintId).ifPresent(child -> end(complaintId, child, staff));
            return Optional.empty();
        });
    }

    /**
     * An invitation as the complaints team sees it.
     *
     * @param open whether its codes still open it
     */
    public record Sent(SafeWay way, String address, String note, String whoAsks, String whatFor, int stage, Instant at, LocalDate validUntil, boolean open) {}

    /** Newest first. Empty for everybody but the complaints team. */
    public List<Sent> of(Actor.Staff staff, long complaintId) {
        var today = today();
        return gate.as(staff, () -> gate.db().select(INVITATION.WAY, INVITATION.ADDRESS, INVITATION.NOTE, INVITATION.WHO_ASKS, INVITATION.WHAT_FOR,
                        INVITATION.STAGE.cast(Integer.class), INVITATION.INVITED_AT, INVITATION.VALID_UNTIL,
                        field(INVITATION.ENDED_AT.isNull().and(INVITATION.VALID_UNTIL.ge(today))))
                .from(INVITATION).where(INVITATION.COMPLAINT_ID.eq(complaintId)).orderBy(INVITATION.ID.desc())
                .fetch(mapping(Sent::new)));
    }

    private Optional<Refused> wrong(NewInvitation wanted) {
        var problem = wanted.way() == null ? Refused.WAY_MISSING
                : wanted.address().isBlank() ? Refused.ADDRESS_MISSING
                : wanted.address().length() > NewInvitation.LONGEST_ADDRESS ? Refused.ADDRESS_TOO_LONG
                : wanted.way() == SafeWay.EMAIL && !Addresses.isEmail(wanted.address().strip()) ? Refused.NO_EMAIL_ADDRESS
                : wanted.note().length() > NewInvitation.LONGEST_NOTE ? Refused.NOTE_TOO_LONG
                : wanted.whoAsks().isBlank() ? Refused.WHO_MISSING
                : wanted.whoAsks().length() > NewInvitation.LONGEST_WHO ? Refused.WHO_TOO_LONG
                : wanted.whatFor().isBlank() ? Refused.WHAT_MISSING
                : wanted.whatFor().length() > NewInvitation.LONGEST_WHAT ? Refused.WHAT_TOO_LONG
                : wanted.validUntil() == null ? Refused.DATE_MISSING
                : wanted.validUntil().isBefore(today()) ? Refused.DATE_IN_PAST
                : wanted.validUntil().isAfter(today().plus(LONGEST)) ? Refused.DATE_TOO_LATE
                : null;
        return Optional.ofNullable(problem);
    }

    private void end(long complaintId, long childId, Actor.Staff by) {
        gate.db().update(INVITATION).set(INVITATION.ENDED_AT, clock.instant()).set(INVITATION.ENDED_BY, by.id())
                .where(INVITATION.COMPLAINT_ID.eq(complaintId), INVITATION.CHILD_ID.eq(childId), INVITATION.ENDED_AT.isNull())
                .execute();
        safeContact.forget(childId, ContactChannel.EMAIL);
    }

    /** Of two people who invite at once, one follows the other. */
    private Position lock(long complaintId) {
        return gate.db().select(COMPLAINT.POSITION).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).forUpdate()
                .fetchOptional(COMPLAINT.POSITION).orElseThrow(NoSuchComplaint::new);
    }

    private Optional<Long> child(long complaintId) {
        return gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(complaintId), PERSON.PART.eq(Part.CHILD))
                .fetchOptional(PERSON.ID);
    }

    private boolean speaksForChild(long complaintId) {
        return gate.db().select(field(Standing.speaksForChild(val(complaintId)))).fetchSingle().value1();
    }

    private boolean isOfComplainant(long complaintId, String address) {
        return gate.db().select(CONTACT_RULE.ADDRESS).from(CONTACT_RULE).join(PERSON).on(PERSON.ID.eq(CONTACT_RULE.PERSON_ID))
                .where(CONTACT_RULE.COMPLAINT_ID.eq(complaintId), PERSON.PART.eq(Part.COMPLAINANT))
                .fetch(CONTACT_RULE.ADDRESS).stream().anyMatch(theirs -> bare(theirs).equals(bare(address)));
    }

    /** Without what two people write differently in the same address. */
    private static String bare(String address) {
        return address.toLowerCase(Locale.ROOT).replaceAll("[\\s.,;]+", "");
    }

    private LocalDate today() {
        return LondonDates.on(clock.instant());
    }
}
