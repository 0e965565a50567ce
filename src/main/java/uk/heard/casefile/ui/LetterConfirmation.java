package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import uk.heard.casefile.CaseFile;
import uk.heard.correspondence.LetterSending;
import uk.heard.ui.Answer;

/** A letter as it arrives, and the last question before it goes. Only what is shown here is sent, word for word. */
@NamedInterface("panel")
public final class LetterConfirmation extends Composite<Div> {

    private final CaseContext context;
    private final SerializableSupplier<LetterSending.Preview> preview;
    private final SerializableRunnable writeAgain;
    private final LetterPreview letter;
    private final Paragraph warning = new Paragraph();
    private final Div question = new Div();
    private final Div buttons = new Div();
    private LetterSending.Preview shown;

    /**
     * @param does what sending it does, or who does that
     * @param preview the letter as it was saved last
     * @param writeAgain shows the writing again
     */
    public LetterConfirmation(CaseFile file, CaseContext context, String does, SerializableSupplier<LetterSending.Preview> preview, SerializableRunnable writeAgain) {
        this.context = context;
        this.preview = preview;
        this.writeAgain = writeAgain;
        letter = new LetterPreview(file, context);
        warning.addClassName("notice");
        warning.getElement().setAttribute("role", "status");
        question.add(new Paragraph(does));
        var back = new NativeButton(context.say().it("casefile.sending.change"), e -> back());
        back.addClassName("secondary");
        buttons.add(back);
        buttons.addClassName("buttons");
        var confirm = new Div(warning, question, buttons);
        confirm.addClassName("confirm");
        getContent().add(letter, confirm);
        getContent().setVisible(false);
    }

    /** Something to choose before it goes. */
    public <A extends Answer<?>> A ask(A answer) {
        question.add(answer);
        return answer;
    }

    /**
     * The button that sends it. Without one the letter can be read and written on, no more.
     *
     * @param done said above the case as it stands then
     * @param step sends what was saved, or says why not
     */
    public void sends(String done, SerializableSupplier<Optional<StepForm.Problem>> step) {
        var send = new NativeButton(context.say().it("casefile.sending.confirm"), e -> send(done, step));
        send.addClassName("primary");
        buttons.addComponentAsFirst(send);
    }

    /** Shows the letter as it was saved. */
    public void show() {
        warning.setVisible(false);
        show(preview.get());
        getContent().setVisible(true);
    }

    private void show(LetterSending.Preview now) {
        shown = now;
        letter.show(now);
    }

    private void back() {
        getContent().setVisible(false);
        letter.hide();
        writeAgain.run();
    }

    private void send(String done, SerializableSupplier<Optional<StepForm.Problem>> step) {
        warning.setVisible(false);
        context.attempt("", () -> {
            var now = preview.get();
            if (!now.equals(shown)) {
                warn(context.say().it("casefile.sending.changed"));
                show(now);
                return;
            }
            step.get().ifPresentOrElse(this::refuse, () -> context.done(done));
        });
    }

    private void refuse(StepForm.Problem problem) {
        if (problem.beside() == null) {
            warn(problem.words());
        } else {
            problem.beside().setError(problem.words());
            problem.beside().focus();
        }
    }

    private void warn(String words) {
        warning.setText(words);
        warning.setVisible(true);
    }
}
