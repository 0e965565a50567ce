package uk.heard.attachment;

/** What is known about viruses in a file. The database gives out the content of those alone that {@link #mayBeOpened()}. */
public enum ScanState {

    /** In quarantine until the scanner has answered. */
    WAITING,
    CLEAN,
    /** Kept in quarantine, so that a false alarm loses nobody's evidence. */
    INFECTED,
    /** No scanner was set up when it came. */
    NOT_SCANNED;

    public boolean mayBeOpened() {
        return this == CLEAN || this == NOT_SCANNED;
    }
}
