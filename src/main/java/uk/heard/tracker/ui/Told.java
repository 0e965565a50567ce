package uk.heard.tracker.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done a moment ago, carried to the tracker as one word of ours in the address: never a word of theirs. */
enum Told {
    SENT, POINT, CORRECTED, POINTS, AGREED, AGREED_WAITS, STATEMENT, NOT_HAPPY, STAGE_2, PANEL, LATE_PANEL, STOP, TALK, ADVOCATE, NO_ADVOCATE, MET, NOT_MET, REACH, PUT_RIGHT, DATA, DATA_COMPLAINT,
    /** Things stand otherwise since the page was opened: nothing was done. */
    CHANGED;

    static final String PARAMETER = "told";

    String key() {
        return "tracker.told." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a word that is not ours. */
    static Optional<Told> read(String word) {
        return Arrays.stream(values()).filter(told -> told.name().equals(word)).findFirst();
    }
}
