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

/**
 * Records what a child said about a complaint for them or about their life, or an adult about one for them: first where the decision waits
 * for it, and whenever it changes.
 */
@Component
class ConsentPanel implements CasePanel {

    private static final int LONGEST = 5_000;

    private final Triage triage;

    ConsentPanel(Triage triage) {
        this.triage = triage;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        var person = file.child().or(file::adult);
        if (!context.complaintsTeam() || !Journey.isOpen(file.position()) || person.isEmpty()) {
            return Optional.empty();
        }
        var title = context.say().it(whose(person.get()) + "title");
        var waitedFor = Journey.allows(file.position(), new Move.Accepted(""))
                ? Optional.of(triage.standingRule(context.staff(), file.id())).filter(rule -> rule.outcome() == StandingRule.Outcome.CONSENT_NEEDED)
                : Optional.<StandingRule>empty();
        return Optional.of(waitedFor.map(rule -> Step.due(20, title, content(file, person.get(), context, rule)))
                .orElseGet(() -> Step.anyTime(title, content(file, person.get(), context, null))));
    }

    /** Where the words about this person begin. */
    private static String whose(CaseFile.CasePerson person) {
        return person.part() == Part.ADULT ? "triage.consent.adult." : "triage.consent.";
    }

    /** @param rule by which it is waited for; null when it is not */
    private Div content(CaseFile file, CaseFile.CasePerson person, CaseContext context, StandingRule rule) {
        var say = context.say();
        var whose = whose(person);
        var why = rule == null ? say.it(whose + "any-time")
                : say.it("standing.rule." + rule.name().toLowerCase(Locale.ROOT)) + " " + say.it(whose + "why");
        var answer = new Choice<ConsentAnswer>(say, "consent", say.it(whose + (person.part() == Part.ADULT || file.complainant().actingForChild() ? "answer" : "own-right")));
        Stream.of(ConsentAnswer.AGREES, ConsentAnswer.DOES_NOT_AGREE, ConsentAnswer.NOT_SURE, ConsentAnswer.TOO_YOUNG, ConsentAnswer.NOT_ASKED)
                .forEach(each -> answer.option(each, say.it(whose + each.name().toLowerCase(Locale.ROOT))));
        var howKnown = new LongAnswer(say, "consent-how", say.it("triage.consent.how"), LONGEST).rows(3);
        howKnown.setHint(say.it(whose + "how.hint"));
        var save = new NativeButton(say.it("triage.consent.save"), e -> save(file, person, context, answer, howKnown));
        save.addClassName("primary");
        return new Div(new Paragraph(why), answer, howKnown, save);
    }

    private void save(CaseFile file, CaseFile.CasePerson person, CaseContext context, Choice<ConsentAnswer> answer, LongAnswer howKnown) {
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
                    .recordConsent(context.staff(), file.id(), person.id(), answer.getValue(), howKnown.getValue().strip()).ifPresentOrElse(
                            refused -> answer.setError(say.it(RefusedWords.of(refused))),
                            () -> context.done(say.it(whose(person) + "done"))));
        }
    }
}
