package uk.heard.complaint;

/**
 * What a person is in a complaint. Whom it is about and the person who makes it are separate records, always. {@code ADULT}: somebody of 18 or
 * over for whom the complainant speaks; the role is theirs, and decides standing.
 */
public enum Part { COMPLAINANT, CHILD, ADULT }
