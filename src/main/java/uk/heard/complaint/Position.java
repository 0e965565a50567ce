package uk.heard.complaint;

/** Where a complaint is on its journey. {@link Journey} alone leads from one to the next. */
public enum Position {
    /** Arrived, nobody has answered yet. */
    RECEIVED,
    /** Acknowledged; who may complain and who is named is being decided. */
    TRIAGE,
    /** A child's consent or a decision on sufficient interest is waited for. The Stage 1 clock runs all the same. */
    AWAITING_STANDING,
    /** The council's own short try to put it right at once, before Stage 1 proper. Moves no clock. */
    EARLY_RESOLUTION,
    /** Stage 1: local resolution. */
    STAGE_1,
    /** Stage 1 waits for an advocate who is being appointed: the only thing that stops its clock. */
    STAGE_1_PAUSED,
    /** The Stage 1 reply is with the complainant, who may ask for Stage 2 as of right. */
    STAGE_1_REPLIED,
    /** Nothing more was asked after the Stage 1 reply. Stage 2 stays open to them. */
    STAGE_1_CLOSED,
    /** Stage 2 was requested: an investigating officer and an independent person are appointed, the statement is agreed. */
    STAGE_2_REQUESTED,
    /** Stage 2: the agreed statement of complaint is being investigated. */
    STAGE_2_INVESTIGATION,
    /** Both reports are in; the adjudicating officer writes the council's response. */
    STAGE_2_ADJUDICATION,
    /** The Stage 2 response is with the complainant, who may ask for a review panel. */
    STAGE_2_REPLIED,
    /** A review panel was requested: three independent people and a date are to be found. */
    STAGE_3_REQUESTED,
    /** Stage 3: the panel is appointed and its date is set. */
    STAGE_3_LISTED,
    /** The panel met; its report is awaited. */
    STAGE_3_HEARD,
    /** The panel's recommendations are in; the director's response is due. */
    STAGE_3_REPORTED,
    /** The director has responded: the council's procedure is complete. */
    STAGE_3_REPLIED,
    /** Referred to the Ombudsman after Stage 2, by agreement and on four conditions. */
    REFERRED_EARLY,
    /** Put right at once, and the complainant agrees that it is. */
    RESOLVED_EARLY,
    /** Refused or redirected with every point; can be reconsidered. */
    NOT_TAKEN_ON,
    /** Held for a court or another process; may be brought again when that has ended. */
    HELD,
    /** Brought again after the other process: goes on as a linked complaint. */
    CONTINUED,
    /** The complainant took it back. */
    WITHDRAWN;

    /** The stage of the procedure that it belongs to, 1 to 3; what comes before Stage 1 or ended it counts as Stage 1. */
    public int stage() {
        return switch (this) {
            case STAGE_2_REQUESTED, STAGE_2_INVESTIGATION, STAGE_2_ADJUDICATION, STAGE_2_REPLIED, REFERRED_EARLY -> 2;
            case STAGE_3_REQUESTED, STAGE_3_LISTED, STAGE_3_HEARD, STAGE_3_REPORTED, STAGE_3_REPLIED -> 3;
            default -> 1;
        };
    }
}
