package uk.heard.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.heard.timescale.ClockKind;

/**
 * One step of a complaint, recorded once and for ever. Carries procedural facts and ids only, never names or words,
 * so that retention can erase what people wrote and keep what happened. A fact that may be missing says so.
 */
public sealed interface Move {

    /** The complaint arrived: day 0 of its clocks. */
    record Received(Channel channel) implements Move {}

    /** The acknowledgement went out. */
    record Acknowledged(long letterId) implements Move {}

    /** A possible name match was looked at by hand and is somebody else: this member of staff may see the case again. */
    record MatchReleased(long staffId) implements Move {}

    /**
     * A child's consent, or what is needed to decide on sufficient interest, is waited for; in Stage 1 because the child took it back. The
     * clock runs on.
     */
    record StandingAwaited(long letterId) implements Move {}

    /** Standing was decided by this rule, the people named were checked for conflicts, and Stage 1 is open. */
    record Accepted(String standingRule) implements Move {}

    /** These points are not taken on, for the reasons in the decision; {@code whole} when no point is left. */
    record Refused(long decisionId, long letterId, List<Long> pointIds, boolean whole) implements Move {}

    /** These points go to where they belong; {@code whole} when no point is left. */
    record Redirected(Destination destination, long decisionId, long letterId, List<Long> pointIds, boolean whole) implements Move {}

    /** A refusal or redirection is looked at once more. */
    record Reconsidered(long decisionId) implements Move {}

    /**
     * These points wait for a court or another process that considering them might prejudice (regulation 8). On {@code lookAgainOn} at the
     * latest somebody looks whether it has ended; missing where no day was set.
     */
    record Held(HeldFor process, long decisionId, long letterId, List<Long> pointIds, boolean whole, LocalDate lookAgainOn) implements Move {}

    /** The other process ended on this day: the year in which the points may be brought again begins. */
    record ProcessEnded(LocalDate on) implements Move {}

    /** Held points were brought again, as a linked complaint with clocks of its own; {@code whole} when everything was held. */
    record Resubmitted(long linkedComplaintId, boolean whole) implements Move {}

    /** A point goes on as a complaint of its own. */
    record SplitOff(long pointId, long linkedComplaintId) implements Move {}

    /** A related point was added by agreement. No clock starts again. */
    record PointAdded(long pointId) implements Move {}

    /** A team was asked to resolve it, and may see it from now on. */
    record Allocated(long teamId) implements Move {}

    /** The council's early step is being tried. */
    record EarlyResolutionBegan() implements Move {}

    /** The complainant agrees that it is put right; the letter confirms what was agreed. */
    record EarlyResolved(long letterId) implements Move {}

    /** The early step did not settle it: Stage 1 goes on, with the clock that it always had. */
    record EarlyResolutionEnded(EarlyEnding ending) implements Move {}

    /** A clock was extended to this day, once, before it ran out, with reasons given to the complainant in writing. */
    record Extended(ClockKind clock, LocalDate dueOn, long decisionId, long letterId) implements Move {}

    /** An advocate is being appointed: the Stage 1 clock stops. */
    record Paused() implements Move {}

    /** The advocate is there, or will not come: the Stage 1 clock goes on. */
    record Resumed() implements Move {}

    /** The Stage 1 reply went out, with a finding on every point. */
    record Responded(long letterId) implements Move {}

    /** Nobody asked for more after the reply. */
    record Stage1Closed() implements Move {}

    /** Stage 1 was passed over: its last day went by, or both sides agreed. This is a request for Stage 2; {@code letterId} is missing when they asked for it themselves. */
    record Stage1Skipped(Stage1Skip why, Long letterId) implements Move {}

    /** The complainant asked for an investigation. A right: nobody decides whether they may. {@code receivedOn} is missing when it came that very day. */
    record Stage2Requested(LocalDate receivedOn) implements Move {}

    /** They took the request for an investigation or a panel back, in writing. */
    record RequestWithdrawn(int stage) implements Move {}

    /** An investigating officer and an independent person were appointed. */
    record InvestigatorsAppointed(long investigatorId, long independentPersonId, long letterId) implements Move {}

    /** This version of the statement of complaint went to the complainant for agreement. */
    record StatementSent(int version) implements Move {}

    /** The complainant agreed this version: the second Stage 2 clock starts. {@code on} is missing when it was recorded that very day. */
    record StatementAgreed(int version, LocalDate on) implements Move {}

    /** Mediation or a meeting was taken up beside the stage. No clock stops. */
    record AdrBegan() implements Move {}

    /** The side track ended; only the complainant's own words can end the stage with it. */
    record AdrEnded() implements Move {}

    /** The reports of the investigating officer and the independent person are in, with a finding on every point. */
    record InvestigationReported() implements Move {}

    /** The council's Stage 2 response went out with both reports. {@code receivedOn} is missing while a posted one is on its way. */
    record Adjudicated(long letterId, LocalDate receivedOn) implements Move {}

    /** A posted Stage 2 response arrived on this day. */
    record Stage2ReplyReceived(LocalDate on) implements Move {}

    /** The complainant asked for a review panel; {@code decisionId} is missing unless it came late and was allowed. */
    record Stage3Requested(LocalDate receivedOn, Long decisionId) implements Move {}

    /** A request for a panel that came late was not allowed, with reasons. */
    record LateStage3Refused(long decisionId, long letterId) implements Move {}

    /** Referred to the Ombudsman without a panel: all four conditions hold and the complainant agrees. */
    record ReferredEarly(long decisionId, long letterId) implements Move {}

    /** The chair was found; the other two may follow until the panel is listed. */
    record ChairAppointed(long chairId) implements Move {}

    /** Three independent people are appointed and the panel meets on this day. */
    record PanelListed(LocalDate meetsOn, List<Long> panelIds, long letterId) implements Move {}

    /** The panel's papers went to everybody who gets them. */
    record PapersSent(long letterId) implements Move {}

    /** The panel met. */
    record PanelHeld(LocalDate on) implements Move {}

    /** The panel's recommendations arrived here on this day. */
    record PanelReported(LocalDate receivedOn) implements Move {}

    /** The director's response went out, with reasons wherever it departs from the panel. */
    record Stage3Responded(long letterId) implements Move {}

    /** After Stage 1 it was decided that this person may not go on, neither for the child nor in their own right, with reasons (regulation 12). */
    record StandingEnded(long decisionId, long letterId) implements Move {}

    /** The complainant took it back, and was told so in writing. */
    record Withdrawn(long decisionId, long letterId) implements Move {}

    /**
     * A decision about the child waits until the complaint has been considered. On {@code reviewOn} at the latest somebody looks at it again;
     * missing in what was recorded while the day stood with the decision alone.
     */
    record DecisionFrozen(long decisionId, LocalDate reviewOn) implements Move {}

    /** The decision that waited is made, or need not wait any longer. */
    record DecisionReleased(long decisionId) implements Move {}

    /** What was done about the danger that somebody told of when they complained. */
    record DangerAnswered(long decisionId) implements Move {}

    /** Whoever lost their code got a new one, after staff made sure who they are; the one before opens nothing any more. */
    record CodeReplaced(long decisionId) implements Move {}

    /** The Ombudsman asked about this complaint. Not a stage: it can happen at any time. */
    record OmbudsmanEnquired(long enquiryId) implements Move {}

    /** The Ombudsman decided. */
    record OmbudsmanDecided(long enquiryId) implements Move {}

    default String kind() {
        return getClass().getSimpleName();
    }

    /** The kind as the keys of words write it: {@code stage2_requested}. */
    static String key(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
