package uk.heard.datarights;

/** What became of a data request. All but the first give reasons and say where else one can turn. */
public enum DataOutcome {
    DONE,
    PARTLY,
    REFUSED
}
