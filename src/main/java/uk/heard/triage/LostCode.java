package uk.heard.triage;

import heard.db.Routines;
import org.springframework.stereotype.Component;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.CodeHashing;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;

/**
 * A new code for whoever lost theirs: by a person who made sure who they are, never by email, because an email proves an inbox. It is
 * written down how, the complainant sees that it was done, and what was opened with the old code is closed.
 */
@Component
public class LostCode {

    /** How somebody gets their new code. */
    public enum Given { CALLED, PHONE, IN_PERSON, POST, ADVOCATE }

    /** The new code, which nobody can show again, or why there is none. */
    public sealed interface Result {
        record New(AccessCode code) implements Result {}

        record Not(Refused why) implements Result {}
    }

    private final Gate gate;
    private final Complaints complaints;
    private final Decisions decisions;
    private final CodeHashing hashing;
    private final CaseAccess access;

    LostCode(Gate gate, Complaints complaints, Decisions decisions, CodeHashing hashing, CaseAccess access) {
        this.gate = gate;
        this.complaints = complaints;
        this.decisions = decisions;
        this.hashing = hashing;
        this.access = access;
    }

    /** An advocate who made it for a child, or what it came out of, signs in: a code would go on opening it when the child wants them no longer. */
    private boolean isAdvocates(long complaintId) {
        return Routines.childMaySee(gate.db().configuration(), complaintId) != null;
    }

    /** @param howSure how they made sure who it is */
    public Result replace(Actor.Staff staff, long complaintId, Given given, String howSure) {
        if (given == null) {
            return new Result.Not(Refused.CHOICE_MISSING);
        }
        if (howSure.isBlank()) {
            return new Result.Not(Refused.REASONS_MISSING);
        }
        var code = AccessCode.random();
        // The slow hash comes before the transaction, so that no connection waits for it.
        var hash = hashing.hash(code);
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return new Result.Not(Refused.NOT_YOURS);
            }
            if (isAdvocates(complaintId)) {
                return new Result.Not(Refused.ADVOCATES_HAVE_NO_CODE);
            }
            var decision = decisions.record(complaintId, DecisionKind.NEW_CODE, given.name(), howSure.strip());
            complaints.replaceCode(complaintId, hash, new Move.CodeReplaced(decision));
            return new Result.New(code);
        });
    }
}
