package uk.heard.triage;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;

/**
 * Somebody said that someone is in danger now, or that they are not sure. Whoever reads it makes the referral at once, outside of Heard, and writes down here what
 * was done; the complaint goes on beside it. Until then the case comes first and the alarm is repeated.
 */
@Component
public class Danger {

    private final Gate gate;
    private final Complaints complaints;
    private final Decisions decisions;
    private final CaseAccess access;

    Danger(Gate gate, Complaints complaints, Decisions decisions, CaseAccess access) {
        this.gate = gate;
        this.complaints = complaints;
        this.decisions = decisions;
        this.access = access;
    }

    /** @param whatWasDone who was told, when, and what they do now */
    public Optional<Refused> answer(Actor.Staff staff, long complaintId, String whatWasDone) {
        if (whatWasDone.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.answerDanger(complaintId, new Move.DangerAnswered(decisions.record(complaintId, DecisionKind.DANGER, "", whatWasDone.strip())));
            return Optional.empty();
        });
    }
}
