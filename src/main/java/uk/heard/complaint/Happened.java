package uk.heard.complaint;

/** How well somebody knows when something happened: a day, a time in their own words, or that it has not stopped. */
public enum Happened { STILL, ON_A_DAY, AROUND, NOT_SAID }
