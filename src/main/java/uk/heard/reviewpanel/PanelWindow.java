package uk.heard.reviewpanel;

/** What a request for a panel would be today. */
public enum PanelWindow {
    /** Theirs by right. */
    OPEN,
    /** Late: the complaints manager decides, with reasons. */
    OVER,
    /** A late request is there already and waits for that decision. */
    BEING_DECIDED
}
