package uk.heard.triage.ui;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.RecordedMove;
import uk.heard.triage.Freezing;
import uk.heard.triage.Refused;
import uk.heard.ui.DayAnswer;

/** Lets a decision about the child wait for this complaint, and ends the waiting. */
@Component
class FreezePanel implements CasePanel {

    private final Freezing freezing;

    FreezePanel(Freezing freezing) {
        this.freezing = freezing;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsManager() || !Journey.isOpen(file.position()) && !isFrozen(file)) {
            return Optional.empty();
        }
        var say = context.say();
        var frozen = isFrozen(file);
        var form = new StepForm(context, say.it(frozen ? "triage.freeze.frozen" : "triage.freeze.does"));
        var words = form.words("freeze-words", say.it(frozen ? "triage.freeze.why-not" : "triage.freeze.what"));
        if (frozen) {
            form.button(say.it("triage.freeze.release"), say.it("triage.freeze.released"),
                    () -> RefusedWords.problem(freezing.release(context.staff(), file.id(), words.getValue()), say, words, Map.of()));
        } else {
            var review = form.add(new DayAnswer(say, "freeze-review", say.it("triage.freeze.review")));
            form.button(say.it("triage.freeze.send"), say.it("triage.freeze.done"), () -> RefusedWords.problem(
                    freezing.freeze(context.staff(), file.id(), words.getValue(), review.getValue()), say, words,
                    Map.of(Refused.DATE_MISSING, review, Refused.DATE_IN_PAST, review)));
        }
        return Optional.of(Step.anyTime(say.it("triage.freeze.title"), form));
    }

    private static boolean isFrozen(CaseFile file) {
        return file.moves().reversed().stream().map(RecordedMove::move)
                .filter(move -> move instanceof Move.DecisionFrozen || move instanceof Move.DecisionReleased)
                .findFirst().filter(Move.DecisionFrozen.class::isInstance).isPresent();
    }
}
