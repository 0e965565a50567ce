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
import uk.heard.ui.Choice;

/** Lets a point go on as a complaint of its own. */
@Component
class SplitPanel implements CasePanel {

    private final PointRoutes routes;

    SplitPanel(PointRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || file.pointsHere().size() < 2 || !Journey.allows(file.position(), new Move.SplitOff(0, 0))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.split.does"));
        var point = form.add(new Choice<Long>(say, "split-point", say.it("triage.split.which")));
        file.pointsHere().forEach(each -> point.option(each.id(), StepForm.name(each, say)));
        form.button(say.it("triage.split.send"), say.it("triage.split.done"),
                () -> RefusedWords.problem(routes.splitOff(context.staff(), file.id(), point.getValue()), say, point, Map.of()));
        return Optional.of(Step.anyTime(say.it("triage.split.title"), form));
    }
}
