package uk.heard.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.complaint.PointRoute;
import uk.heard.complaint.Stage1Skip;
import uk.heard.correspondence.LetterKind;
import uk.heard.outcome.Finding;
import uk.heard.timescale.ClockKind;
import uk.heard.ui.Voice;

/**
 * What a complainant sees of their complaint: all that the tracker shows, built by one query.
 *
 * @param name what they asked to be called; may be empty
 */
public record TrackedComplaint(long id, String reference, Voice voice, Position position, LocalDate receivedOn, String name,
                               List<Point> points, List<ClockTimes> clocks, List<RecordedMove> moves, List<Letter> letters, List<Message> messages) {

    /** @param findings those that were sent, one for each stage that answered */
    public record Point(int number, String whatHappened, String whatShouldHappen, PointRoute route, List<StageFinding> findings) {}

    public record StageFinding(int stage, Finding finding, String reason) {}

    /** @param html exactly as it was sent */
    public record Letter(long id, LetterKind kind, Instant sentAt, String html) {}

    public record Message(boolean fromUs, Instant sentAt, String body) {}

    /** Whether Stage 2 can be asked for: there was a reply, or its longest lawful time has passed without one. */
    public boolean mayAskForStage2(LocalDate today) {
        return Journey.allows(position, new Move.Stage2Requested(null)) || isStage1Over(today);
    }

    public boolean isStage1Over(LocalDate today) {
        return Journey.allows(position, new Move.Stage1Skipped(Stage1Skip.OVERDUE, null))
                && clocks.stream().anyMatch(clock -> clock.kind() == ClockKind.STAGE_1 && clock.isOverForGood(today));
    }
}
