package uk.heard.triage;

/** Why a step was not taken. Nothing was changed; the screen says it beside the right field. */
public enum Refused {
    /** Only the complaints team decides this. */
    NOT_YOURS,
    /** The people named have not been checked for conflicts. */
    CONFLICT_CHECK_MISSING,
    /** The child has not been asked yet: record what they said first. */
    CONSENT_MISSING,
    /** This decision is one of discretion and needs reasons. */
    REASONS_MISSING
}
