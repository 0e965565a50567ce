package uk.heard.complaint;

import static heard.db.Tables.CLOCK;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.WorkingDays;

/** Opens and ends the clocks of a complaint: always because of a move, in the transaction that records it. */
@Component
class Clocks {

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
            case Move.Received _ -> Set.of(ClockKind.ACKNOWLEDGEMENT, ClockKind.STAGE_1);
            case Move.Stage2Requested _ -> Set.of(ClockKind.STAGE_2_FROM_REQUEST);
            case Move.Acknowledged _, Move.MatchReleased _, Move.Accepted _, Move.Allocated _, Move.Responded _ -> Set.of();
        };
    }

    static Set<ClockKind> ends(Move move) {
        return switch (move) {
            case Move.Acknowledged _ -> Set.of(ClockKind.ACKNOWLEDGEMENT);
            case Move.Responded _ -> Set.of(ClockKind.STAGE_1);
            case Move.Received _, Move.MatchReleased _, Move.Accepted _, Move.Allocated _, Move.Stage2Requested _ -> Set.of();
        };
    }

    void follow(long complaintId, int number, Move move, LocalDate on) {
        if (!ends(move).isEmpty()) {
            gate.db().update(CLOCK)
                    .set(CLOCK.ENDED_BY_MOVE, number)
                    .set(CLOCK.ENDED_ON, on)
                    .where(CLOCK.COMPLAINT_ID.eq(complaintId), CLOCK.KIND.in(ends(move)), CLOCK.ENDED_ON.isNull())
                    .execute();
        }
        if (opens(move).isEmpty()) {
            return;
        }
        var insert = gate.db().insertInto(CLOCK, CLOCK.COMPLAINT_ID, CLOCK.KIND, CLOCK.TIMESCALE_ID, CLOCK.OPENED_BY_MOVE, CLOCK.OPENED_ON,
                CLOCK.WORKING_DAYS, CLOCK.LONGEST_WORKING_DAYS, CLOCK.DUE_ON, CLOCK.LATEST_ON);
        for (var kind : opens(move)) {
            var timescale = timescales.inForce(kind, on);
            var days = timescales.workingDays(timescale);
            var longest = timescale.longestWorkingDays();
            insert = insert.values(complaintId, kind, timescale.id(), number, on, (short) days, longest == null ? null : longest.shortValue(),
                    workingDays.after(on, days), longest == null ? null : workingDays.after(on, longest));
        }
        insert.execute();
    }
}
