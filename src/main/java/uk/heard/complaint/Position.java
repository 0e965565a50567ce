package uk.heard.complaint;

/** Where a complaint is on its journey. {@link Journey} alone leads from one to the next. */
public enum Position {
    /** Arrived, nobody has answered yet. */
    RECEIVED,
    /** Acknowledged; who may complain and who is named is being decided. */
    TRIAGE,
    /** Stage 1: local resolution. */
    STAGE_1,
    /** The Stage 1 reply is with the complainant, who may ask for Stage 2 as of right. */
    STAGE_1_REPLIED,
    /** Stage 2 was requested: an investigating officer and an independent person are to be appointed. */
    STAGE_2_REQUESTED
}
