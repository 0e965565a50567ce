package uk.heard.tracker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.PointRoute;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.complaint.Stage1Skip;
import uk.heard.correspondence.LetterKind;
import uk.heard.outcome.Finding;
import uk.heard.outcome.PromisedActions.Promise;
import uk.heard.timescale.ClockKind;
import uk.heard.ui.Voice;

/**
 * What a complainant sees of their complaint: all that the tracker shows, built by one query.
 *
 * @param team who was asked to resolve it; null before that
 * @param childId the child it is about; null when the complainant speaks about themselves
 * @param advocate what they answered last to the offer of an advocate; null when they were not asked
 */
public record TrackedComplaint(long id, String reference, Voice voice, Position position, LocalDate receivedOn, String team, Who who, Long childId,
                               AdvocacyAnswer advocate, List<Point> points, List<ClockTimes> clocks, List<RecordedMove> moves, List<Letter> letters,
                               List<Message> messages, List<Promise> promises) {

    /** @param name what they asked to be called; may be empty */
    public record Who(long id, String name, ComplainantRole role, boolean actingForChild) {}

    /**
     * @param findings those that were sent, one for each stage that answered
     * @param corrections how they corrected what staff wrote down for them, earliest first
     */
    public record Point(long id, int number, String whatHappened, String whatShouldHappen, PointRoute route, List<StageFinding> findings,
                        List<Correction> corrections) {}

    public record StageFinding(int stage, Finding finding, String reason) {}

    public record Correction(String whatHappened, String whatShouldHappen, Instant madeAt) {}

    /** @param html exactly as it was sent */
    public record Letter(long id, LetterKind kind, Instant sentAt, String html) {}

    /** Who wrote a message, as the complainant reads it. */
    public enum Author { YOU, ADVOCATE, US }

    /** @param answerBy the last day for the answer to what they asked about their data; null for everything else and when it was answered */
    public record Message(Author author, Instant sentAt, String body, LocalDate answerBy) {}

    /** What they asked to be called; may be empty. */
    public String name() {
        return who.name();
    }

    public TrackedStatus status() {
        return new TrackedStatus(reference, voice, position, clocks, moves);
    }

    /** Whether Stage 2 can be asked for: there was a reply, or its longest lawful time has passed without one. */
    public boolean mayAskForStage2(LocalDate today) {
        return Journey.allows(position, new Move.Stage2Requested(null)) || isStage1Over(today);
    }

    public boolean isStage1Over(LocalDate today) {
        return Journey.allows(position, new Move.Stage1Skipped(Stage1Skip.OVERDUE, null))
                && clocks.stream().anyMatch(clock -> clock.kind() == ClockKind.STAGE_1 && clock.isOverForGood(today));
    }

    public boolean mayAskForPanel() {
        return Journey.allows(position, new Move.Stage3Requested(null, null));
    }

    public boolean mayTakeBack() {
        return Journey.allows(position, new Move.Withdrawn(0, 0));
    }

    /** Whether a further point can still join this complaint; later it is a complaint of its own. */
    public boolean mayAddPoint() {
        return Journey.allows(position, new Move.PointAdded(0));
    }

    /** The list of points can be agreed or changed until the points are answered. */
    public boolean mayChangePoints() {
        return position == Position.TRIAGE || position == Position.AWAITING_STANDING || position == Position.EARLY_RESOLUTION || position == Position.STAGE_1;
    }

    /** Whether a statement of complaint was sent to them and waits for what they say. */
    public boolean hasStatementToAgree() {
        return Journey.allows(position, new Move.StatementAgreed(0, null)) && moves.stream().anyMatch(recorded -> recorded.move() instanceof Move.StatementSent);
    }

    /** The points that staff wrote down for them, added later: what was said, they may correct. */
    public List<Point> writtenForThem() {
        var added = moves.stream().filter(recorded -> recorded.actor().startsWith("staff:") && recorded.move() instanceof Move.PointAdded)
                .map(recorded -> ((Move.PointAdded) recorded.move()).pointId()).toList();
        return points.stream().filter(point -> added.contains(point.id())).toList();
    }

    /** Children and care leavers are entitled to an advocate (section 26A), and the child for whom somebody speaks. */
    public boolean mayHaveAdvocate() {
        return isHelpedThemselves() || who.actingForChild() && childId != null;
    }

    /** Whether an advocate would help the one who complained, and not somebody for whom they speak. */
    public boolean isHelpedThemselves() {
        return who.role().isHelpedThemselves(voice) && !who.actingForChild();
    }

    /** Whether they asked for an advocate or have one, as far as they said last. */
    public boolean wantsOrHasAdvocate() {
        return advocate == AdvocacyAnswer.WANTED || advocate == AdvocacyAnswer.HAS_ONE;
    }

    /** A child, or somebody who speaks for one: before it is taken back somebody asks whether they are pressed to. */
    public boolean childIsBehind() {
        return who.actingForChild() || isHelpedThemselves();
    }

    /** The promises of which they can say whether they were kept: those that are done, or should be. */
    public List<Promise> promisesToJudge(LocalDate today) {
        return promises.stream().filter(promise -> promise.doneOn() != null || promise.isLate(today)).toList();
    }
}
