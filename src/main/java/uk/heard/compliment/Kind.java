package uk.heard.compliment;

/** What somebody wants to say that is no complaint. */
public enum Kind { COMPLIMENT, COMMENT }
