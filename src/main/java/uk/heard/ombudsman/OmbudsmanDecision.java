package uk.heard.ombudsman;

/** How the Ombudsman decided, by the names under which they count decisions and publish them for every council. */
public enum OmbudsmanDecision {
    UPHELD,
    /** Upheld, and the council had offered enough already, before the Ombudsman asked. */
    UPHELD_ALREADY_REMEDIED,
    NOT_UPHELD,
    CLOSED_AFTER_INITIAL_ENQUIRIES,
    /** Premature: back to the council, who had not finished. */
    REFERRED_BACK,
    INCOMPLETE_OR_INVALID,
    ADVICE_GIVEN;

    /** Whether it was investigated: what the rate of upheld ones is counted from. */
    public boolean investigated() {
        return upheld() || this == NOT_UPHELD;
    }

    public boolean upheld() {
        return this == UPHELD || this == UPHELD_ALREADY_REMEDIED;
    }
}
