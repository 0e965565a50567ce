package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import uk.heard.correspondence.MessageKind;
import uk.heard.tracker.SpeakUp;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;

/**
 * Something else went wrong: asks staff to take it on with the rest, which they do by agreement and without starting a clock again. Once
 * the points are being investigated it is offered as a new start, and staff hear of it all the same.
 */
@Route("follow/more")
@AnonymousAllowed
class AddPointView extends FollowedView {

    private final transient SpeakUp speakUp;

    AddPointView(Followed followed, SpeakUp speakUp) {
        super(followed);
        this.speakUp = speakUp;
    }

    @Override
    Optional<QuestionPage> ask() {
        var page = page("tracker.more");
        var happened = story("happened", "tracker.more.happened", LONGEST);
        var should = story("should", "tracker.more.should", LONGEST).rows(3);
        page.add(new Paragraph(it(complaint().mayAddPoint() ? "tracker.more.joins" : "tracker.more.late")));
        if (!complaint().mayAddPoint()) {
            var start = new Anchor("/", it("tracker.more.start"));
            start.setRouterIgnore(true);
            page.add(new Paragraph(start));
        }
        page.add(happened, should);
        return Optional.of(page.onContinue(it("tracker.more.send"), () -> {
            var problems = tooLong(happened, should);
            if (tidy(happened).isEmpty()) {
                problems.addFirst(new Problem(happened, it("tracker.more.missing")));
            }
            if (problems.isEmpty()) {
                act(() -> {
                    speakUp.ask(complainant(), MessageKind.POINT, body(tidy(happened), tidy(should)));
                    return Told.POINT;
                });
            } else {
                page.problems(problems);
            }
        }));
    }

    private String body(String happened, String should) {
        return should.isEmpty() ? happened : happened + "\n\n" + it("tracker.point.should") + " " + should;
    }
}
