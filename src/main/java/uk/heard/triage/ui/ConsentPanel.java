package uk.heard.triage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.Part;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.triage.Triage;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;

/** Records what a child said about a complaint for them or about their life: first where the decision waits for it, and whenever it changes. */
@Component
class ConsentPanel implements CasePanel {

    private static final int LONGEST = 5_000;

    private final Triage triage;

    ConsentPanel(Triage triage) {
        this.triage = triage;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        var child = file.people().stream().filter(person -> person.part() == Part.CHILD).findFirst();
        if (!context.complaintsTeam() || !Journey.isOpen(file.position()) || child.isEmpty()) {
            return Optional.empty();
        }
        var title = context.say().it("triage.consent.title");
        var waitedFor = Journey.allows(file.position(), new Move.Accepted(""))
                ? Optional.of(triage.standingRule(context.staff(), file.id())).filter(rule -> rule.outcome() == StandingRule.Outcome.CONSENT_NEEDED)
                : Optional.<StandingRule>empty();
        return Optional.of(waitedFor.map(rule -> Step.due(20, title, content(file, child.get(), context, rule)))
                .orElseGet(() -> Step.anyTime(title, content(file, child.get(), context, null))));
    }

    /** @param rule by which it is waited for; null when it is not */
    private Div content(CaseFile file, CaseFile.CasePerson child, CaseContext context, StandingRule rule) {
        var say = context.say();
        var why = rule == null ? say.it("triage.consent.any-time")
                : say.it("standing.rule." + rule.name().toLowerCase(Locale.ROOT)) + " " + say.it("triage.consent.why");
        var answer = new Choice<ConsentAnswer>(say, "consent", say.it(file.complainant().actingForChild() ? "triage.consent.answer" : "triage.consent.own-right"));
        Stream.of(ConsentAnswer.AGREES, ConsentAnswer.DOES_NOT_AGREE, ConsentAnswer.NOT_SURE, ConsentAnswer.TOO_YOUNG, ConsentAnswer.NOT_ASKED)
                .forEach(each -> answer.option(each, say.it("triage.consent." + each.name().toLowerCase(Locale.ROOT))));
        var howKnown = new LongAnswer(say, "consent-how", say.it("triage.consent.how"), LONGEST).rows(3);
        howKnown.setHint(say.it("triage.consent.how.hint"));
        var save = new NativeButton(say.it("triage.consent.save"), e -> save(file, child, context, answer, howKnown));
        save.addClassName("primary");
        return new Div(new Paragraph(why), answer, howKnown, save);
    }

    private void save(CaseFile file, CaseFile.CasePerson child, CaseContext context, Choice<ConsentAnswer> answer, LongAnswer howKnown) {
        var say = context.say();
        answer.clearError();
        howKnown.clearError();
        if (howKnown.getValue().isBlank() || howKnown.isTooLong()) {
            howKnown.setError(say.it(howKnown.isTooLong() ? "triage.too-long" : "triage.consent.how.missing"));
            howKnown.focus();
        }
        if (answer.getValue() == null) {
            answer.setError(say.it("triage.consent.answer.missing"));
            answer.focus();
        }
        if (!answer.hasError() && !howKnown.hasError()) {
            context.attempt(howKnown.getValue(), () -> triage
                    .recordConsent(context.staff(), file.id(), child.id(), answer.getValue(), howKnown.getValue().strip()).ifPresentOrElse(
                            refused -> answer.setError(say.it(RefusedWords.of(refused))),
                            () -> context.done(say.it("triage.consent.done"))));
        }
    }
}
