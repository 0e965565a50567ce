package uk.heard.timescale;

import java.time.LocalDate;

/** A day that is not a working day in England, with the name it is known by. */
public record Holiday(LocalDate date, String name) {}
