package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.council.CouncilProfile;
import uk.heard.tracker.OwnAdvocate;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;

/** Asking for an advocate at any step, or having none any longer. Offered only to those who are entitled, so it promises nothing it cannot keep. */
@Route("follow/advocate")
@AnonymousAllowed
class OwnAdvocateView extends FollowedView {

    private final transient OwnAdvocate ownAdvocate;
    private final transient CouncilProfile council;

    OwnAdvocateView(Followed followed, OwnAdvocate ownAdvocate, CouncilProfile council) {
        super(followed);
        this.ownAdvocate = ownAdvocate;
        this.council = council;
    }

    @Override
    Optional<QuestionPage> ask() {
        if (!complaint().mayHaveAdvocate()) {
            return Optional.empty();
        }
        return Optional.of(complaint().advocate() == AdvocacyAnswer.WANTED || complaint().advocate() == AdvocacyAnswer.HAS_ONE ? stop() : want());
    }

    private QuestionPage want() {
        return page("tracker.advocate").inHistory(it("tracker.advocate.in-history")).add(new Paragraph(it("tracker.advocate.who", council.advocacyProvider().name())), new Paragraph(it("tracker.advocate.mind")))
                .onContinue(it("tracker.advocate.send"), () -> act(() -> {
                    ownAdvocate.want(complainant(), complaint(), it("tracker.advocate.body"));
                    return Told.ADVOCATE;
                }));
    }

    private QuestionPage stop() {
        var page = page("tracker.no-advocate").inHistory(it("tracker.advocate.in-history"));
        var stop = new Choice<Boolean>(say(), "stop", it("tracker.no-advocate.title"));
        stop.labelledBy(page);
        stop.option(false, it("tracker.no-advocate.keep"));
        stop.option(true, it("tracker.no-advocate.stop"));
        return page.add(stop).onContinue(() -> {
            switch (stop.getValue()) {
                case null -> page.problem(stop, it("tracker.no-advocate.missing"));
                case Boolean wanted when wanted -> act(() -> {
                    ownAdvocate.stop(complainant(), complaint(), it("tracker.no-advocate.body"));
                    return Told.NO_ADVOCATE;
                });
                default -> getUI().ifPresent(ui -> ui.navigate(TrackerView.class));
            }
        });
    }
}
