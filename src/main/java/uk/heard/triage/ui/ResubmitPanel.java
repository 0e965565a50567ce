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
import uk.heard.complaint.PointRoute;
import uk.heard.triage.PointRoutes;
import uk.heard.ui.Tick;

/** Takes up again what was held, as a linked complaint with clocks of its own. */
@Component
class ResubmitPanel implements CasePanel {

    private final PointRoutes routes;

    ResubmitPanel(PointRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || file.points().stream().noneMatch(point -> point.route() == PointRoute.HELD)
                || !Journey.allows(file.position(), new Move.Resubmitted(0, file.pointsHere().isEmpty()))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.resubmit.does"));
        var asked = form.add(new Tick(say, "resubmit-asked", say.it("triage.resubmit.asked")));
        form.button(say.it("triage.resubmit.send"), say.it("triage.resubmit.done"), () -> asked.getValue()
                ? RefusedWords.problem(routes.resubmit(context.staff(), file.id()), say, asked, Map.of())
                : Optional.of(new StepForm.Problem(asked, say.it("triage.refused.agreement_missing"))));
        return Optional.of(Step.anyTime(say.it("triage.resubmit.title"), form));
    }
}
