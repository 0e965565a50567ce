package uk.heard.correspondence;

/** What became of a notice. */
public enum NoticeEnding { SENT, NO_SAFE_CHANNEL, REFUSED }
