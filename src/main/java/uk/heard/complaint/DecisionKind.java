package uk.heard.complaint;

/** What a recorded decision is about. */
public enum DecisionKind {
    REFUSAL, REDIRECTION, RECONSIDERATION, HOLD, EXTENSION, WITHDRAWAL, LATE_COMPLAINT, LATE_STAGE_3, EARLY_REFERRAL, FREEZE, RELEASE, PANEL_DELAY, DANGER, NEW_CODE
}
