package uk.heard.correspondence;

/** When a way to reach somebody is safe: from an hour of a London day, 0 to 23, until an hour, up to 24. */
public record SafeHours(int from, int until) {

    public static final SafeHours ANY = new SafeHours(0, 24);
}
