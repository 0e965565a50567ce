package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.Locale;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Slowdown;
import uk.heard.intake.Answers;
import uk.heard.intake.MakeComplaint;
import uk.heard.intake.Question;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.SummaryList;

/** Check your answers, change what is not right, send. */
@Route("tell/check")
@AnonymousAllowed
class CheckAnswersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SENDING = "sending";

    private final Asking asking;
    private final transient MakeComplaint makeComplaint;
    private final transient Slowdown slowdown;
    private QuestionPage page;

    CheckAnswersView(Asking asking, MakeComplaint makeComplaint, Slowdown slowdown) {
        this.slowdown = slowdown;
        this.asking = asking;
        this.makeComplaint = makeComplaint;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!asking.begins(entering, Question.CHECK)) {
            return;
        }
        var open = Question.firstOpen(asking.answers());
        if (open != Question.CHECK) {
            entering.forwardTo(open.route());
            return;
        }
        var say = asking.say();
        page = asking.page(say.it("intake.check.title"));
        page.add(summary(), new Paragraph(say.it("intake.check.before")));
        page.onContinue(say.it("intake.check.send"), this::send);
        removeAll();
        add(page);
    }

    /** Many sendings from one network make the next ones slower; none is refused. */
    private void send() {
        var network = ClientNetwork.of(VaadinRequest.getCurrent().getRemoteAddr());
        slowdown.pause(SENDING, network, null);
        slowdown.failed(SENDING, network, null);
        switch (makeComplaint.submit(asking.holder())) {
            case MakeComplaint.Result.Sent sent -> {
                SentView.remember(sent.code());
                getUI().ifPresent(ui -> ui.navigate(SentView.class));
            }
            case MakeComplaint.Result.AlreadySent _ -> getUI().ifPresent(ui -> ui.navigate(SentView.class));
            case MakeComplaint.Result.Incomplete incomplete -> asking.go(incomplete.question());
            case MakeComplaint.Result.NoDraft _ -> getUI().ifPresent(ui -> ui.getPage().setLocation("/ended"));
        }
    }

    private SummaryList summary() {
        var say = asking.say();
        var a = asking.answers();
        var summary = new SummaryList(say);
        summary.add(say.it("intake.who.title"), say.it("intake.role." + key(a.role())), Asking.change(Question.WHO_ARE_YOU));
        summary.add(say.it("intake.about.title"), about(a), Asking.change(Question.WHO_IS_IT_ABOUT));
        if (a.forAChild()) {
            summary.add(say.it("intake.agree.title"), join(say.it("intake.consent." + key(a.consent())), a.consentHow()), Asking.change(Question.DOES_THE_CHILD_AGREE));
        }
        for (int i = 0; i < a.points().size(); i++) {
            var point = a.points().get(i);
            summary.add(say.it("intake.points.point", i + 1), join(point.whatHappened(), point.whatShouldHappen()), PointView.route(i + 1) + "?change");
        }
        if (a.advocateOffered()) {
            var whose = a.forAChild() ? "intake.advocate.child." : "intake.advocate.own.";
            summary.add(say.it(whose + "title"), say.it(whose + key(a.advocate())), Asking.change(Question.ADVOCATE));
        }
        summary.add(say.it("intake.contact.name"), a.name(), Asking.change(Question.CONTACT));
        summary.add(say.it("intake.contact.title"), contact(a), Asking.change(Question.CONTACT));
        return summary;
    }

    private String about(Answers a) {
        var say = asking.say();
        return switch (a.matter()) {
            case MYSELF -> say.it("intake.about.myself");
            case MY_VIEW_ABOUT_A_CHILD -> join(say.it("intake.about.own-view"), a.childName());
            case FOR_A_CHILD -> join(say.it("intake.about.for-child"), a.childName());
        };
    }

    private String contact(Answers a) {
        var say = asking.say();
        if (a.checkBackHere()) {
            return say.it("intake.contact.check-back");
        }
        var ways = new ArrayList<String>();
        if (!a.email().isEmpty()) {
            ways.add(say.it("intake.check.email", a.email()));
        }
        if (!a.phone().isEmpty()) {
            ways.add(say.it(a.voicemail() ? "intake.check.phone.voicemail" : "intake.check.phone", a.phone()));
        }
        if (!a.post().isEmpty()) {
            ways.add(say.it("intake.check.post", a.post()));
        }
        if (!a.contactNote().isEmpty()) {
            ways.add(a.contactNote());
        }
        return String.join("\n", ways);
    }

    private static String join(String first, String second) {
        return second == null || second.isEmpty() ? first : first + "\n" + second;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
