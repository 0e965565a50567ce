package uk.heard.complaint;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.CLOCK_EXTENSION;
import static heard.db.Tables.CLOCK_PAUSE;
import static heard.db.Tables.COMPLAINT;
import static uk.heard.timescale.ClockKind.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;

/** Opens, moves and ends the clocks of a complaint: always because of a move, in the transaction that records it. */
@Component
class Clocks {

    /** What ends with the points that are answered here: others that wait for a court keep their year, and a decision that waits its day. */
    private static final Set<ClockKind> OF_POINTS_HERE = EnumSet.complementOf(EnumSet.of(RESUBMISSION, HELD_REVIEW, FREEZE_REVIEW));
    /** A decision about the child waits until somebody says that it need not, also when the complaint was taken back. */
    private static final Set<ClockKind> OF_THE_COMPLAINT = EnumSet.complementOf(EnumSet.of(FREEZE_REVIEW));

    private final Gate gate;
    private final Timescales timescales;
    private final WorkingDays workingDays = WorkingDays.england();

    Clocks(Gate gate, Timescales timescales) {
        this.gate = gate;
        this.timescales = timescales;
    }

    /** What a move starts. Stage 1 runs from receipt, whatever is decided later (regulation 14). */
    static Set<ClockKind> opens(Move move) {
        return switch (move) {
            case Move.Received _ -> Set.of(ACKNOWLEDGEMENT, STAGE_1);
            case Move.Reconsidered _ -> Set.of(STAGE_1);
            case Move.EarlyResolutionBegan _ -> Set.of(EARLY_RESOLUTION);
            case Move.Stage2Requested _, Move.Stage1Skipped _ -> Set.of(STAGE_2_FROM_REQUEST, STATEMENT);
            case Move.StatementAgreed _ -> Set.of(STAGE_2_FROM_STATEMENT);
            case Move.Adjudicated m -> m.receivedOn() == null ? Set.of() : Set.of(STAGE_3_REQUEST);
            case Move.Stage2ReplyReceived _ -> Set.of(STAGE_3_REQUEST);
            case Move.Stage3Requested _ -> Set.of(CHAIR, PANEL);
            case Move.PanelListed _ -> Set.of(PANEL_PAPERS);
            case Move.PanelHeld _ -> Set.of(PANEL_REPORT);
            case Move.PanelReported _ -> Set.of(STAGE_3_RESPONSE);
            case Move.ProcessEnded _ -> Set.of(RESUBMISSION);
            case Move.Held m -> m.lookAgainOn() == null ? Set.of() : Set.of(HELD_REVIEW);
            case Move.DecisionFrozen m -> m.reviewOn() == null ? Set.of() : Set.of(FREEZE_REVIEW);
            default -> Set.of();
        };
    }

    static Set<ClockKind> ends(Move move) {
        return switch (move) {
            case Move.Acknowledged _ -> Set.of(ACKNOWLEDGEMENT);
            case Move.EarlyResolved _ -> EnumSet.of(EARLY_RESOLUTION, STAGE_1);
            case Move.EarlyResolutionEnded _ -> Set.of(EARLY_RESOLUTION);
            case Move.Responded _ -> Set.of(STAGE_1);
            case Move.Stage1Skipped _ -> EnumSet.of(EARLY_RESOLUTION, STAGE_1);
            case Move.RequestWithdrawn m -> m.stage() == 2 ? EnumSet.of(STAGE_2_FROM_REQUEST, STAGE_2_FROM_STATEMENT, STATEMENT)
                    : EnumSet.of(CHAIR, PANEL, PANEL_PAPERS, PANEL_REPORT, STAGE_3_RESPONSE);
            case Move.StatementAgreed _ -> Set.of(STATEMENT);
            case Move.Adjudicated _ -> EnumSet.of(STAGE_2_FROM_REQUEST, STAGE_2_FROM_STATEMENT);
            // Recorded once more, the day of arrival or of the other process's end is corrected: the latest record counts.
            case Move.Stage2ReplyReceived _, Move.Stage3Requested _, Move.ReferredEarly _ -> Set.of(STAGE_3_REQUEST);
            case Move.ChairAppointed _ -> Set.of(CHAIR);
            case Move.PanelListed _ -> EnumSet.of(CHAIR, PANEL_PAPERS);
            case Move.PapersSent _ -> Set.of(PANEL_PAPERS);
            case Move.PanelHeld _ -> EnumSet.of(PANEL, PANEL_PAPERS);
            case Move.PanelReported _ -> Set.of(PANEL_REPORT);
            case Move.Stage3Responded _ -> Set.of(STAGE_3_RESPONSE);
            case Move.ProcessEnded _, Move.Resubmitted _ -> EnumSet.of(HELD_REVIEW, RESUBMISSION);
            case Move.Refused m -> m.whole() ? OF_POINTS_HERE : Set.of();
            case Move.Redirected m -> m.whole() ? OF_POINTS_HERE : Set.of();
            case Move.Held m -> heldAnew(m);
            // Let wait once more, the later day counts.
            case Move.DecisionFrozen _, Move.DecisionReleased _ -> Set.of(FREEZE_REVIEW);
            case Move.StandingEnded _, Move.Withdrawn _ -> OF_THE_COMPLAINT;
            default -> Set.of();
        };
    }

    /** A day to look again replaces the one set before. */
    private static Set<ClockKind> heldAnew(Move.Held held) {
        var ended = EnumSet.noneOf(ClockKind.class);
        if (held.whole()) {
            ended.addAll(OF_POINTS_HERE);
        }
        if (held.lookAgainOn() != null) {
            ended.add(HELD_REVIEW);
        }
        return ended;
    }

    /** The day that a move is about: its own, or the one on which it happened before it was recorded. */
    static LocalDate day(Move move, LocalDate recordedOn) {
        var happenedOn = switch (move) {
            case Move.Stage2Requested m -> m.receivedOn();
            case Move.StatementAgreed m -> m.on();
            case Move.Stage3Requested m -> m.receivedOn();
            case Move.Adjudicated m -> m.receivedOn();
            case Move.Stage2ReplyReceived m -> m.on();
            case Move.PanelHeld m -> m.on();
            case Move.PanelReported m -> m.receivedOn();
            case Move.ProcessEnded m -> m.on();
            default -> null;
        };
        return happenedOn == null ? recordedOn : happenedOn;
    }

    void follow(long complaintId, int number, Move move, LocalDate recordedOn) {
        var on = day(move, recordedOn);
        // The response left us the day it was recorded, whenever it arrived.
        end(complaintId, ends(move), number, move instanceof Move.Adjudicated ? recordedOn : on);
        for (var kind : opens(move)) {
            open(complaintId, kind, number, move, on);
        }
        switch (move) {
            case Move.Extended m -> extend(complaintId, number, m, recordedOn);
            case Move.Paused _ -> pause(complaintId, number, recordedOn);
            case Move.Resumed _ -> resume(complaintId, number, recordedOn);
            default -> { }
        }
    }

    private void end(long complaintId, Set<ClockKind> kinds, int number, LocalDate on) {
        if (kinds.isEmpty()) {
            return;
        }
        if (kinds.contains(STAGE_1)) {
            // The days that it stood are not the council's, whatever ended it.
            resume(complaintId, number, on);
        }
        gate.db().update(CLOCK)
                .set(CLOCK.ENDED_BY_MOVE, number)
                .set(CLOCK.ENDED_ON, on)
                .where(running(complaintId, kinds))
                .execute();
    }

    private static Condition running(long complaintId, Set<ClockKind> kinds) {
        return CLOCK.COMPLAINT_ID.eq(complaintId).and(CLOCK.KIND.in(kinds)).and(CLOCK.ENDED_ON.isNull());
    }

    /** When a clock of this kind, which counts working days forward, would be due if it opened on this day. */
    LocalDate due(ClockKind kind, LocalDate openedOn) {
        return workingDays.after(openedOn, timescales.workingDays(timescales.inForce(kind, openedOn)));
    }

    private void open(long complaintId, ClockKind kind, int number, Move move, LocalDate on) {
        var fromReceipt = kind == EARLY_RESOLUTION || kind == STAGE_1;
        var receipt = gate.db().select(COMPLAINT.RECEIVED_ON, COMPLAINT.RECEIVED_AT).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).fetchSingle();
        var trigger = fromReceipt ? receipt.value1() : on;
        var timescale = timescales.inForce(kind, trigger);
        var clock = gate.db().newRecord(CLOCK);
        clock.setComplaintId(complaintId);
        clock.setKind(kind);
        clock.setTimescaleId(timescale.id());
        clock.setOpenedByMove(number);
        clock.setOpenedOn(trigger);
        var days = timescales.workingDays(timescale);
        if (kind == EARLY_RESOLUTION && days == null) {
            clock.setDueAt(timescales.endOfEarlyStep(receipt.value2()));
            clock.setDueOn(LondonDates.on(clock.getDueAt()));
        } else if (move instanceof Move.Held held) {
            clock.setDueOn(held.lookAgainOn());
        } else if (move instanceof Move.DecisionFrozen frozen) {
            clock.setDueOn(frozen.reviewOn());
        } else if (days == null) {
            clock.setCalendarYears(timescale.calendarYears().shortValue());
            clock.setDueOn(trigger.plusYears(timescale.calendarYears()));
        } else {
            clock.setWorkingDays(days.shortValue());
            clock.setDueOn(kind.countsBack() ? workingDays.before(((Move.PanelListed) move).meetsOn(), days) : workingDays.after(trigger, days));
        }
        var longest = timescale.longestWorkingDays();
        if (longest != null) {
            clock.setLongestWorkingDays(longest.shortValue());
            clock.setLatestOn(workingDays.after(trigger, longest));
        }
        clock.setNowDueOn(clock.getDueOn());
        clock.setNowLatestOn(clock.getLatestOn());
        clock.insert();
    }

    boolean earlyStepIsOpen(long complaintId, Instant now) {
        if (!timescales.hasEarlyStep()) {
            return false;
        }
        var receipt = gate.db().select(COMPLAINT.RECEIVED_ON, COMPLAINT.RECEIVED_AT).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).fetchSingle();
        var days = timescales.workingDays(timescales.inForce(EARLY_RESOLUTION, receipt.value1()));
        return days == null
                ? now.isBefore(timescales.endOfEarlyStep(receipt.value2()))
                : !LondonDates.on(now).isAfter(workingDays.after(receipt.value1(), days));
    }

    /** The named clock moves to the new day; at Stage 2 the other one too, because it is the same reply that is awaited. */
    private void extend(long complaintId, int number, Move.Extended move, LocalDate on) {
        var kinds = move.clock() == STAGE_2_FROM_REQUEST ? EnumSet.of(STAGE_2_FROM_REQUEST, STAGE_2_FROM_STATEMENT) : EnumSet.of(move.clock());
        for (var clock : gate.db().selectFrom(CLOCK).where(running(complaintId, kinds), CLOCK.NOW_DUE_ON.lt(move.dueOn())).fetch()) {
            gate.db().insertInto(CLOCK_EXTENSION)
                    .set(CLOCK_EXTENSION.COMPLAINT_ID, complaintId)
                    .set(CLOCK_EXTENSION.CLOCK_ID, clock.getId())
                    .set(CLOCK_EXTENSION.BY_MOVE, number)
                    .set(CLOCK_EXTENSION.EXTENDED_ON, on)
                    .set(CLOCK_EXTENSION.DUE_BEFORE, clock.getNowDueOn())
                    .set(CLOCK_EXTENSION.DUE_ON, move.dueOn())
                    .execute();
            clock.setNowDueOn(move.dueOn());
            clock.update();
        }
    }

    private void pause(long complaintId, int number, LocalDate on) {
        gate.db().selectFrom(CLOCK).where(running(complaintId, EnumSet.of(STAGE_1))).fetch().forEach(clock -> {
            gate.db().insertInto(CLOCK_PAUSE)
                    .set(CLOCK_PAUSE.COMPLAINT_ID, complaintId)
                    .set(CLOCK_PAUSE.CLOCK_ID, clock.getId())
                    .set(CLOCK_PAUSE.FROM_MOVE, number)
                    .set(CLOCK_PAUSE.FROM_ON, on)
                    .execute();
            clock.setPausedOn(on);
            clock.update();
        });
    }

    /** The working days that the clock stood still are added to both of its ends. */
    private void resume(long complaintId, int number, LocalDate on) {
        gate.db().selectFrom(CLOCK).where(running(complaintId, EnumSet.of(STAGE_1)), CLOCK.PAUSED_ON.isNotNull()).fetch().forEach(clock -> {
            gate.db().update(CLOCK_PAUSE).set(CLOCK_PAUSE.TO_MOVE, number).set(CLOCK_PAUSE.TO_ON, on)
                    .where(CLOCK_PAUSE.CLOCK_ID.eq(clock.getId()), CLOCK_PAUSE.TO_ON.isNull())
                    .execute();
            var stood = workingDays.between(clock.getPausedOn(), on);
            clock.setNowDueOn(workingDays.after(clock.getNowDueOn(), stood));
            clock.setNowLatestOn(workingDays.after(clock.getNowLatestOn(), stood));
            clock.setPausedOn(null);
            clock.update();
        });
    }
}
