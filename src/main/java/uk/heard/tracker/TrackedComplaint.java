package uk.heard.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.complaint.PointRoute;
import uk.heard.correspondence.LetterKind;
import uk.heard.outcome.Finding;
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
}
