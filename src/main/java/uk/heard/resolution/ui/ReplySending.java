package uk.heard.resolution.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.LetterPreview;
import uk.heard.resolution.StageOneReply;

/** The reply as it arrives, and the last question before it goes. Only what is shown here is sent, word for word. */
class ReplySending extends Composite<Div> {

    private final StageOneReply reply;
    private final CaseFile file;
    private final CaseContext context;
    private final Runnable writeAgain;
    private final Paragraph warning = new Paragraph();
    private final LetterPreview letter;
    private String shown;

    ReplySending(StageOneReply reply, CaseFile file, CaseContext context, Runnable writeAgain) {
        this.reply = reply;
        this.file = file;
        this.context = context;
        this.writeAgain = writeAgain;
        letter = new LetterPreview(file, context);
        warning.addClassName("notice");
        warning.getElement().setAttribute("role", "status");
        var say = context.say();
        var back = new NativeButton(say.it("resolution.reply.change"), e -> back());
        back.addClassName("secondary");
        var buttons = new Div(back);
        buttons.addClassName("buttons");
        if (context.complaintsTeam()) {
            var send = new NativeButton(say.it("resolution.reply.confirm"), e -> send());
            send.addClassName("primary");
            buttons.addComponentAsFirst(send);
        }
        var confirm = new Div(warning, new Paragraph(say.it(context.complaintsTeam() ? "resolution.reply.does" : "resolution.reply.team-sends")), buttons);
        confirm.addClassName("confirm");
        getContent().add(letter, confirm);
        getContent().setVisible(false);
    }

    /** Shows the letter as it was saved. */
    void show() {
        warning.setVisible(false);
        show(reply.preview(context.staff(), file.id()));
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
        context.attempt("", () -> {
            var now = reply.preview(context.staff(), file.id());
            if (!now.equals(shown)) {
                warn("resolution.reply.changed");
                show(now);
                return;
            }
            reply.send(context.staff(), file.id()).ifPresentOrElse(
                    refused -> warn("resolution.refused." + refused.name().toLowerCase(Locale.ROOT)),
                    () -> context.done(context.say().it("resolution.reply.done")));
        });
    }

    private void warn(String key) {
        warning.setText(context.say().it(key));
        warning.setVisible(true);
    }
}
