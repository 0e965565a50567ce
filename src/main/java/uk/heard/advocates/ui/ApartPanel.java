package uk.heard.advocates.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.advocates.WriteToAdvocate;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.MessageList;
import uk.heard.casefile.ui.StepForm;
import uk.heard.correspondence.Messages;
import uk.heard.ui.LongAnswer;

/** What the complaints team and the advocate of somebody else’s child write to each other, apart from whoever complained. */
@Component
class ApartPanel implements CasePanel {

    /** Before the advocate's own panel: somebody waits for an answer. */
    private static final int ORDER = 2;

    private final WriteToAdvocate use;

    ApartPanel(WriteToAdvocate use) {
        this.use = use;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || file.child().isEmpty()) {
            return Optional.empty();
        }
        var written = file.messagesApart();
        var possible = file.advocate() != null && use.isPossible(context.staff(), file.id());
        if (written.isEmpty() && !possible) {
            return Optional.empty();
        }
        var say = context.say();
        var waits = written.stream().anyMatch(CaseFile.Message::waits);
        var content = new Div(new Paragraph(say.it("advocates.apart.why")));
        if (!written.isEmpty()) {
            content.add(new MessageList(written, say));
        }
        content.add(possible ? form(file, context) : new Paragraph(say.it("advocates.apart.closed")));
        if (waits) {
            content.add(noAnswer(file, context));
        }
        return Optional.of(waits ? Step.due(ORDER, say.it("advocates.apart.title.waits"), content) : Step.known(say.it("advocates.apart.title"), content));
    }

    private StepForm form(CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context);
        var body = form.add(new LongAnswer(say, "to-advocate", say.it("advocates.apart.write"), Messages.LONGEST).rows(4));
        body.setHint(say.it("advocates.apart.hint"));
        return form.button(say.it("advocates.apart.send"), say.it("advocates.apart.sent"), () -> use.write(context.staff(), file.id(), Messages.tidy(body.getValue()))
                .map(why -> new StepForm.Problem(body, say.it("advocates.apart." + ProviderWords.key(why)))));
    }

    private NativeButton noAnswer(CaseFile file, CaseContext context) {
        var say = context.say();
        var button = new NativeButton(say.it("advocates.apart.no-answer"), e -> context.attempt("", () ->
                context.done(use.noAnswerNeeded(context.staff(), file.id()).map(why -> say.it("advocates.apart." + ProviderWords.key(why)))
                        .orElseGet(() -> say.it("advocates.apart.no-answer.done")))));
        button.addClassName("quiet");
        return button;
    }
}
