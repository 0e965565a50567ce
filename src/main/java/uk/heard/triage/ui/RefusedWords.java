package uk.heard.triage.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.heard.casefile.ui.StepForm;
import uk.heard.triage.Refused;
import uk.heard.ui.Answer;
import uk.heard.ui.Say;

/** Which words say why a step was not taken, and beside which field. */
final class RefusedWords {

    private RefusedWords() {}

    static String of(Refused refused) {
        return "triage.refused." + refused.name().toLowerCase(Locale.ROOT);
    }

    /** @param elsewhere the refusals that are not about the main field */
    static Optional<StepForm.Problem> problem(Optional<Refused> refused, Say say, Answer<?> main, Map<Refused, Answer<?>> elsewhere) {
        return refused.map(why -> new StepForm.Problem(elsewhere.getOrDefault(why, main), say.it(of(why))));
    }
}
