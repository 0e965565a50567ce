package uk.heard.timescale;

/** What a clock measures. */
public enum ClockKind {

    /** From receipt until we say that we have the complaint. The council sets the limit. */
    ACKNOWLEDGEMENT,

    /** From receipt until the council's own early step is over. The council sets the limit; it moves no other clock. */
    EARLY_RESOLUTION,

    /** From receipt until the reply at local resolution. Neither the early step nor the acknowledgement moves its start. */
    STAGE_1,

    /** From the request for Stage 2 until the statement of complaint is agreed: the council's own target. */
    STATEMENT,

    /**
     * From the request for an investigation until the council's response: the stricter reading, and the Ombudsman's, so the one
     * that leads.
     */
    STAGE_2_FROM_REQUEST,

    /** From the agreed statement until the council's response: the other reading, shown and reported beside the first. */
    STAGE_2_FROM_STATEMENT,

    /** The days in which the complainant may ask for a panel, from the day the Stage 2 response reached them. */
    STAGE_3_REQUEST,

    /** From the request for a panel until its chair is appointed. */
    CHAIR,

    /** From the request for a panel until it meets. */
    PANEL,

    /** Counted back from the meeting: by when date and papers are with everybody. */
    PANEL_PAPERS,

    /** From the meeting until the panel's report. */
    PANEL_REPORT,

    /** From the day the recommendations arrived until the director's response. */
    STAGE_3_RESPONSE,

    /** From the day points were held until somebody looks whether the other process has ended: the council's own diary. */
    HELD_REVIEW,

    /** From the day a decision about the child was let wait until somebody looks at it again: the council's own diary. */
    FREEZE_REVIEW,

    /** The year in which held points may be brought again, from the end of the other process. */
    RESUBMISSION;

    /** Whether it is the complainant's time rather than a duty of the council: nothing of ours is late when it has passed. */
    public boolean isTheirs() {
        return this == STAGE_3_REQUEST || this == RESUBMISSION;
    }

    /** Whether it is a day that somebody set here to look again, rather than a time limit. */
    public boolean isDiary() {
        return this == HELD_REVIEW || this == FREEZE_REVIEW;
    }

    /** Whether it is counted back from what it opens for, rather than forward from what opened it. */
    public boolean countsBack() {
        return this == PANEL_PAPERS;
    }
}
