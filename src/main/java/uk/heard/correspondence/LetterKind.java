package uk.heard.correspondence;

/** The letters of the procedure. */
public enum LetterKind {
    /** We have it; what happens next and by when. */
    ACKNOWLEDGEMENT,
    /** We have to wait for a consent, or for a decision on who may complain; the clock runs. */
    STANDING_AWAITED,
    /** Not taken on, with reasons. */
    REFUSAL,
    /** Goes to where it belongs. */
    REDIRECTION,
    /** Looked at once more: it is taken up after all. */
    RECONSIDERATION,
    /** Waits for a court or another process, and how to bring it again. */
    HOLD,
    /** What was put right at once. */
    EARLY_OUTCOME,
    STAGE_1_EXTENSION,
    STAGE_1_REPLY,
    /** No reply in time, or by agreement: an investigation begins. */
    STAGE_1_PASSED,
    /** Who investigates, what happens next. */
    STAGE_2_START,
    /** The statement of complaint, to agree. */
    STATEMENT,
    STAGE_2_EXTENSION,
    STAGE_2_RESPONSE,
    /** A request for a panel came late and is not allowed. */
    LATE_STAGE_3_REFUSAL,
    /** When and where the panel meets, who sits on it and who may come. */
    PANEL_NOTICE,
    PANEL_PAPERS,
    /** They do not want the panel any longer, and until when they may ask again. */
    PANEL_WITHDRAWAL,
    STAGE_3_RESPONSE,
    /** To the Ombudsman without a panel, by agreement. */
    EARLY_REFERRAL,
    /** They may not go on with it, with reasons. */
    STANDING_ENDED,
    WITHDRAWAL,
    /** Something goes on under a new reference. */
    LINKED_COMPLAINT,
    /** A date was missed: what happened and when it comes. */
    HOLDING_UPDATE;

    /** Whether our answer is still to come and the letter names no day of its own, so that it says by when the answer comes. */
    boolean leavesAnswerOpen() {
        return switch (this) {
            case STANDING_AWAITED, REFUSAL, REDIRECTION, RECONSIDERATION, HOLD, STATEMENT, HOLDING_UPDATE -> true;
            default -> false;
        };
    }
}
