package uk.heard.standing;

/** On what ground a complaint was accepted. */
public enum StandingResult { ELIGIBLE, ACCEPTED_BY_DISCRETION }
