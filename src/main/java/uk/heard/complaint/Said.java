package uk.heard.complaint;

/** What somebody said to a question that yes or no would answer; they may also leave it out. */
public enum Said { YES, NO, NOT_SURE, NOT_SAID }
