package uk.heard.triage.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.LetterPreview;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.triage.Triage;
import uk.heard.ui.LongAnswer;

/** Tells the complainant that their complaint has come and by when they hear. */
@Component
class AcknowledgePanel implements CasePanel {

    private static final int LONGEST = 20_000;

    private final Triage triage;

    AcknowledgePanel(Triage triage) {
        this.triage = triage;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.Acknowledged(0))
                ? Optional.of(Step.due(10, context.say().it("triage.acknowledge.title"), content(file, context)))
                : Optional.empty();
    }

    private Div content(CaseFile file, CaseContext context) {
        var say = context.say();
        var added = new LongAnswer(say, "acknowledgement", say.it("triage.acknowledge.added"), LONGEST).rows(4);
        added.setHint(say.it("triage.acknowledge.added.hint"));
        added.setValue(triage.added(context.staff(), file.id()));
        var letter = new LetterPreview(file, context);
        added.onPause(text -> letter.hide());
        var send = new NativeButton(say.it("triage.acknowledge.send"), e -> send(file, context, added));
        send.addClassName("primary");
        var see = new NativeButton(say.it("triage.acknowledge.see"), e -> see(file, context, added, letter));
        see.addClassName("secondary");
        var buttons = new Div(send, see);
        buttons.addClassName("buttons");
        return new Div(new Paragraph(say.it("triage.acknowledge.does")), new Paragraph(context.howTheyAreTold(file)), added, buttons, letter);
    }

    private void see(CaseFile file, CaseContext context, LongAnswer added, LetterPreview letter) {
        if (fits(added, context)) {
            context.attempt(added.getValue(), () -> letter.show(triage.preview(context.staff(), file.id(), added.getValue())));
        }
    }

    private void send(CaseFile file, CaseContext context, LongAnswer added) {
        if (fits(added, context)) {
            context.attempt(added.getValue(), () -> triage.acknowledge(context.staff(), file.id(), added.getValue()).ifPresentOrElse(
                    refused -> added.setError(context.say().it(RefusedWords.of(refused))),
                    () -> context.done(context.say().it("triage.acknowledge.done"))));
        }
    }

    private static boolean fits(LongAnswer added, CaseContext context) {
        added.clearError();
        if (added.isTooLong()) {
            added.setError(context.say().it("triage.too-long"));
            added.focus();
        }
        return !added.isTooLong();
    }
}
