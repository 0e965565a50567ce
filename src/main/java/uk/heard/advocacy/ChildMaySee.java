package uk.heard.advocacy;

/** What the child may see of a complaint that an advocate made for them, as the advocate says. */
public enum ChildMaySee { ALL, DATES, NOTHING }
