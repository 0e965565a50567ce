package uk.heard.correspondence;

/** The letters of the procedure that are written so far. */
public enum LetterKind { ACKNOWLEDGEMENT, STAGE_1_REPLY }
