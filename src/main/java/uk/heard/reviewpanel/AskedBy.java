package uk.heard.reviewpanel;

/** How a request for a panel reached the council. */
public enum AskedBy { PORTAL, EMAIL, PHONE, LETTER, IN_PERSON }
