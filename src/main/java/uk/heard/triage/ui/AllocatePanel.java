package uk.heard.triage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.triage.Triage;
import uk.heard.ui.Choice;

/** Asks a team to resolve the complaint. Due before the reply; afterwards a way to ask another team. */
@Component
class AllocatePanel implements CasePanel {

    private final Triage triage;

    AllocatePanel(Triage triage) {
        this.triage = triage;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.Allocated(0))) {
            return Optional.empty();
        }
        var others = triage.teams(context.staff()).stream().filter(team -> file.teamId() == null || team.id() != file.teamId()).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(file.team() == null
                ? Step.due(40, context.say().it("triage.allocate.title"), content(file, context, others))
                : Step.anyTime( context.say().it("triage.allocate.again", file.team()), content(file, context, others)));
    }

    private Div content(CaseFile file, CaseContext context, List<Triage.Team> teams) {
        var say = context.say();
        var choice = new Choice<Long>(say, "team", say.it("triage.allocate.team"));
        teams.forEach(team -> choice.option(team.id(), team.name()));
        var ask = new NativeButton(say.it("triage.allocate.send"), e -> allocate(file, context, choice));
        ask.addClassName(file.team() == null ? "primary" : "secondary");
        return new Div(new Paragraph(say.it("triage.allocate.does")), choice, ask);
    }

    private void allocate(CaseFile file, CaseContext context, Choice<Long> teams) {
        var say = context.say();
        teams.clearError();
        if (teams.getValue() == null) {
            teams.setError(say.it("triage.allocate.missing"));
            teams.focus();
            return;
        }
        context.attempt("", () -> triage.allocate(context.staff(), file.id(), teams.getValue()).ifPresentOrElse(
                refused -> teams.setError(say.it(RefusedWords.of(refused))),
                () -> context.done(say.it("triage.allocate.done"))));
    }
}
