package uk.heard.advocacy;

/** The answer to the offer of an advocate. */
public enum AdvocacyAnswer { WANTED, NOT_NOW, HAS_ONE }
