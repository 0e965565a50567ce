package uk.heard.correspondence;

/** A way to reach somebody outside Heard; through an advocate means through nobody else. */
public enum ContactChannel { EMAIL, PHONE, POST, ADVOCATE }
