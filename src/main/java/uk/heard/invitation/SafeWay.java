package uk.heard.invitation;

/** How an invitation reaches a child. An email brings no code: that goes another way. */
public enum SafeWay { HANDED_OVER, TRUSTED_ADULT, POST, EMAIL }
