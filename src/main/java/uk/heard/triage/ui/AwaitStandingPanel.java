package uk.heard.triage.ui;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Position;
import uk.heard.triage.Triage;

/** Tells the complainant what is waited for before standing can be decided. */
@Component
class AwaitStandingPanel implements CasePanel {

    private final Triage triage;

    AwaitStandingPanel(Triage triage) {
        this.triage = triage;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || file.position() != Position.TRIAGE) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.await.does"));
        var words = form.words("await-words", say.it("triage.await.words"));
        words.setHint(say.it("triage.reasons.read"));
        form.button(say.it("triage.await.send"), say.it("triage.await.done"),
                () -> RefusedWords.problem(triage.awaitStanding(context.staff(), file.id(), words.getValue()), say, words, Map.of()));
        return Optional.of(Step.anyTime(say.it("triage.await.title"), form));
    }
}
