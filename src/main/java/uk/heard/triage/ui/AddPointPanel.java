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
import uk.heard.triage.Refused;
import uk.heard.ui.Tick;

/** Adds a related point by agreement. */
@Component
class AddPointPanel implements CasePanel {

    private final PointRoutes routes;

    AddPointPanel(PointRoutes routes) {
        this.routes = routes;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.PointAdded(0))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.add.does"));
        var whatHappened = form.words("add-what", say.it("triage.add.what"));
        var wanted = form.words("add-wanted", say.it("triage.add.wanted"));
        var agreed = form.add(new Tick(say, "add-agreed", say.it("triage.add.agreed")));
        form.button(say.it("triage.add.send"), say.it("triage.add.done"), () -> RefusedWords.problem(
                routes.add(context.staff(), file.id(), whatHappened.getValue(), wanted.getValue(), agreed.getValue()), say, whatHappened,
                Map.of(Refused.AGREEMENT_MISSING, agreed)));
        return Optional.of(Step.anyTime(say.it("triage.add.title"), form));
    }
}
