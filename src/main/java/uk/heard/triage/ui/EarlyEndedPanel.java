package uk.heard.triage.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.EarlyEnding;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.triage.EarlyResolution;
import uk.heard.ui.Choice;

/** Ends the early step when it did not settle it, or nobody was reached. */
@Component
class EarlyEndedPanel implements CasePanel {

    private final EarlyResolution early;

    EarlyEndedPanel(EarlyResolution early) {
        this.early = early;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!Journey.allows(file.position(), new Move.EarlyResolved(0))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.early-ended.does"));
        var why = form.add(new Choice<EarlyEnding>(say, "early-ended", say.it("triage.early-ended.why"))
                .option(EarlyEnding.NOT_RESOLVED, say.it("triage.early-ended.not_resolved"))
                .option(EarlyEnding.NOT_REACHED, say.it("triage.early-ended.not_reached")));
        form.button(say.it("triage.early-ended.send"), say.it("triage.early-ended.done"), () -> {
            if (why.getValue() == null) {
                return Optional.of(new StepForm.Problem(why, say.it("triage.refused.choice_missing")));
            }
            early.goOn(context.staff(), file.id(), why.getValue());
            return Optional.empty();
        });
        return Optional.of(Step.due(37, say.it("triage.early-ended.title"), form));
    }
}
