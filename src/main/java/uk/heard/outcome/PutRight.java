package uk.heard.outcome;

/** Whether something that was promised was really put right, as the person sees it to whom it was promised. */
public enum PutRight { YES, PARTLY, NO }
