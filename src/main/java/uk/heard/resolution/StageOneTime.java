package uk.heard.resolution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.complaint.Stage1Skip;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;

/** What may be done to the time of Stage 1 (regulation 14): extended once and in time, stopped for an advocate and for nothing else, and passed over. */
@Component
public class StageOneTime {

    /** Why nothing was changed. */
    public enum Refused {
        NOT_YOURS,
        /** An extension is for a complex complaint; the reasons say what makes it one. */
        REASONS_MISSING,
        DATE_MISSING,
        /** It was extended before: once is all. */
        EXTENDED_ALREADY,
        /** Its last day has passed. The breach stays on record. */
        TOO_LATE,
        /** The new day must lie after the old one. */
        NOT_LATER,
        /** No extension reaches beyond the 20th working day. */
        TOO_FAR,
        /** Nobody asked for an advocate. */
        NO_ADVOCATE_ASKED_FOR,
        /** There is nothing to wait for: the child said yes to an advocate. */
        ADVOCATE_IS_THERE,
        /** The last day for a reply has not passed yet. */
        NOT_OVERDUE,
        /** The complainant has not agreed to it. */
        AGREEMENT_MISSING
    }

    private final Gate gate;
    private final Complaints complaints;
    private final Decisions decisions;
    private final LetterSending letters;
    private final AdvocacyRequests advocacy;
    private final CaseAccess access;
    private final Clock clock;

    StageOneTime(Gate gate, Complaints complaints, Decisions decisions, LetterSending letters, AdvocacyRequests advocacy, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.decisions = decisions;
        this.letters = letters;
        this.advocacy = advocacy;
        this.access = access;
        this.clock = clock;
    }

    /** Extends the reply to {@code newDay}, and tells the complainant the day and the reasons. */
    public Optional<Refused> extend(Actor.Staff staff, long complaintId, LocalDate newDay, String reasons) {
        if (newDay == null) {
            return Optional.of(Refused.DATE_MISSING);
        }
        if (reasons.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        return asTeam(staff, () -> {
            complaints.require(complaintId, new Move.Extended(ClockKind.STAGE_1, newDay, 0, 0));
            var stage1 = complaints.running(complaintId, ClockKind.STAGE_1);
            var refused = whyNot(stage1, newDay);
            if (refused.isPresent()) {
                return refused;
            }
            var decision = decisions.record(complaintId, DecisionKind.EXTENSION, ClockKind.STAGE_1.name(), reasons.strip());
            var letter = letters.write(complaintId, LetterKind.STAGE_1_EXTENSION, reasons.strip(), Particulars.of(LetterDates.day(newDay)), staff);
            complaints.record(complaintId, new Move.Extended(ClockKind.STAGE_1, newDay, decision, letter));
            return Optional.empty();
        });
    }

    private Optional<Refused> whyNot(ClockTimes stage1, LocalDate newDay) {
        if (!stage1.extensions().isEmpty()) {
            return Optional.of(Refused.EXTENDED_ALREADY);
        }
        if (today().isAfter(stage1.dueOn())) {
            return Optional.of(Refused.TOO_LATE);
        }
        if (!newDay.isAfter(stage1.dueOn())) {
            return Optional.of(Refused.NOT_LATER);
        }
        return newDay.isAfter(stage1.latestOn()) ? Optional.of(Refused.TOO_FAR) : Optional.empty();
    }

    /** Stops the clock while an advocate is being appointed. */
    public Optional<Refused> pause(Actor.Staff staff, long complaintId) {
        return asTeam(staff, () -> {
            if (!advocacy.isAwaited(complaintId)) {
                return Optional.of(advocacy.isWanted(complaintId) ? Refused.ADVOCATE_IS_THERE : Refused.NO_ADVOCATE_ASKED_FOR);
            }
            complaints.record(complaintId, new Move.Paused());
            return Optional.empty();
        });
    }

    public Optional<Refused> resume(Actor.Staff staff, long complaintId) {
        return asTeam(staff, () -> {
            complaints.record(complaintId, new Move.Resumed());
            return Optional.empty();
        });
    }

    /** Begins Stage 2 without a reply: because the last day has passed, or because both sides want that. */
    public Optional<Refused> skip(Actor.Staff staff, long complaintId, Stage1Skip why, boolean theyAgree) {
        return asTeam(staff, () -> {
            if (why == Stage1Skip.BY_AGREEMENT && !theyAgree) {
                return Optional.of(Refused.AGREEMENT_MISSING);
            }
            complaints.require(complaintId, new Move.Stage1Skipped(why, null));
            if (why == Stage1Skip.OVERDUE && !complaints.running(complaintId, ClockKind.STAGE_1).isOverForGood(today())) {
                return Optional.of(Refused.NOT_OVERDUE);
            }
            complaints.record(complaintId, new Move.Stage1Skipped(why, null));
            var stage2 = complaints.running(complaintId, ClockKind.STAGE_2_FROM_REQUEST);
            letters.write(complaintId, LetterKind.STAGE_1_PASSED, "", Particulars.of(LetterDates.day(stage2.dueOn()), LetterDates.day(stage2.latestOn())), staff);
            return Optional.empty();
        });
    }

    /** Closes after the reply. The complainant may ask for Stage 2 all the same, at any time. */
    public Optional<Refused> close(Actor.Staff staff, long complaintId) {
        return asTeam(staff, () -> {
            complaints.record(complaintId, new Move.Stage1Closed());
            return Optional.empty();
        });
    }

    private Optional<Refused> asTeam(Actor.Staff staff, Supplier<Optional<Refused>> step) {
        return gate.as(staff, () -> access.onComplaintsTeam(staff) ? step.get() : Optional.of(Refused.NOT_YOURS));
    }

    private LocalDate today() {
        return LondonDates.on(clock.instant());
    }
}
