package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import uk.heard.complaint.NewComplaint.NewPoint;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaint.Point;
import uk.heard.ui.Beginning;
import uk.heard.ui.Choice;
import uk.heard.ui.Inset;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;

/** "This is not what I said": for what staff wrote down for them. Their version is kept beside the first (regulation 16). */
@Route("follow/not-said")
@AnonymousAllowed
class CorrectView extends FollowedView {

    private static final int BEGINNING = 120;

    private final transient SpeakUp speakUp;

    CorrectView(Followed followed, SpeakUp speakUp) {
        super(followed);
        this.speakUp = speakUp;
    }

    @Override
    Optional<QuestionPage> ask() {
        var written = complaint().writtenForThem();
        return written.isEmpty() ? Optional.empty() : Optional.of(written.size() == 1 ? correct(written.getFirst()) : which());
    }

    private QuestionPage which() {
        var page = page("tracker.correct");
        var which = new Choice<Point>(say(), "point", it("tracker.correct.which"));
        complaint().writtenForThem().forEach(point -> which.option(point, it("tracker.point", point.number()), Beginning.of(point.whatHappened(), BEGINNING)));
        return page.add(which).onContinue(() -> {
            if (which.getValue() == null) {
                page.problem(which, it("tracker.correct.which.missing"));
            } else {
                show(correct(which.getValue()));
            }
        });
    }

    private QuestionPage correct(Point point) {
        var page = page("tracker.correct");
        page.add(new Paragraph(it("tracker.correct.wrote")), Inset.ourWords(new Paragraph(point.whatHappened())));
        if (!point.whatShouldHappen().isEmpty()) {
            page.add(new Paragraph(it("tracker.point.should")), Inset.ourWords(new Paragraph(point.whatShouldHappen())));
        }
        var happened = story("happened", "tracker.correct.happened", LONGEST);
        var should = story("should", "tracker.correct.should", LONGEST).rows(3);
        return page.add(happened, should).onContinue(it("tracker.correct.send"), () -> {
            var problems = tooLong(happened, should);
            if (tidy(happened).isEmpty()) {
                problems.addFirst(new Problem(happened, it("tracker.correct.missing")));
            }
            if (problems.isEmpty()) {
                act(() -> {
                    var corrected = new NewPoint(tidy(happened), tidy(should));
                    speakUp.correct(complainant(), point.id(), corrected, it("tracker.correct.body", point.number(), corrected.whatHappened(), corrected.whatShouldHappen()).strip());
                    return Told.CORRECTED;
                });
            } else {
                page.problems(problems);
            }
        });
    }
}
