package uk.heard.timescale;

import java.time.LocalDate;

/** When something is due, and the last day to which it may be extended: null where no extension is allowed. */
public record DueDates(LocalDate due, LocalDate latest) {}
