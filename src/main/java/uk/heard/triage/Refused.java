package uk.heard.triage;

/** Why a step was not taken. Nothing was changed; the screen says it beside the right field. */
public enum Refused {
    /** Only the complaints team decides this. */
    NOT_YOURS,
    /** Only the complaints manager decides this (regulation 10). */
    MANAGER_ONLY,
    /** The people named have not been checked for conflicts. */
    CONFLICT_CHECK_MISSING,
    /** The child has not been asked yet: record what they said first. */
    CONSENT_MISSING,
    /** This decision is one of discretion and needs reasons. */
    REASONS_MISSING,
    /** No point was chosen. */
    POINTS_MISSING,
    /** Nothing was chosen from the list. */
    CHOICE_MISSING,
    DATE_MISSING,
    /** It cannot have happened on a day that is still to come. */
    DATE_IN_FUTURE,
    /** A day to come is meant. */
    DATE_IN_PAST,
    /** The complainant has not said yes to this. */
    AGREEMENT_MISSING,
    /** A child takes it back: first somebody asks why, and whether they are safe. */
    CHILD_NOT_HEARD,
    /** Every point would be gone: take the whole complaint there instead. */
    LAST_POINT,
    /** Nothing of this complaint is held. */
    NOTHING_HELD,
    /** An advocate made this complaint for a child, who is not to see anything of it for now. */
    CHILD_SEES_NOTHING,
    /** Every date has been kept so far. */
    NOTHING_LATE
}
