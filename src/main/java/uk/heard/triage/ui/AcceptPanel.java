package uk.heard.triage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.triage.Refused;
import uk.heard.triage.Triage;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;
import uk.heard.ui.Tick;

/** Decides who may complain and opens Stage 1, once somebody has looked at who is named. */
@Component
class AcceptPanel implements CasePanel {

    private static final int LONGEST = 5_000;

    private final Triage triage;

    AcceptPanel(Triage triage) {
        this.triage = triage;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.Accepted(""))) {
            return Optional.empty();
        }
        var rule = triage.standingRule(context.staff(), file.id());
        return rule.outcome() == StandingRule.Outcome.CONSENT_NEEDED
                ? Optional.empty()
                : Optional.of(Step.due(30, context.say().it("triage.accept.title"), content(file, context, rule)));
    }

    private Div content(CaseFile file, CaseContext context, StandingRule rule) {
        var say = context.say();
        var discretion = rule.outcome() == StandingRule.Outcome.DISCRETION;
        var content = new Div(new Inset(
                new Paragraph(say.it("standing.rule." + rule.name().toLowerCase(Locale.ROOT))),
                new Paragraph(say.it("triage.accept.source", rule.source())),
                new Paragraph(say.it(discretion ? "triage.accept.discretion" : "triage.accept.eligible"))));
        if (file.complainant().actingForChild() && !file.consents().isEmpty() && file.consents().getLast().answer() == ConsentAnswer.DOES_NOT_AGREE) {
            content.add(new Paragraph(say.it("triage.accept.own-right")));
        }
        content.add(named(file, say));
        var checked = new Tick(say, "checked", say.it("triage.accept.checked"));
        var reasons = new LongAnswer(say, "reasons", say.it("triage.accept.reasons"), LONGEST).rows(5);
        reasons.setHint(say.it("triage.accept.reasons.hint"));
        reasons.setVisible(discretion);
        var accept = new NativeButton(say.it("triage.accept.send"), e -> accept(file, context, checked, reasons));
        accept.addClassName("primary");
        content.add(checked, reasons, new Paragraph(say.it("triage.accept.does")), accept);
        return content;
    }

    private static Div named(CaseFile file, Say say) {
        var locked = file.matches().stream().filter(match -> match.releasedAt() == null).toList();
        if (locked.isEmpty()) {
            return new Div(new Paragraph(say.it("triage.accept.nobody-named")));
        }
        var list = new UnorderedList();
        locked.forEach(match -> list.add(new ListItem(match.name())));
        return new Div(new Paragraph(say.it("triage.accept.named")), list);
    }

    private void accept(CaseFile file, CaseContext context, Tick checked, LongAnswer reasons) {
        checked.clearError();
        reasons.clearError();
        if (reasons.isTooLong()) {
            reasons.setError(context.say().it("triage.too-long"));
            reasons.focus();
            return;
        }
        context.attempt(reasons.getValue(), () -> triage.accept(context.staff(), file.id(), checked.getValue(), reasons.getValue()).ifPresentOrElse(
                refused -> refuse(refused, context.say(), checked, reasons),
                () -> context.done(context.say().it("triage.accept.done"))));
    }

    private static void refuse(Refused refused, Say say, Tick checked, LongAnswer reasons) {
        var where = refused == Refused.REASONS_MISSING ? reasons : checked;
        where.setError(say.it(RefusedWords.of(refused)));
        where.focus();
    }
}
