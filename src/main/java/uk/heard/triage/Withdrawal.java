package uk.heard.triage;

import static heard.db.Tables.PERSON;
import static org.jooq.impl.DSL.field;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Part;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.standing.Standing;

/**
 * The complainant takes the complaint back, in writing or by word of mouth, and gets it confirmed. When a child is behind it,
 * somebody first hears why, and whether the child is safe: a withdrawn complaint can be the sign of pressure.
 */
@Component
public class Withdrawal {

    /** What the complaints manager does with what was raised. */
    public enum Then { CLOSE, REVIEW_ANYWAY }

    private final Gate gate;
    private final Complaints complaints;
    private final Decisions decisions;
    private final LetterSending letters;
    private final Messages messages;
    private final CaseAccess access;

    Withdrawal(Gate gate, Complaints complaints, Decisions decisions, LetterSending letters, Messages messages, CaseAccess access) {
        this.messages = messages;
        this.gate = gate;
        this.complaints = complaints;
        this.decisions = decisions;
        this.letters = letters;
        this.access = access;
    }

    /**
     * @param howTheySaidIt what they said or wrote, and when
     * @param childHeard who spoke with the child, why the child does not go on and whether they are safe; needed when a child is behind it
     */
    public Optional<Refused> withdraw(Actor.Staff staff, long complaintId, String howTheySaidIt, String childHeard, Then then) {
        if (howTheySaidIt.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        if (then == null) {
            return Optional.of(Refused.CHOICE_MISSING);
        }
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.require(complaintId, new Move.Withdrawn(0, 0));
            if (childHeard.isBlank() && aChildIsBehind(complaintId)) {
                return Optional.of(Refused.CHILD_NOT_HEARD);
            }
            var reasons = childHeard.isBlank() ? howTheySaidIt.strip() : howTheySaidIt.strip() + "\n\n" + childHeard.strip();
            var decision = decisions.record(complaintId, DecisionKind.WITHDRAWAL, then.name(), reasons);
            complaints.record(complaintId, new Move.Withdrawn(decision, letters.write(complaintId, LetterKind.WITHDRAWAL, "", Particulars.NONE, staff)));
            messages.dealtWith(complaintId, MessageKind.WITHDRAWAL, staff);
            return Optional.empty();
        });
    }

    private boolean aChildIsBehind(long complaintId) {
        return gate.db().select(PERSON.ROLE, field(Standing.speaksForChild(PERSON.COMPLAINT_ID))).from(PERSON)
                .where(PERSON.COMPLAINT_ID.eq(complaintId), PERSON.PART.eq(Part.COMPLAINANT))
                .fetchOptional(person -> person.value2() || person.value1().entitledToAdvocate())
                .orElseThrow(NoSuchComplaint::new);
    }
}
