package uk.heard.tracker.ui;

import static uk.heard.ui.StatusPath.State.DONE;
import static uk.heard.ui.StatusPath.State.NEXT;
import static uk.heard.ui.StatusPath.State.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.ui.Say;
import uk.heard.ui.StatusPath.Step;

/**
 * Where a complaint stands, told as a path: what was done and when, what happens now, what comes next and by which date. For whoever shows
 * it to somebody who is not staff.
 */
@NamedInterface("path")
public final class Progress {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    private Progress() {}

    static List<Step> of(TrackedComplaint complaint, Say say, LocalDate today) {
        return of(complaint.position(), complaint.moves(), complaint.clocks(), say, today);
    }

    public static List<Step> of(Position position, List<RecordedMove> moves, List<ClockTimes> clocks, Say say, LocalDate today) {
        var steps = new ArrayList<Step>();
        for (var move : moves) {
            told(move.move()).ifPresent(key -> steps.add(new Step(DONE, say.it("tracker.done." + key), day(move.madeAt()))));
        }
        steps.add(new Step(NOW, say.it("tracker.now." + position.name().toLowerCase(Locale.ROOT)), null));
        clocks.stream().filter(ClockTimes::isRunning).forEach(clock -> steps.add(next(clock, say, today)));
        return steps;
    }

    /** What the complainant is told of a move; what happens inside the council and changes nothing for them is not told. */
    private static Optional<String> told(Move move) {
        return switch (move) {
            case Move.MatchReleased _, Move.ChairAppointed _, Move.DangerAnswered _ -> Optional.empty();
            default -> Optional.of(Move.key(move.getClass()));
        };
    }

    private static Step next(ClockTimes clock, Say say, LocalDate today) {
        var key = "tracker.next." + clock.kind().name().toLowerCase(Locale.ROOT);
        if (clock.state(today) == ClockTimes.State.PAUSED) {
            return new Step(NEXT, say.it("tracker.next.paused"), null);
        }
        if (clock.state(today) == ClockTimes.State.LATE) {
            return new Step(NEXT, say.it(key + ".late"), say.it("tracker.was-due", day(clock.dueOn())));
        }
        var by = clock.latestOn() == null ? say.it("tracker.by", day(clock.dueOn())) : say.it("tracker.by-or-later", day(clock.dueOn()), day(clock.latestOn()));
        return new Step(NEXT, say.it(key), by);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static String day(Instant moment) {
        return day(LondonDates.on(moment));
    }
}
