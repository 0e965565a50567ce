package uk.heard.complaint;

/** Why the early step ended without settling it. */
public enum EarlyEnding { RAN_OUT, NOT_RESOLVED, NOT_REACHED }
