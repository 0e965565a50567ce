package uk.heard.advocacy;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.ADVOCACY_REFERRAL;
import static heard.db.Tables.ADVOCATE;
import static heard.db.Tables.COMPLAINT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import heard.db.Routines;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * Which advocate helps on a complaint, what the child said to them, and its end. The policies in the database read what is written here:
 * the end of an appointment is in force with the next transaction, on every node. Joins the caller's transaction.
 */
@Component
public class Appointments {

    private final Gate gate;
    private final Complaints complaints;
    private final NewsOfAdvocate news;
    private final Clock clock;

    Appointments(Gate gate, Complaints complaints, NewsOfAdvocate news, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The provider's office appoints one of its advocates. They see the case when the child has said yes, and not before; who asked for them
     * is told that there is news.
     *
     * @param whyNot why the child cannot instruct anybody; null when they can
     */
    public boolean appoint(long referralId, long advocateId, String whyNot) {
        var appointed = gate.db().insertInto(ADVOCACY_APPOINTMENT, ADVOCACY_APPOINTMENT.COMPLAINT_ID, ADVOCACY_APPOINTMENT.PERSON_ID, ADVOCACY_APPOINTMENT.REFERRAL_ID,
                        ADVOCACY_APPOINTMENT.ADVOCATE_ID, ADVOCACY_APPOINTMENT.APPOINTED_AT, ADVOCACY_APPOINTMENT.APPOINTED_BY,
                        ADVOCACY_APPOINTMENT.INSTRUCTED, ADVOCACY_APPOINTMENT.WHY_NOT)
                .select(select(ADVOCACY_REFERRAL.COMPLAINT_ID, ADVOCACY_REFERRAL.PERSON_ID, ADVOCACY_REFERRAL.ID, val(advocateId), val(clock.instant()),
                        val(gate.actor().key()), val(whyNot == null), val(whyNot == null ? "" : whyNot))
                        .from(ADVOCACY_REFERRAL)
                        .join(ADVOCATE).on(ADVOCATE.ID.eq(advocateId), ADVOCATE.ORGANISATION.eq(ADVOCACY_REFERRAL.ORGANISATION), ADVOCATE.ACTIVE.isTrue(), ADVOCATE.OFFICE.isFalse())
                        .where(ADVOCACY_REFERRAL.ID.eq(referralId), ADVOCACY_REFERRAL.ACCEPTED.isTrue(), ADVOCACY_REFERRAL.ENDED_AT.isNull()))
                .onConflictDoNothing()
                .execute() == 1;
        if (appointed) {
            news.tell(referralId);
        }
        return appointed;
    }

    /**
     * The advocate who just made the complaint for a child, in the transaction that makes it. They see what they sent and what is
     * answered for as long as what is known of the child's agreement allows it.
     */
    public void madeComplaint(long complaintId, long childId, MadeByAdvocate made) {
        var now = clock.instant();
        gate.db().insertInto(ADVOCACY_APPOINTMENT)
                .set(ADVOCACY_APPOINTMENT.COMPLAINT_ID, complaintId)
                .set(ADVOCACY_APPOINTMENT.PERSON_ID, childId)
                .set(ADVOCACY_APPOINTMENT.ADVOCATE_ID, made.advocateId())
                .set(ADVOCACY_APPOINTMENT.APPOINTED_AT, now)
                .set(ADVOCACY_APPOINTMENT.APPOINTED_BY, new Actor.Advocate(made.advocateId(), now).key())
                .set(ADVOCACY_APPOINTMENT.INSTRUCTED, made.instructed())
                .set(ADVOCACY_APPOINTMENT.WHY_NOT, made.whyNot())
                .set(ADVOCACY_APPOINTMENT.MADE_COMPLAINT, true)
                .set(ADVOCACY_APPOINTMENT.WHOSE_WORDS, made.whoseWords())
                .set(ADVOCACY_APPOINTMENT.CHILD_MAY_SEE, made.childMaySee())
                .set(ADVOCACY_APPOINTMENT.ANSWER, made.instructed() ? ChildsAnswer.ACCEPTED : ChildsAnswer.CANNOT_SAY)
                .set(ADVOCACY_APPOINTMENT.ANSWERED_AT, now)
                .set(ADVOCACY_APPOINTMENT.ANSWERED_TO, new Actor.Advocate(made.advocateId(), now).key())
                .set(ADVOCACY_APPOINTMENT.HOW_KNOWN, made.howKnown())
                .set(ADVOCACY_APPOINTMENT.SCOPE, Scope.stored(Set.of(Scope.values())))
                .execute();
    }

    /**
     * Writes down what the child said to the advocate who was appointed: by the child, or by staff whom they told. A later answer takes
     * the place of an earlier one. With a yes the wait is over, and Stage 1 goes on if it stood still for this. With a no the
     * appointment ends, and the office may appoint somebody else.
     *
     * @param appointmentId of the advocate who was answered: somebody else may be appointed by now
     * @param howKnown how staff know it; blank when the child says it here
     * @param scope what the child lets them see and do
     * @return false when nobody is appointed, or the answer is not this actor's to give
     */
    public boolean answer(long appointmentId, ChildsAnswer answer, String howKnown, Set<Scope> scope) {
        var now = clock.instant();
        var declined = answer == ChildsAnswer.DECLINED;
        var complaint = gate.db().update(ADVOCACY_APPOINTMENT)
                .set(ADVOCACY_APPOINTMENT.ANSWER, answer)
                .set(ADVOCACY_APPOINTMENT.ANSWERED_AT, now)
                .set(ADVOCACY_APPOINTMENT.ANSWERED_TO, gate.actor().key())
                .set(ADVOCACY_APPOINTMENT.HOW_KNOWN, howKnown)
                .set(ADVOCACY_APPOINTMENT.SCOPE, Scope.stored(declined ? Set.of() : scope))
                .set(ADVOCACY_APPOINTMENT.ENDED_AT, declined ? now : null)
                .set(ADVOCACY_APPOINTMENT.ENDED_BY, declined ? gate.actor().key() : null)
                .where(ADVOCACY_APPOINTMENT.ID.eq(appointmentId), ADVOCACY_APPOINTMENT.ENDED_AT.isNull(),
                        answer == ChildsAnswer.CANNOT_SAY ? ADVOCACY_APPOINTMENT.INSTRUCTED.isFalse() : noCondition())
                .returningResult(ADVOCACY_APPOINTMENT.COMPLAINT_ID).fetchOptional(ADVOCACY_APPOINTMENT.COMPLAINT_ID);
        if (!declined) {
            complaint.ifPresent(this::waitIsOver);
        }
        return complaint.isPresent();
    }

    /** Who helps, and whether the child has said yes to them; for whoever may know. @param answer null while it is awaited */
    public record Helper(long appointmentId, String name, String organisation, ChildsAnswer answer, Set<Scope> scope) {}

    /** Empty when nobody is appointed, or the complainant who asks is not the one who is helped. */
    public Optional<Helper> helper(long complaintId) {
        return gate.db().select(ADVOCACY_APPOINTMENT.ID, ADVOCATE.NAME, ADVOCATE.ORGANISATION, ADVOCACY_APPOINTMENT.ANSWER, ADVOCACY_APPOINTMENT.SCOPE.convertFrom(Scope::read))
                .from(ADVOCACY_APPOINTMENT).join(ADVOCATE).on(ADVOCATE.ID.eq(ADVOCACY_APPOINTMENT.ADVOCATE_ID))
                .where(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(complaintId), ADVOCACY_APPOINTMENT.ENDED_AT.isNull())
                .fetchOptional(mapping(Helper::new));
    }

    /** Nobody is waited for any longer: Stage 1 goes on if it stood still for this. */
    public void waitIsOver(long complaintId) {
        var position = gate.db().select(COMPLAINT.POSITION).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).fetchSingle().value1();
        if (Journey.allows(position, new Move.Resumed())) {
            complaints.record(complaintId, new Move.Resumed());
        }
    }

    /**
     * Ends the help of an advocate: the child does not want it any longer, or staff write down why. The advocate sees nothing of the
     * case from the next transaction on. What was referred ends with it; asking anew is a new referral.
     *
     * @param why in a few words of ours or theirs; may be blank
     * @return false when there was none to end, or it is not this actor's to end
     */
    public boolean end(long complaintId, String why) {
        var now = clock.instant();
        var ended = gate.db().update(ADVOCACY_APPOINTMENT)
                .set(ADVOCACY_APPOINTMENT.ENDED_AT, now)
                .set(ADVOCACY_APPOINTMENT.ENDED_BY, gate.actor().key())
                .set(ADVOCACY_APPOINTMENT.ENDED_WHY, why)
                .where(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(complaintId), ADVOCACY_APPOINTMENT.ENDED_AT.isNull())
                .execute() == 1;
        var referred = gate.db().update(ADVOCACY_REFERRAL)
                .set(ADVOCACY_REFERRAL.ENDED_AT, now)
                .where(ADVOCACY_REFERRAL.COMPLAINT_ID.eq(complaintId), ADVOCACY_REFERRAL.ENDED_AT.isNull(), ADVOCACY_REFERRAL.ACCEPTED.isDistinctFrom(false))
                .execute() == 1;
        return ended || referred;
    }

    /** The provider ends an appointment: an advocate their own, the office one that it made. The referral stays, for somebody else. */
    public boolean endByProvider(long appointmentId, String why) {
        return Routines.endAppointment(gate.db().configuration(), appointmentId, clock.instant(), why);
    }
}
