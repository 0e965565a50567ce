package uk.heard.complaint;

/** What a person is in a complaint. The child it is about and the person who makes it are separate records, always. */
public enum Part { COMPLAINANT, CHILD }
