package uk.heard.triage;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DECISION;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.staff.StaffRole;

/**
 * What happened more than a year before the complaint is not refused for that: the complaints manager asks two questions and
 * writes both answers down (regulation 9). The points are then taken on or refused like any others.
 */
@Component
public class Lateness {

    private final Gate gate;
    private final Decisions decisions;
    private final CaseAccess access;

    Lateness(Gate gate, Decisions decisions, CaseAccess access) {
        this.gate = gate;
        this.decisions = decisions;
        this.access = access;
    }

    /** In time is up to and including the anniversary of the day on which the grounds arose. */
    public static boolean isLate(LocalDate groundsArose, LocalDate received) {
        return received.isAfter(groundsArose.plusYears(1));
    }

    /**
     * Records the decision.
     *
     * @param notReasonableEarlier it was not reasonable to expect the complaint in time
     * @param stillPossible it can still be considered effectively and fairly
     */
    public Optional<Refused> decide(Actor.Staff staff, long complaintId, LocalDate groundsArose, boolean notReasonableEarlier, boolean stillPossible, String reasons) {
        if (groundsArose == null) {
            return Optional.of(Refused.DATE_MISSING);
        }
        if (reasons.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        return gate.as(staff, () -> {
            if (!access.has(staff, StaffRole.COMPLAINTS_MANAGER)) {
                return Optional.of(Refused.MANAGER_ONLY);
            }
            var received = gate.db().select(COMPLAINT.RECEIVED_ON).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).fetchOptional(COMPLAINT.RECEIVED_ON)
                    .orElseThrow(NoSuchComplaint::new);
            if (groundsArose.isAfter(received)) {
                return Optional.of(Refused.DATE_IN_FUTURE);
            }
            var rule = "grounds=%s late=%s notReasonableEarlier=%s stillPossible=%s".formatted(groundsArose, isLate(groundsArose, received), notReasonableEarlier, stillPossible);
            decisions.record(complaintId, DecisionKind.LATE_COMPLAINT, rule, reasons.strip());
            return Optional.empty();
        });
    }

    /** The answers as recorded last, for the screen. */
    public Optional<String> decided(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> gate.db().select(DECISION.REASONS).from(DECISION)
                .where(DECISION.COMPLAINT_ID.eq(complaintId), DECISION.KIND.eq(DecisionKind.LATE_COMPLAINT)).orderBy(DECISION.ID.desc()).limit(1)
                .fetchOptional(DECISION.REASONS));
    }
}
