package uk.heard.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.AnswerMessage;
import uk.heard.casefile.CaseFile;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.LongAnswer;

/** What the complainant asks for where they follow their complaint, in their words, until somebody tells them what became of it. What they ask about their data has a panel of its own. */
@Component
class AskedPanel implements CasePanel {

    private final AnswerMessage use;

    AskedPanel(AnswerMessage use) {
        this.use = use;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        var asked = file.messages().stream().filter(message -> message.waits() && message.kind().asksForSomething() && message.kind() != MessageKind.DATA).toList();
        return asked.isEmpty() || !context.complaintsTeam() ? Optional.empty()
                : Optional.of(Step.due(1, context.say().it("casefile.asked.title", asked.size()), all(asked, file, context)));
    }

    /** All are in sight in their words; only the answer to the oldest stands open. */
    private Div all(List<CaseFile.Message> asked, CaseFile file, CaseContext context) {
        var all = new Div();
        asked.forEach(message -> all.add(one(message, file, context, message == asked.getFirst())));
        var told = new Paragraph(context.howTheyAreTold(file));
        told.addClassName("told");
        all.add(told);
        return all;
    }

    private Section one(CaseFile.Message message, CaseFile file, CaseContext context, boolean open) {
        var say = context.say();
        var what = "casefile.asked." + CaseWords.key(message.kind());
        var one = new Section(Html.text("h3", "", say.it("casefile.asked.on", say.it(what), Dates.moment(message.sentAt()))), Inset.theirWords(message.body()),
                new Paragraph(say.it(what + ".do")));
        var form = new StepForm(context);
        var answer = form.add(new LongAnswer(say, "asked-" + message.id(), say.it("casefile.asked.answer"), Messages.LONGEST).rows(3));
        form.button(say.it("casefile.asked.send"), say.it("casefile.asked.done"),
                () -> use.dealtWith(context.staff(), file.id(), message.id(), answer.getValue())
                        .map(refused -> new StepForm.Problem(answer, say.it("casefile.message." + CaseWords.key(refused)))));
        if (open) {
            one.add(form);
        } else {
            one.add(new NativeDetails(say.it("casefile.asked.open"), form));
        }
        return one;
    }
}
