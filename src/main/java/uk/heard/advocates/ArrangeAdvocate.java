package uk.heard.advocates;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.ADVOCACY_REFERRAL;
import static heard.db.Tables.ADVOCATE;
import static heard.db.Tables.COMPLAINT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Referrals;
import uk.heard.advocacy.Scope;
import uk.heard.advocacy.WhoseWords;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;

/** What staff know and do about the advocate of a child: ask the provider, write down the child’s answer, write down the end. */
@Component
public class ArrangeAdvocate {

    /** @param accepted null while the provider has not answered @param endedAt null while it is open */
    public record Referred(String organisation, Instant referredAt, Boolean accepted, Instant answeredAt, String reason, Instant endedAt) {

        public boolean isOpen() {
            return endedAt == null && !Boolean.FALSE.equals(accepted);
        }
    }

    /**
     * @param whyNot why the child cannot instruct them; empty when they do
     * @param whoseWords and {@code childMaySee}: null unless they made the complaint
     * @param answer the child’s; null while it is awaited
     */
    public record Appointed(long id, String advocate, String organisation, Instant appointedAt, boolean instructed, String whyNot, boolean madeComplaint,
                            WhoseWords whoseWords, ChildMaySee childMaySee, ChildsAnswer answer, Instant answeredAt, String howKnown,
                            Set<Scope> scope, Instant endedAt, String endedWhy) {

        public boolean isOpen() {
            return endedAt == null;
        }
    }

    /** Everything that happened, in its order. */
    public record Arranged(List<Referred> referrals, List<Appointed> appointments) {

        public Optional<Referred> openReferral() {
            return referrals.stream().filter(Referred::isOpen).findFirst();
        }

        public Optional<Appointed> openAppointment() {
            return appointments.stream().filter(Appointed::isOpen).findFirst();
        }
    }

    /** Why nothing was changed. */
    public enum Refused {
        NOT_YOURS,
        /** A referral is open already. */
        REFERRED_ALREADY,
        ANSWER_MISSING,
        HOW_MISSING,
        /** Nobody is appointed any longer. */
        NOBODY,
        /** Only of an advocate who is not instructed it can be said that the child cannot say. */
        CAN_SAY,
        WHY_MISSING
    }

    private final Gate gate;
    private final AdvocacyRequests requests;
    private final Referrals referrals;
    private final Appointments appointments;
    private final CaseAccess access;

    ArrangeAdvocate(Gate gate, AdvocacyRequests requests, Referrals referrals, Appointments appointments, CaseAccess access) {
        this.gate = gate;
        this.requests = requests;
        this.referrals = referrals;
        this.appointments = appointments;
        this.access = access;
    }

    public Arranged of(Actor.Staff staff, long complaintId) {
        var referred = multiset(select(ADVOCACY_REFERRAL.ORGANISATION, ADVOCACY_REFERRAL.REFERRED_AT, ADVOCACY_REFERRAL.ACCEPTED, ADVOCACY_REFERRAL.ANSWERED_AT,
                ADVOCACY_REFERRAL.REASON, ADVOCACY_REFERRAL.ENDED_AT)
                .from(ADVOCACY_REFERRAL).where(ADVOCACY_REFERRAL.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(ADVOCACY_REFERRAL.ID))
                .convertFrom(r -> r.map(mapping(Referred::new)));
        var appointed = multiset(select(ADVOCACY_APPOINTMENT.ID, ADVOCATE.NAME, ADVOCATE.ORGANISATION, ADVOCACY_APPOINTMENT.APPOINTED_AT, ADVOCACY_APPOINTMENT.INSTRUCTED,
                ADVOCACY_APPOINTMENT.WHY_NOT, ADVOCACY_APPOINTMENT.MADE_COMPLAINT, ADVOCACY_APPOINTMENT.WHOSE_WORDS, ADVOCACY_APPOINTMENT.CHILD_MAY_SEE,
                ADVOCACY_APPOINTMENT.ANSWER, ADVOCACY_APPOINTMENT.ANSWERED_AT, ADVOCACY_APPOINTMENT.HOW_KNOWN,
                ADVOCACY_APPOINTMENT.SCOPE.convertFrom(Scope::read), ADVOCACY_APPOINTMENT.ENDED_AT, ADVOCACY_APPOINTMENT.ENDED_WHY)
                .from(ADVOCACY_APPOINTMENT).join(ADVOCATE).on(ADVOCATE.ID.eq(ADVOCACY_APPOINTMENT.ADVOCATE_ID))
                .where(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(ADVOCACY_APPOINTMENT.ID))
                .convertFrom(r -> r.map(mapping(Appointed::new)));
        return gate.as(staff, () -> gate.db().select(referred, appointed).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId))
                .fetchOptional(mapping(Arranged::new)).orElseThrow(NoSuchComplaint::new));
    }

    /**
     * Asks the provider. Who did not ask for an advocate before does so with this: staff heard it from them.
     *
     * @param howToReach what the provider must know to reach them safely beside their own safe ways; nothing of the complaint
     */
    public Optional<Refused> refer(Actor.Staff staff, long complaintId, long personId, String howToReach) {
        return asTeam(staff, () -> {
            var made = referrals.refer(complaintId, personId, howToReach.strip());
            if (made && !requests.isWanted(complaintId)) {
                requests.recordHeard(complaintId, personId, AdvocacyAnswer.WANTED);
            }
            return made ? Optional.empty() : Optional.of(Refused.REFERRED_ALREADY);
        });
    }

    /** @param howKnown how staff know what the child said; never blank, because it opens the case to somebody */
    public Optional<Refused> recordAnswer(Actor.Staff staff, long appointmentId, ChildsAnswer answer, String howKnown, Set<Scope> scope) {
        if (answer == null) {
            return Optional.of(Refused.ANSWER_MISSING);
        }
        if (howKnown.isBlank()) {
            return Optional.of(Refused.HOW_MISSING);
        }
        return asTeam(staff, () -> appointments.answer(appointmentId, answer, howKnown.strip(), scope) ? Optional.empty()
                : Optional.of(answer == ChildsAnswer.CANNOT_SAY ? Refused.CAN_SAY : Refused.NOBODY));
    }

    /** Ends referral and appointment; the advocate sees nothing from the next transaction on. */
    public Optional<Refused> end(Actor.Staff staff, long complaintId, String why) {
        if (why.isBlank()) {
            return Optional.of(Refused.WHY_MISSING);
        }
        return asTeam(staff, () -> appointments.end(complaintId, why.strip()) ? Optional.empty() : Optional.of(Refused.NOBODY));
    }

    private Optional<Refused> asTeam(Actor.Staff staff, Supplier<Optional<Refused>> step) {
        return gate.as(staff, () -> access.onComplaintsTeam(staff) ? step.get() : Optional.of(Refused.NOT_YOURS));
    }
}
