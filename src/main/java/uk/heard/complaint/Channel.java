package uk.heard.complaint;

/** How a complaint came in. */
public enum Channel { PORTAL }
