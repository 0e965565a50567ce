package uk.heard.complaint;

/** Where a point of complaint goes. */
public enum PointRoute {
    /** It is answered in this complaint. */
    HERE,
    /** It is not taken on, with reasons. */
    REFUSED,
    /** It belongs to another procedure or organisation, and was handed over. */
    REDIRECTED,
    /** It waits for a court or another process. */
    HELD,
    /** It goes on as a linked complaint. */
    ELSEWHERE
}
