package uk.heard.timescale;

/**
 * Refuses to work out a date for which no holidays are loaded. A wrong due date misleads a child; a refusal is noticed and
 * mended by loading more years.
 */
public final class BeyondCalendar extends RuntimeException {

    private final int lastLoadedYear;

    BeyondCalendar(String wanted, int firstLoadedYear, int lastLoadedYear) {
        super("%s cannot be worked out: England’s holidays are loaded from %d, and the last loaded year is %d"
                .formatted(wanted, firstLoadedYear, lastLoadedYear));
        this.lastLoadedYear = lastLoadedYear;
    }

    public int lastLoadedYear() {
        return lastLoadedYear;
    }
}
