package uk.heard.complaint;

/** The other process that considering a point might prejudice (regulation 8). */
public enum HeldFor { COURT, TRIBUNAL, DISCIPLINARY, CRIMINAL }
