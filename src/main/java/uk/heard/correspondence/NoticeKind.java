package uk.heard.correspondence;

/** Why somebody is told to come and look. The email itself says nothing of the matter. */
public enum NoticeKind { RECEIVED, NEWS }
