package uk.heard.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Slowdown;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.MakeComplaint;
import uk.heard.intake.Question;
import uk.heard.ui.Beginning;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;

/** Check your answers, change what is not right, send. */
@Route("tell/check")
@AnonymousAllowed
class CheckAnswersView extends QuestionView {

    static final String SENDING = "sending";
    private static final int LONGEST_BEGINNING = 80;

    private final transient MakeComplaint makeComplaint;
    private final transient Slowdown slowdown;
    private final transient DraftFiles files;
    private final transient JsonMapper json;

    CheckAnswersView(Asking asking, MakeComplaint makeComplaint, Slowdown slowdown, DraftFiles files, JsonMapper json) {
        super(asking, Question.CHECK);
        this.json = json;
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
        var summary = new AnswersSummary(asking.say(), asking.today()).of(asking.answers())
                .add(it("intake.files.yours"), files.names(asking.holder()), Asking.change(Question.FILES));
        return asking.page(it("intake.check.title")).add(summary, leftOver(), new Paragraph(it("intake.check.before")))
                .onContinue(it("intake.check.send"), this::send);
    }

    /** What they wrote besides and did not continue from, right above Send, with the way to each. */
    private Component leftOver() {
        var left = LeftOver.of(asking.typed(), asking.answers(), asking.today(), json);
        var list = new UnorderedList();
        for (var each : left) {
            var link = new Anchor(Asking.change(each.page()), "“" + Beginning.of(each.words(), LONGEST_BEGINNING) + "”");
            link.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(link));
        }
        var inset = new Inset(new Paragraph(it("intake.check.left-over")), list);
        inset.setVisible(!left.isEmpty());
        return inset;
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
