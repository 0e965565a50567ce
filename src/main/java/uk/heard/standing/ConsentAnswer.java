package uk.heard.standing;

/** What is known about whether a child agrees that somebody speaks for them. {@code TALK_FIRST}: the child wants to talk to us before they say. */
public enum ConsentAnswer { AGREES, DOES_NOT_AGREE, NOT_ASKED, TOO_YOUNG, NOT_SURE, TALK_FIRST }
