package uk.heard.timescale;

/** What a clock measures. */
public enum ClockKind {

    /** From receipt until we say that we have the complaint. The council sets the limit. */
    ACKNOWLEDGEMENT,

    /** From receipt until the reply at local resolution. Neither the informal step nor the acknowledgement moves its start. */
    STAGE_1,

    /**
     * From the request for an investigation until the council's response. Counted from the request, not from the agreed
     * statement: the stricter reading, and the Ombudsman's.
     */
    STAGE_2_FROM_REQUEST
}
