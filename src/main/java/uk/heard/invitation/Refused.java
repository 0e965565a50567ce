package uk.heard.invitation;

/** Why nothing was done. Nothing was changed; the screen says it beside the right field. */
public enum Refused {
    /** Only the complaints team asks a child. */
    NOT_YOURS,
    /** The complaint is over, or about no other child: there is nobody to ask. */
    NOBODY_TO_ASK,
    WAY_MISSING,
    ADDRESS_MISSING,
    ADDRESS_TOO_LONG,
    /** An email address was meant. */
    NO_EMAIL_ADDRESS,
    /** Whoever speaks for the child would read it first. */
    ADDRESS_OF_COMPLAINANT,
    NOTE_TOO_LONG,
    WHO_MISSING,
    WHO_TOO_LONG,
    WHAT_MISSING,
    WHAT_TOO_LONG,
    DATE_MISSING,
    DATE_IN_PAST,
    /** Safety changes: after a year a child is asked anew. */
    DATE_TOO_LATE,
    /** What the child said was not chosen. */
    ANSWER_MISSING,
    /** How we know it was left out. */
    HOW_MISSING
}
