package uk.heard.complaint;

/**
 * One step of a complaint, recorded once and for ever. Carries procedural facts and ids only, never names or words,
 * so that retention can erase what people wrote and keep what happened.
 */
public sealed interface Move {

    /** The complaint arrived: day 0 of its clocks. */
    record Received(Channel channel) implements Move {}

    /** The acknowledgement went out. */
    record Acknowledged(long letterId) implements Move {}

    /** A possible name match was looked at by hand and is somebody else: this member of staff may see the case again. */
    record MatchReleased(long staffId) implements Move {}

    /** Standing was decided by this rule, the people named were checked for conflicts, and Stage 1 is open. */
    record Accepted(String standingRule) implements Move {}

    /** A team was asked to resolve it, and may see it from now on. */
    record Allocated(long teamId) implements Move {}

    /** The Stage 1 reply went out, with a finding on every point. */
    record Responded(long letterId) implements Move {}

    /** The complainant asked for an investigation. A right: nobody decides whether they may. */
    record Stage2Requested() implements Move {}

    default String kind() {
        return getClass().getSimpleName();
    }
}
