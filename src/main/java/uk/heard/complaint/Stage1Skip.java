package uk.heard.complaint;

/** Why an investigation begins without a Stage 1 reply. */
public enum Stage1Skip { OVERDUE, BY_AGREEMENT }
