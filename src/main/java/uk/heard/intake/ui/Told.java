package uk.heard.intake.ui;

import java.util.Arrays;
import java.util.Optional;
import uk.heard.attachment.Refusal;

/**
 * What became of the last file, carried over the redirect as one word of ours in the address: never a name of a file.
 *
 * @param why null when it was added
 */
record Told(Refusal why) {

    static final String PARAMETER = "told";
    private static final String ADDED = "ADDED";

    static Told added() {
        return new Told(null);
    }

    String word() {
        return why == null ? ADDED : why.name();
    }

    /** Empty for nothing, and for a word that is not ours. */
    static Optional<Told> read(String word) {
        return ADDED.equals(word) ? Optional.of(added())
                : Arrays.stream(Refusal.values()).filter(why -> why.name().equals(word)).findFirst().map(Told::new);
    }
}
