package uk.heard.triage.ui;

import java.util.List;
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
import uk.heard.triage.Refused;

/** Does not take points on, with reasons that the complainant reads. */
@Component
class RefusePanel implements CasePanel {

    private final PointRoutes routes;

    RefusePanel(PointRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsManager() || !Journey.allows(file.position(), new Move.Refused(0, 0, List.of(), false))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.refuse.does"));
        var points = form.points(file, "refuse-points", say.it("triage.points.which"));
        var reasons = form.words("refuse-reasons", say.it("triage.reasons"));
        reasons.setHint(say.it("triage.reasons.read"));
        form.button(say.it("triage.refuse.send"), say.it("triage.refuse.done"), () -> RefusedWords.problem(
                routes.refuse(context.staff(), file.id(), points.getValue(), reasons.getValue()), say, reasons, Map.of(Refused.POINTS_MISSING, points)));
        return Optional.of(Step.anyTime(say.it("triage.refuse.title"), form));
    }
}
