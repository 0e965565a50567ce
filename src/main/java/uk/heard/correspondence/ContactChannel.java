package uk.heard.correspondence;

/** A way to reach somebody outside Heard. */
public enum ContactChannel { EMAIL, PHONE, POST }
