package uk.heard.invitation.ui;

import java.util.Locale;
import uk.heard.invitation.Refused;
import uk.heard.ui.Say;

/** Which words say why nothing was done. */
final class RefusedWords {

    private RefusedWords() {}

    static String of(Refused refused, Say say) {
        return say.it("invitation.staff.refused." + refused.name().toLowerCase(Locale.ROOT));
    }
}
