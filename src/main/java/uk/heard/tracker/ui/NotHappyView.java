package uk.heard.tracker.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Words;

/** "I am not happy with this": asks for Stage 2. Says what that is; asks for no permission, because none is needed. */
@Route("follow/not-happy")
@AnonymousAllowed
class NotHappyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TrackedComplaints tracked;
    private final transient SpeakUp speakUp;
    private final transient Words words;
    private QuestionPage page;

    NotHappyView(TrackedComplaints tracked, SpeakUp speakUp, Words words) {
        this.tracked = tracked;
        this.speakUp = speakUp;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var complainant = Unlocked.current();
        if (complainant.isEmpty()) {
            entering.forwardTo(FollowView.class);
            return;
        }
        var complaint = tracked.open(complainant.get());
        if (!Journey.allows(complaint.position(), new Move.Stage2Requested(null))) {
            entering.forwardTo(TrackerView.class);
            return;
        }
        var say = words.in(complaint.voice());
        page = new QuestionPage(say, say.it("tracker.not-happy"));
        var why = new LongAnswer(say, "why", say.it("tracker.not-happy.why"), Messages.LONGEST).rows(6);
        why.setHint(say.it("tracker.not-happy.why.hint"));
        page.back("follow/yours").hint(say.it("tracker.not-happy.what")).add(new Paragraph(say.it("tracker.not-happy.right")), why);
        page.onContinue(say.it("tracker.not-happy.ask"), () -> {
            if (why.isTooLong()) {
                page.problem(why, say.it("tracker.message.too-long", Messages.LONGEST));
            } else {
                ask(complainant.get(), Messages.tidy(why.getValue()));
            }
        });
        removeAll();
        add(page);
    }

    private void ask(Actor.Complainant complainant, String inTheirWords) {
        try {
            speakUp.requestStage2(complainant, inTheirWords);
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
