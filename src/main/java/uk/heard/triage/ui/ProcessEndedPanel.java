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
import uk.heard.timescale.ClockKind;
import uk.heard.triage.PointRoutes;
import uk.heard.ui.DayAnswer;

/** Notes the end of the process that points were held for: their year begins. */
@Component
class ProcessEndedPanel implements CasePanel {

    private final PointRoutes routes;

    ProcessEndedPanel(PointRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || file.points().stream().noneMatch(point -> point.route() == PointRoute.HELD) || file.running(ClockKind.RESUBMISSION).isPresent()
                || !Journey.allows(file.position(), new Move.ProcessEnded(null))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.process-ended.does"));
        var on = form.add(new DayAnswer(say, "process-ended", say.it("triage.process-ended.on")));
        form.button(say.it("triage.process-ended.send"), say.it("triage.process-ended.done"),
                () -> RefusedWords.problem(routes.processEnded(context.staff(), file.id(), on.getValue()), say, on, Map.of()));
        return Optional.of(Step.anyTime(say.it("triage.process-ended.title"), form));
    }
}
