package uk.heard.investigation;

/** How a complainant confirmed the statement of their complaint. */
public enum HowAgreed { IN_WRITING, ORALLY }
