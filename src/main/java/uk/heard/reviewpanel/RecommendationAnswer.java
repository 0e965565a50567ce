package uk.heard.reviewpanel;

/** What the director says to one recommendation of the panel. */
public enum RecommendationAnswer {
    ACCEPTED, PARTLY_ACCEPTED, NOT_ACCEPTED;

    /** Whether it departs from the panel: that needs reasons (regulation 20). */
    public boolean departs() {
        return this != ACCEPTED;
    }

    /** Whether something is promised by it, which needs a day. */
    public boolean promises() {
        return this != NOT_ACCEPTED;
    }
}
