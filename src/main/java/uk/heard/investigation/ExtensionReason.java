package uk.heard.investigation;

/** Why an investigation needs more time than 25 working days. */
public enum ExtensionReason {
    /** Many points, or many years. */
    COMPLEX,
    /** The statement took long to agree. */
    STATEMENT,
    /** Records or people could not be reached earlier. */
    EVIDENCE,
    /** Somebody who is needed was ill or away. */
    ABSENCE,
    /** The complainant asked for more time. */
    THEY_ASKED
}
