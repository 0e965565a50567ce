package uk.heard.casefile;

import java.time.Instant;
import java.time.LocalDate;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Position;
import uk.heard.complaint.Said;
import uk.heard.timescale.ClockKind;
import uk.heard.ui.Voice;

/**
 * A line of the worklist.
 *
 * @param firstPoint the beginning of the first point, in their words
 * @param points how many points there are
 * @param clock the running clock that is due first; null with {@code dueOn} when none runs
 * @param clockId that clock, to ask why it is due then; null with {@code clock}
 * @param pausedOn since when that clock stands still; null while it runs
 * @param team who was asked to resolve it; null before that
 * @param danger yes or not sure, as long as nobody has written down what was done about the danger; else null
 * @param childAnswered a child has answered an invitation, and nobody of the complaints team has seen to it yet
 * @param notReached a notice did not arrive, and nobody has reached the person otherwise yet
 * @param unanswered how many messages of theirs wait for staff, and {@code unansweredSince} the oldest of them; null with 0
 */
public record WorklistRow(long id, String reference, Voice voice, String name, ComplainantRole role, String firstPoint, int points,
                          Position position, ClockKind clock, Long clockId, LocalDate dueOn, LocalDate pausedOn, String team,
                          Said danger, boolean childAnswered, boolean notReached, int unanswered, Instant unansweredSince) {

    /** Somebody is or may be in danger: before every date. */
    public boolean inDanger() {
        return danger != null;
    }
}
