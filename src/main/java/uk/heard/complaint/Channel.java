package uk.heard.complaint;

/** How a complaint came in: here by themselves, or here through a councillor or an MP, whose cases are counted apart. */
public enum Channel { PORTAL, COUNCILLOR_OR_MP }
