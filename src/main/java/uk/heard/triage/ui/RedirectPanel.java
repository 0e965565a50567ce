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
import uk.heard.complaint.Destination;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.triage.PointRoutes;
import uk.heard.triage.Refused;
import uk.heard.ui.Choice;

/** Sends points on to where they belong, with a letter that says so. */
@Component
class RedirectPanel implements CasePanel {

    private final PointRoutes routes;

    RedirectPanel(PointRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.Redirected(Destination.OTHER, 0, 0, List.of(), false))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.redirect.does"));
        var points = form.points(file, "redirect-points", say.it("triage.points.which"));
        var destination = form.add(new Choice<Destination>(say, "redirect-to", say.it("triage.redirect.to")));
        for (var each : Destination.values()) {
            destination.option(each, say.it("casefile.destination." + each.name().toLowerCase(Locale.ROOT)));
        }
        var reasons = form.words("redirect-words", say.it("triage.redirect.words"));
        reasons.setHint(say.it("triage.reasons.read"));
        form.button(say.it("triage.redirect.send"), say.it("triage.redirect.done"), () -> RefusedWords.problem(
                routes.redirect(context.staff(), file.id(), points.getValue(), destination.getValue(), reasons.getValue()), say, reasons,
                Map.of(Refused.POINTS_MISSING, points, Refused.CHOICE_MISSING, destination)));
        return Optional.of(Step.anyTime(say.it("triage.redirect.title"), form));
    }
}
