package uk.heard.triage.ui;

import java.util.Locale;
import uk.heard.triage.Refused;

/** Which words say why a step was not taken. */
final class RefusedWords {

    private RefusedWords() {}

    static String of(Refused refused) {
        return "triage.refused." + refused.name().toLowerCase(Locale.ROOT);
    }
}
