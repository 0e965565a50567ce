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
import uk.heard.triage.PointRoutes;

/** Takes up after all what was refused or sent on. */
@Component
class ReconsiderPanel implements CasePanel {

    private final PointRoutes routes;

    ReconsiderPanel(PointRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsManager() || !Journey.allows(file.position(), new Move.Reconsidered(0))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.reconsider.does"));
        var reasons = form.words("reconsider-reasons", say.it("triage.reasons"));
        reasons.setHint(say.it("triage.reasons.read"));
        form.button(say.it("triage.reconsider.send"), say.it("triage.reconsider.done"),
                () -> RefusedWords.problem(routes.reconsider(context.staff(), file.id(), reasons.getValue()), say, reasons, Map.of()));
        return Optional.of(Step.due(35, say.it("triage.reconsider.title"), form));
    }
}
