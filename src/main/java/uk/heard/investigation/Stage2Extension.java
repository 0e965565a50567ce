package uk.heard.investigation;

import static uk.heard.complaint.Position.STAGE_2_ADJUDICATION;
import static uk.heard.complaint.Position.STAGE_2_INVESTIGATION;
import static uk.heard.complaint.Position.STAGE_2_REQUESTED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.staff.StaffRole;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;

/**
 * More time for an investigation (regulation 17): once, before its time is over, up to 65 working days from the request, told to
 * the complainant in writing with the reason and the new date. The first date stays on record.
 */
@Component
public class Stage2Extension {

    /** How things stand: what it may be extended from and to, or why it cannot be. @param refused empty when it can be extended */
    public record Possible(LocalDate dueOn, LocalDate latestOn, Optional<Refused> refused) {}

    private final Gate gate;
    private final Complaints complaints;
    private final Decisions decisions;
    private final LetterSending letters;
    private final CaseAccess access;
    private final Clock clock;

    Stage2Extension(Gate gate, Complaints complaints, Decisions decisions, LetterSending letters, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.decisions = decisions;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
    }

    /** For a complaint in Stage 2. */
    public Possible possible(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> {
            var now = complaints.running(complaintId, ClockKind.STAGE_2_FROM_REQUEST);
            return new Possible(now.dueOn(), now.latestOn(), impossible(staff, now));
        });
    }

    /** @param words the reason in words that the complainant reads */
    public Optional<Refused> extend(Actor.Staff staff, long complaintId, ExtensionReason reason, String words, LocalDate dueOn) {
        return gate.as(staff, () -> {
            complaints.expect(complaintId, STAGE_2_REQUESTED, STAGE_2_INVESTIGATION, STAGE_2_ADJUDICATION);
            var now = complaints.running(complaintId, ClockKind.STAGE_2_FROM_REQUEST);
            var refused = impossible(staff, now).or(() -> notEnough(now, reason, words, dueOn));
            if (refused.isEmpty()) {
                var decision = decisions.record(complaintId, DecisionKind.EXTENSION, reason.name(), words.strip());
                var letter = letters.write(complaintId, LetterKind.STAGE_2_EXTENSION, words.strip(), Particulars.of(LetterDates.day(dueOn)), staff);
                complaints.record(complaintId, new Move.Extended(ClockKind.STAGE_2_FROM_REQUEST, dueOn, decision, letter));
            }
            return refused;
        });
    }

    private Optional<Refused> impossible(Actor.Staff staff, ClockTimes now) {
        if (!access.has(staff, StaffRole.COMPLAINTS_MANAGER)) {
            return Optional.of(Refused.MANAGER_ONLY);
        }
        if (!now.extensions().isEmpty()) {
            return Optional.of(Refused.EXTENDED_ALREADY);
        }
        return LondonDates.on(clock.instant()).isAfter(now.dueOn()) ? Optional.of(Refused.TOO_LATE_TO_EXTEND) : Optional.empty();
    }

    private static Optional<Refused> notEnough(ClockTimes now, ExtensionReason reason, String words, LocalDate dueOn) {
        if (reason == null || words.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        if (dueOn == null) {
            return Optional.of(Refused.DAY_MISSING);
        }
        if (!dueOn.isAfter(now.dueOn())) {
            return Optional.of(Refused.NOT_LATER);
        }
        return dueOn.isAfter(now.latestOn()) ? Optional.of(Refused.BEYOND_LATEST) : Optional.empty();
    }
}
