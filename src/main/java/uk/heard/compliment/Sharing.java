package uk.heard.compliment;

/** Whether the worker or team may be shown it, as the person who wrote it decided. */
public enum Sharing { NO, WITHOUT_NAME, WITH_NAME }
