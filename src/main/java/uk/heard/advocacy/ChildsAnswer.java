package uk.heard.advocacy;

/** What the child said to an advocate. {@code CANNOT_SAY} only where nobody can ask them: then the advocate is not instructed. */
public enum ChildsAnswer { ACCEPTED, DECLINED, CANNOT_SAY }
