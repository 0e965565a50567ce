package uk.heard.advocacy;

/** In whose words a complaint is that an advocate made for a child. */
public enum WhoseWords { CHILD, ADVOCATE, BOTH }
