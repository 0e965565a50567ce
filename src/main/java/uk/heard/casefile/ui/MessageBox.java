package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import uk.heard.casefile.AnswerMessage;
import uk.heard.casefile.CaseFile;
import uk.heard.correspondence.Messages;
import uk.heard.ui.Html;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Say;

/** What they and we wrote to each other, and where to answer. */
class MessageBox extends Composite<Section> {

    /** So many are open to read at once; the earlier ones are one click away. */
    private static final int IN_SIGHT = 5;

    private final Say say;
    private final CaseFile file;
    private final LongAnswer answer;

    /** @param unsent what was being written when the page was shown anew */
    MessageBox(CaseFile file, CaseContext context, AnswerMessage use, String unsent) {
        this.say = context.say();
        this.file = file;
        answer = new LongAnswer(say, "answer", say.it("casefile.message.answer"), Messages.LONGEST).rows(4);
        answer.setValue(unsent);
        getContent().addClassName("panel");
        getContent().add(Html.text("h2", "", say.it("casefile.messages")));
        var messages = file.messagesWithThem();
        var earlier = Math.max(0, messages.size() - IN_SIGHT);
        if (earlier > 0) {
            getContent().add(new NativeDetails(say.it("casefile.messages.earlier", earlier), new MessageList(messages.subList(0, earlier), say)));
        }
        getContent().add(messages.isEmpty() ? new Paragraph(say.it("casefile.messages.none")) : new MessageList(messages.subList(earlier, messages.size()), say));
        if (context.complaintsTeam()) {
            var told = new Paragraph(context.howTheyAreTold(file));
            told.addClassName("told");
            var send = new NativeButton(say.it("casefile.message.send"), e -> send(context, use));
            send.addClassName("secondary");
            getContent().add(answer, told, send);
            if (messages.stream().anyMatch(message -> message.waits() && !message.kind().asksForSomething())) {
                var needsNone = new NativeButton(say.it("casefile.message.no-answer"), e -> needsNoAnswer(context, use));
                needsNone.addClassName("quiet");
                getContent().add(needsNone);
            }
        }
    }

    String unsent() {
        return answer.getValue();
    }

    private void send(CaseContext context, AnswerMessage use) {
        answer.clearError();
        if (answer.isTooLong()) {
            refuse("casefile.message.too-long");
            return;
        }
        var body = answer.getValue();
        context.attempt(body, () -> use.answer(context.staff(), file.id(), body).ifPresentOrElse(
                refused -> refuse("casefile.message." + CaseWords.key(refused)),
                () -> {
                    answer.setValue("");
                    context.done(say.it("casefile.message.sent"));
                }));
    }

    private void needsNoAnswer(CaseContext context, AnswerMessage use) {
        context.attempt("", () -> use.noAnswerNeeded(context.staff(), file.id()).ifPresentOrElse(
                refused -> refuse("casefile.message." + CaseWords.key(refused)),
                () -> context.done(say.it("casefile.message.no-answer.done"))));
    }

    private void refuse(String key) {
        answer.setError(say.it(key));
        answer.focus();
    }
}
