package uk.heard.triage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.standing.StandingRule;
import uk.heard.triage.StandingAgain;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;

/** The child, or the adult, does not want this person to speak for them: whether they go on in their own right, decided again. */
@Component
class StandingAgainPanel implements CasePanel {

    private static final int LONGEST = 5_000;

    private final StandingAgain again;

    StandingAgainPanel(StandingAgain again) {
        this.again = again;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return !context.complaintsTeam() || !file.complainant().actingForChild() && file.adult().isEmpty() ? Optional.empty()
                : again.rule(context.staff(), file.id()).map(rule -> Step.due(10, context.say().it("triage.standing-again.title"), content(file, context, rule)));
    }

    /** Where the words about whoever is spoken for begin. */
    private static String whose(CaseFile file) {
        return file.adult().isPresent() ? "triage.standing-again.adult." : "triage.standing-again.";
    }

    private Div content(CaseFile file, CaseContext context, StandingRule rule) {
        var say = context.say();
        var content = new Div(new Paragraph(say.it(whose(file) + "why")), rule(rule, say), goOn(file, context, rule));
        if (file.position() == Position.STAGE_1) {
            content.add(new StepForm(context, say.it(whose(file) + "look.does")).button(say.it("triage.standing-again.look"), say.it("triage.standing-again.look.done"),
                    () -> {
                        again.lookAgain(context.staff(), file.id());
                        return Optional.empty();
                    }));
        }
        if (Journey.allows(file.position(), new Move.StandingEnded(0, 0)) && rule.outcome() == StandingRule.Outcome.DISCRETION) {
            content.add(context.complaintsManager() ? new NativeDetails(say.it("triage.standing-again.end.title"), end(file, context))
                    : new Paragraph(say.it("triage.standing-again.end.manager")));
        }
        return content;
    }

    private StepForm end(CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context, say.it(whose(file) + "end.does"));
        var reasons = form.words("end-reasons", say.it("triage.standing-again.end.reasons"));
        reasons.setHint(say.it(whose(file) + "end.reasons.hint"));
        return form.button(say.it("triage.standing-again.end.send"), say.it("triage.standing-again.end.done"),
                () -> RefusedWords.problem(again.end(context.staff(), file.id(), reasons.getValue()), say, reasons, Map.of()));
    }

    private static Inset rule(StandingRule rule, Say say) {
        return new Inset(new Paragraph(say.it("standing.rule." + rule.name().toLowerCase(Locale.ROOT))), new Paragraph(say.it("triage.accept.source", rule.source())),
                new Paragraph(say.it(rule.outcome() == StandingRule.Outcome.DISCRETION ? "triage.accept.discretion" : "triage.accept.eligible")));
    }

    private StepForm goOn(CaseFile file, CaseContext context, StandingRule rule) {
        var say = context.say();
        var form = new StepForm(context, say.it(whose(file) + "limit"));
        var reasons = form.add(new LongAnswer(say, "again-reasons", say.it("triage.accept.reasons"), LONGEST).rows(5));
        reasons.setHint(say.it("triage.accept.reasons.hint"));
        reasons.setVisible(rule.outcome() == StandingRule.Outcome.DISCRETION);
        return form.button(say.it("triage.standing-again.go-on"), say.it("triage.standing-again.go-on.done"),
                () -> RefusedWords.problem(again.goOn(context.staff(), file.id(), reasons.getValue()), say, reasons, Map.of()));
    }
}
