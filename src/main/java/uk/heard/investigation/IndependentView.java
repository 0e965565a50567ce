package uk.heard.investigation;

/** Whether the independent person shares the findings of the investigating officer. Both reports go to the complainant in any case. */
public enum IndependentView { AGREES, DISAGREES }
