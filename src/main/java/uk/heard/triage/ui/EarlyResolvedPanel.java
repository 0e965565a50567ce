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
import uk.heard.triage.EarlyResolution;
import uk.heard.triage.Refused;
import uk.heard.ui.Tick;

/** Notes that the early step put it right, and what was agreed. */
@Component
class EarlyResolvedPanel implements CasePanel {

    private final EarlyResolution early;

    EarlyResolvedPanel(EarlyResolution early) {
        this.early = early;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!Journey.allows(file.position(), new Move.EarlyResolved(0))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.early.does"));
        var agreed = form.words("early-agreed", say.it("triage.early.agreed"));
        agreed.setHint(say.it("triage.reasons.read"));
        var theyAgree = form.add(new Tick(say, "early-they-agree", say.it("triage.early.they-agree")));
        form.button(say.it("triage.early.send"), say.it("triage.early.done"), () -> RefusedWords.problem(
                early.resolved(context.staff(), file.id(), theyAgree.getValue(), agreed.getValue()), say, agreed, Map.of(Refused.AGREEMENT_MISSING, theyAgree)));
        return Optional.of(Step.due(36, say.it("triage.early.title"), form));
    }
}
