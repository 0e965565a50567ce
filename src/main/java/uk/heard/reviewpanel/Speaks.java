package uk.heard.reviewpanel;

/** Who speaks for the complainant before the panel (regulation 19(6)). */
public enum Speaks { COMPLAINANT, ADVOCATE, OTHER_PERSON }
