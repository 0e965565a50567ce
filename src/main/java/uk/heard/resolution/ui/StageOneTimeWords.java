package uk.heard.resolution.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.heard.casefile.ui.StepForm;
import uk.heard.resolution.StageOneTime;
import uk.heard.ui.Answer;
import uk.heard.ui.Say;

/** Which words say why a step was not taken, and beside which field. */
final class StageOneTimeWords {

    private StageOneTimeWords() {}

    /** @param elsewhere the refusals that are not about the main field */
    static Optional<StepForm.Problem> problem(Optional<StageOneTime.Refused> refused, Say say, Answer<?> main, Map<StageOneTime.Refused, Answer<?>> elsewhere) {
        return refused.map(why -> new StepForm.Problem(elsewhere.getOrDefault(why, main), say.it("resolution.time." + why.name().toLowerCase(Locale.ROOT))));
    }
}
