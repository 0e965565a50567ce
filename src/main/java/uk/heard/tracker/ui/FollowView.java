package uk.heard.tracker.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.ClientNetwork;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.Voice;
import uk.heard.ui.WithPhone;
import uk.heard.ui.Words;

/** The door to the tracker: reference and code. One answer for everything that does not fit, so that it tells nothing. */
@Route("follow")
@AnonymousAllowed
class FollowView extends Div implements HasDynamicTitle {

    private final QuestionPage page;

    FollowView(Words words, TrackedComplaints tracked, CouncilProfile council) {
        var say = words.in(Voice.ADULT);
        page = new QuestionPage(say, say.it("tracker.follow.title"));
        var reference = new ShortAnswer(say, "reference", say.it("tracker.follow.reference")).code().wide(14);
        reference.setHint(say.it("tracker.follow.reference.hint"));
        var code = new ShortAnswer(say, "code", say.it("tracker.follow.code")).code().wide(22);
        code.setHint(say.it("tracker.follow.code.hint"));
        var lost = new Anchor("/status/link", say.it("tracker.link.offer"));
        lost.setRouterIgnore(true);
        page.back("/").add(reference, code).after(new Paragraph(lost), new WithPhone(say, "tracker.follow.lost", council.phone()));
        page.onContinue(() -> {
            var who = tracked.whoMaySee(reference.getValue(), code.getValue(), ClientNetwork.of(VaadinRequest.getCurrent().getRemoteAddr()));
            if (who.isEmpty()) {
                page.problem(reference, say.it("tracker.follow.wrong"));
            } else if (who.get() instanceof Actor.Complainant complainant) {
                Unlocked.remember(complainant);
                UI.getCurrent().navigate(TrackerView.class);
            } else {
                page.problem(reference, say.it("tracker.follow.status-only", council.publicUrl()));
            }
        });
        add(page);
    }

    @Override
    public String getPageTitle() {
        return page.title();
    }
}
