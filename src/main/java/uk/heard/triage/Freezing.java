package uk.heard.triage;

import static heard.db.Tables.DECISION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.staff.StaffRole;
import uk.heard.timescale.LondonDates;

/** A decision that would change the child's life waits until the complaint about it has been considered. */
@Component
public class Freezing {

    private final Gate gate;
    private final Complaints complaints;
    private final Decisions decisions;
    private final CaseAccess access;
    private final Clock clock;

    Freezing(Gate gate, Complaints complaints, Decisions decisions, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.decisions = decisions;
        this.access = access;
        this.clock = clock;
    }

    /** What was noted about the decision that was let wait last; empty when none ever was. */
    public Optional<String> noted(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> gate.db().select(DECISION.REASONS).from(DECISION)
                .where(DECISION.COMPLAINT_ID.eq(complaintId), DECISION.KIND.eq(DecisionKind.FREEZE))
                .orderBy(DECISION.ID.desc()).limit(1).fetchOptional(DECISION.REASONS));
    }

    /** @param reviewOn when it is looked at again at the latest */
    public Optional<Refused> freeze(Actor.Staff staff, long complaintId, String whatWaits, LocalDate reviewOn) {
        if (whatWaits.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        if (reviewOn == null) {
            return Optional.of(Refused.DATE_MISSING);
        }
        if (reviewOn.isBefore(LondonDates.on(clock.instant()))) {
            return Optional.of(Refused.DATE_IN_PAST);
        }
        return gate.as(staff, () -> {
            if (!access.has(staff, StaffRole.COMPLAINTS_MANAGER)) {
                return Optional.of(Refused.MANAGER_ONLY);
            }
            complaints.record(complaintId, new Move.DecisionFrozen(decisions.record(complaintId, DecisionKind.FREEZE, "", whatWaits.strip()), reviewOn));
            return Optional.empty();
        });
    }

    public Optional<Refused> release(Actor.Staff staff, long complaintId, String why) {
        if (why.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        return gate.as(staff, () -> {
            if (!access.has(staff, StaffRole.COMPLAINTS_MANAGER)) {
                return Optional.of(Refused.MANAGER_ONLY);
            }
            complaints.record(complaintId, new Move.DecisionReleased(decisions.record(complaintId, DecisionKind.RELEASE, "", why.strip())));
            return Optional.empty();
        });
    }
}
