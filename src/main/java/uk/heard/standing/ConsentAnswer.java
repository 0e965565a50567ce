package uk.heard.standing;

import java.util.List;

/** What is known about whether a child agrees that somebody speaks for them. {@code TALK_FIRST}: the child wants to talk to us before they say. */
public enum ConsentAnswer {
    AGREES, DOES_NOT_AGREE, NOT_ASKED, TOO_YOUNG, NOT_SURE, TALK_FIRST;

    /** What whoever speaks for a child can say about it; only the child can ask to be talked to first. */
    public static final List<ConsentAnswer> OF_OTHERS = List.of(AGREES, DOES_NOT_AGREE, NOT_ASKED, TOO_YOUNG, NOT_SURE);
}
