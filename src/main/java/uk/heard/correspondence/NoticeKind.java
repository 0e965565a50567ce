package uk.heard.correspondence;

/** Why somebody is told to come and look; {@code INVITED} is a child who is asked something. The email itself says nothing of the matter. */
public enum NoticeKind { RECEIVED, NEWS, INVITED }
