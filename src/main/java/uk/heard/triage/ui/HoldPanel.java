package uk.heard.triage.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.HeldFor;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.triage.PointRoutes;
import uk.heard.triage.Refused;
import uk.heard.ui.Choice;
import uk.heard.ui.DayAnswer;

/** Lets points wait for a court or another process that considering them might prejudice. */
@Component
class HoldPanel implements CasePanel {

    private final PointRoutes routes;

    HoldPanel(PointRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsManager() || !Journey.allows(file.position(), new Move.Held(HeldFor.COURT, 0, 0, List.of(), false, null))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.hold.test"), say.it("triage.hold.does"));
        var points = form.points(file, "hold-points", say.it("triage.points.which"));
        var process = form.add(new Choice<HeldFor>(say, "hold-for", say.it("triage.hold.for")));
        for (var each : HeldFor.values()) {
            process.option(each, say.it("casefile.held-for." + each.name().toLowerCase(Locale.ROOT)));
        }
        var again = form.add(new DayAnswer(say, "hold-again", say.it("triage.hold.again")));
        again.setHint(say.it("triage.hold.again.hint"));
        var reasons = form.words("hold-reasons", say.it("triage.hold.reasons"));
        reasons.setHint(say.it("triage.reasons.read"));
        form.button(say.it("triage.hold.send"), say.it("triage.hold.done"), () -> RefusedWords.problem(
                routes.hold(context.staff(), file.id(), points.getValue(), process.getValue(), again.getValue(), reasons.getValue()), say, reasons,
                Map.of(Refused.POINTS_MISSING, points, Refused.CHOICE_MISSING, process, Refused.DATE_MISSING, again, Refused.DATE_IN_PAST, again)));
        return Optional.of(Step.anyTime(say.it("triage.hold.title"), form));
    }
}
