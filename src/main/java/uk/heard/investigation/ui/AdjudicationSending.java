package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.LetterPreview;
import uk.heard.investigation.Adjudication;
import uk.heard.investigation.Refused;
import uk.heard.investigation.SentBy;
import uk.heard.ui.Choice;

/** The Stage 2 response as it arrives, how it goes, and the last question before it does. Only what is shown here is sent. */
class AdjudicationSending extends Composite<Div> {

    private final Adjudication adjudication;
    private final CaseFile file;
    private final CaseContext context;
    private final SerializableRunnable writeAgain;
    private final Paragraph warning = new Paragraph();
    private final Choice<SentBy> way;
    private final LetterPreview letter;
    private String shown;

    AdjudicationSending(Adjudication adjudication, CaseFile file, CaseContext context, SerializableRunnable writeAgain) {
        this.adjudication = adjudication;
        this.file = file;
        this.context = context;
        this.writeAgain = writeAgain;
        var say = context.say();
        letter = new LetterPreview(file, context);
        warning.addClassName("notice");
        warning.getElement().setAttribute("role", "status");
        way = new Choice<SentBy>(say, "response-way", say.it("investigation.adjudicate.way"))
                .option(SentBy.PORTAL, say.it("investigation.adjudicate.portal"), say.it("investigation.adjudicate.portal.hint"))
                .option(SentBy.POST, say.it("investigation.adjudicate.post"), say.it("investigation.adjudicate.post.hint"));
        var send = new NativeButton(say.it("investigation.adjudicate.confirm"), e -> send());
        send.addClassName("primary");
        var back = new NativeButton(say.it("investigation.adjudicate.change"), e -> back());
        back.addClassName("secondary");
        var buttons = new Div(send, back);
        buttons.addClassName("buttons");
        var confirm = new Div(warning, new Paragraph(say.it("investigation.adjudicate.sending")), way, buttons);
        confirm.addClassName("confirm");
        getContent().add(letter, confirm);
        getContent().setVisible(false);
    }

    /** Shows the letter as it was saved. */
    void show() {
        warning.setVisible(false);
        show(adjudication.preview(context.staff(), file.id()));
        getContent().setVisible(true);
    }

    private void show(String html) {
        shown = html;
        letter.show(html);
    }

    private void back() {
        getContent().setVisible(false);
        letter.hide();
        writeAgain.run();
    }

    private void send() {
        way.clearError();
        context.attempt("", () -> {
            var now = adjudication.preview(context.staff(), file.id());
            if (!now.equals(shown)) {
                warn(context.say().it("investigation.adjudicate.changed"));
                show(now);
                return;
            }
            adjudication.send(context.staff(), file.id(), way.getValue()).ifPresentOrElse(this::refuse,
                    () -> context.done(context.say().it("investigation.adjudicate.done")));
        });
    }

    private void refuse(Refused refused) {
        if (refused == Refused.WAY_MISSING) {
            way.setError(Said.refused(context.say(), refused));
            way.focus();
        } else {
            warn(Said.refused(context.say(), refused));
        }
    }

    private void warn(String words) {
        warning.setText(words);
        warning.setVisible(true);
    }
}
