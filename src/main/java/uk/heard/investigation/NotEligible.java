package uk.heard.investigation;

/** Why somebody cannot be appointed. Nothing was changed. */
public enum NotEligible {
    /** The register does not name them for this part, or they left it. */
    NOT_ON_REGISTER,
    /** Not available on that day. */
    NOT_AVAILABLE,
    /** They declared a conflict of interest, or have not declared anything. */
    CONFLICT,
    /** A member or officer of this council, or married to one, is not independent (regulation 2). */
    NOT_INDEPENDENT,
    /** They are in line management of the service that is complained about. */
    LINE_MANAGEMENT,
    /** They investigated this complaint already: the panel must be others (regulation 19(3)). */
    INVESTIGATED_IT,
    /** They have a part in this complaint already. */
    ALREADY_APPOINTED
}
