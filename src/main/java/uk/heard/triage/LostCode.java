package uk.heard.triage;

import heard.db.Routines;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.ChildMaySee;
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
 * A new code for whoever lost theirs, or for a child for whom an advocate complained: by a person who made sure who they are, never by email, because an email proves an inbox. It is
 * written down how, the complainant sees that it was done, and what was opened with the old code is closed.
 */
@Component
public class LostCode {

    /** How somebody gets their new code. */
    public enum Given {
        CALLED, PHONE, IN_PERSON, POST, ADVOCATE;

        /** Whether it reaches a child for whom somebody else complained. */
        public boolean toChild() {
            return this == CALLED || this == IN_PERSON || this == ADVOCATE;
        }
    }

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

    /**
     * What a code would open to the child for whom an advocate made the complaint, or what it came out of; empty where somebody else
     * complained. The advocate signs in and gets none: a code would go on opening it when the child wants them no longer.
     */
    public Optional<ChildMaySee> childMaySee(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> childMaySee(complaintId));
    }

    private Optional<ChildMaySee> childMaySee(long complaintId) {
        return Optional.ofNullable(Routines.childMaySee(gate.db().configuration(), complaintId)).map(ChildMaySee::valueOf);
    }

    /** @param howSure how they made sure who it is: the child, where an advocate complains for them */
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
            var ofChild = childMaySee(complaintId);
            if (ofChild.filter(ChildMaySee.NOTHING::equals).isPresent()) {
                return new Result.Not(Refused.CHILD_SEES_NOTHING);
            }
            // The ways that were called safe there are the advocate's.
            if (ofChild.isPresent() && !given.toChild()) {
                return new Result.Not(Refused.CHOICE_MISSING);
            }
            var decision = decisions.record(complaintId, DecisionKind.NEW_CODE, given.name(), howSure.strip());
            complaints.replaceCode(complaintId, hash, new Move.CodeReplaced(decision));
            return new Result.New(code);
        });
    }
}
