package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Answers;
import uk.heard.intake.Question;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;

/** One point: what happened, and what should happen. */
@Route("tell/point/:number([0-9]{1,3})")
@AnonymousAllowed
class PointView extends OnePointView {

    static final int LONGEST = 20_000;

    PointView(Asking asking) {
        super(asking);
    }

    static String route(int number) {
        return "tell/point/" + number;
    }

    @Override
    boolean mayBeginOne() {
        return true;
    }

    @Override
    QuestionPage ask() {
        var say = asking.say();
        var point = exists() ? point() : new Answers.Point("", "");
        var page = asking.page(it(number() == 1 ? "intake.point.title" : "intake.point.another"));
        if (!asking.answers().points().isEmpty()) {
            back(page, Question.YOUR_POINTS.route());
        }
        var happened = new LongAnswer(say, "what-happened", it("intake.point.happened"), LONGEST).rows(10);
        happened.setHint(it("intake.point.happened.hint"));
        happened.setValue(point.whatHappened());
        var should = new LongAnswer(say, "what-should-happen", it("intake.point.should"), LONGEST).rows(4);
        should.setHint(it("intake.point.should.hint"));
        should.setValue(point.whatShouldHappen());
        return page.hint(it("intake.point.hint")).add(new Paragraph(ComeBackView.link(asking, "intake.come-back.first")), happened, should).onContinue(() -> {
            var problems = tooLong(happened, should);
            var words = Typed.clean(happened.getValue());
            if (words.isEmpty()) {
                problems.addFirst(new Problem(happened, it("intake.point.missing")));
            }
            if (problems.isEmpty()) {
                keep(point.withWords(words, Typed.clean(should.getValue())), PointWhenView.route(number()));
            } else {
                page.problems(problems);
            }
        });
    }
}
