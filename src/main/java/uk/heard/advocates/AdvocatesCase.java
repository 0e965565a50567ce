package uk.heard.advocates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.heard.advocacy.Scope;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.correspondence.LetterKind;
import uk.heard.outcome.Finding;
import uk.heard.ui.Voice;

/**
 * One case as the child’s advocate sees it, built by one query: what the scope does not open is not in it.
 *
 * @param child what they asked to be called; may be empty
 * @param instructed whether the child tells the advocate what to do
 * @param writesApart whether the complaints team and they write to each other apart, because somebody else complained
 * @param childsSide whether what was told and written is the child’s; an adult’s, told in their own right, no child’s yes opens
 */
public record AdvocatesCase(long id, String reference, Voice voice, Position position, LocalDate receivedOn, long appointmentId, String child,
                            boolean instructed, boolean writesApart, boolean childsSide, Set<Scope> scope, List<ClockTimes> clocks, List<RecordedMove> moves, List<Point> points,
                            List<Letter> letters, List<Message> messages) {

    /** @param findings those that were sent */
    public record Point(int number, String whatHappened, String whatShouldHappen, List<StageFinding> findings) {}

    public record StageFinding(int stage, Finding finding, String reason) {}

    public record Letter(LetterKind kind, Instant sentAt, String html) {}

    /** Who wrote a message. */
    public enum By { COUNCIL, COUNCIL_TO_YOU, COMPLAINANT, ADVOCATE }

    public record Message(By by, Instant sentAt, String body) {}

    public boolean lets(Scope what) {
        return scope.contains(what) && (childsSide || what == Scope.WRITING);
    }
}
