package uk.heard.reviewpanel.ui;

import java.util.Locale;
import uk.heard.casefile.ui.StepForm;
import uk.heard.reviewpanel.Refused;
import uk.heard.ui.Answer;
import uk.heard.ui.Say;

/** Which words say why a step was not taken. */
final class RefusedWords {

    private RefusedWords() {}

    static String of(Refused refused, Say say) {
        return say.it("reviewpanel.refused." + key(refused));
    }

    static StepForm.Problem beside(Answer<?> answer, Refused refused, Say say) {
        return new StepForm.Problem(answer, of(refused, say));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
