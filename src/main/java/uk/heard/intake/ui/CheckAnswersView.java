package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Slowdown;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.MakeComplaint;
import uk.heard.intake.Question;
import uk.heard.ui.QuestionPage;

/** Check your answers, change what is not right, send. */
@Route("tell/check")
@AnonymousAllowed
class CheckAnswersView extends QuestionView {

    static final String SENDING = "sending";

    private final transient MakeComplaint makeComplaint;
    private final transient Slowdown slowdown;
    private final transient DraftFiles files;

    CheckAnswersView(Asking asking, MakeComplaint makeComplaint, Slowdown slowdown, DraftFiles files) {
        super(asking, Question.CHECK);
        this.files = files;
        this.slowdown = slowdown;
        this.makeComplaint = makeComplaint;
    }

    @Override
    boolean enters(BeforeEnterEvent entering) {
        var open = asking.firstOpen();
        if (open != Question.CHECK) {
            entering.forwardTo(open.route());
            return false;
        }
        return true;
    }

    @Override
    QuestionPage ask() {
        var summary = new AnswersSummary(asking.say()).of(asking.answers())
                .add(it("intake.files.yours"), files.names(asking.holder()), Asking.change(Question.FILES));
        return asking.page(it("intake.check.title")).add(summary, new Paragraph(it("intake.check.before")))
                .onContinue(it("intake.check.send"), this::send);
    }

    /** Many sendings from one network make the next ones slower; none is refused. */
    private void send() {
        var network = ClientNetwork.of(VaadinRequest.getCurrent().getRemoteAddr());
        slowdown.oneOfMany(SENDING, network, null);
        switch (makeComplaint.submit(asking.holder())) {
            case MakeComplaint.Result.Sent sent -> {
                sent.code().ifPresent(SentView::remember);
                getUI().ifPresent(ui -> ui.navigate(SentView.class));
            }
            case MakeComplaint.Result.AlreadySent _ -> getUI().ifPresent(ui -> ui.navigate(SentView.class));
            case MakeComplaint.Result.Incomplete incomplete -> asking.go(incomplete.question());
            case MakeComplaint.Result.NoDraft _ -> getUI().ifPresent(ui -> ui.getPage().setLocation("/ended"));
        }
    }
}
