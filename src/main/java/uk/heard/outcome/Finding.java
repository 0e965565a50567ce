package uk.heard.outcome;

/** What was found on one point of complaint. */
public enum Finding { UPHELD, PARTLY_UPHELD, NOT_UPHELD, NO_FINDING }
