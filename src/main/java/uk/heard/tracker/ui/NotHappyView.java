package uk.heard.tracker.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.function.Consumer;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.reviewpanel.PanelWindow;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Say;
import uk.heard.ui.Words;

/**
 * "I am not happy with this": asks for Stage 2, and after its response for a review panel. Says what that is; asks for no
 * permission, because none is needed.
 */
@Route("follow/not-happy")
@AnonymousAllowed
class NotHappyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrackedComplaints tracked;
    private final transient SpeakUp speakUp;
    private final transient Words words;
    private final transient Clock clock;
    private QuestionPage page;

    NotHappyView(TrackedComplaints tracked, SpeakUp speakUp, Words words, Clock clock) {
        this.tracked = tracked;
        this.speakUp = speakUp;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var complainant = Unlocked.current();
        if (complainant.isEmpty()) {
            entering.forwardTo(FollowView.class);
            return;
        }
        var complaint = tracked.open(complainant.get());
        var say = words.in(complaint.voice());
        if (!offer(complaint, complainant.get(), say)) {
            entering.forwardTo(TrackerView.class);
            return;
        }
        removeAll();
        add(page);
    }

    /** Shows what can be asked for now; false when it is nothing. */
    private boolean offer(TrackedComplaint complaint, Actor.Complainant complainant, Say say) {
        var today = LondonDates.on(clock.instant());
        if (complaint.mayAskForStage2(today)) {
            show(say, "tracker.not-happy", say.it(complaint.isStage1Over(today) ? "tracker.not-happy.late" : "tracker.not-happy.right"), text -> speakUp.requestStage2(complainant, text));
            return true;
        }
        if (!Journey.allows(complaint.position(), new Move.Stage3Requested(null, null))) {
            return false;
        }
        var window = speakUp.panelWindow(complainant);
        if (window != PanelWindow.BEING_DECIDED) {
            var right = say.it(window == PanelWindow.OPEN ? "tracker.panel.right" : "tracker.panel.late");
            show(say, "tracker.panel", right, text -> speakUp.requestStage3(complainant, text));
        }
        return window != PanelWindow.BEING_DECIDED;
    }

    /** @param key what is asked for, in the words of the tracker */
    private void show(Say say, String key, String right, Consumer<String> ask) {
        page = new QuestionPage(say, say.it(key));
        var why = new LongAnswer(say, "why", say.it(key + ".why"), Messages.LONGEST).rows(6);
        why.setHint(say.it(key + ".why.hint"));
        page.back("follow/yours").hint(say.it(key + ".what")).add(new Paragraph(right), why);
        page.onContinue(say.it(key + ".ask"), () -> {
            if (why.isTooLong()) {
                page.problem(why, say.it("tracker.message.too-long", Messages.LONGEST));
            } else {
                ask(ask, Messages.tidy(why.getValue()));
            }
        });
    }

    private static void ask(Consumer<String> ask, String inTheirWords) {
        try {
            ask.accept(inTheirWords);
        } catch (MoveNotAllowed askedAlready) {
            // From another tab, a moment ago: the tracker shows that it was asked.
        }
        UI.getCurrent().navigate(TrackerView.class);
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
