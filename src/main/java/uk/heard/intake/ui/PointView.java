package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import uk.heard.council.CouncilProfile;
import uk.heard.intake.Answers;
import uk.heard.intake.Question;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;

/** One point: what happened, and what should happen. */
@Route("tell/point/:number([0-9]{1,3})")
@AnonymousAllowed
class PointView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final int LONGEST = 20_000;
    static final int MOST_POINTS = 100;

    private final Asking asking;
    private final CouncilProfile council;
    private QuestionPage page;

    PointView(Asking asking, CouncilProfile council) {
        this.asking = asking;
        this.council = council;
    }

    static String route(int number) {
        return "tell/point/" + number;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!asking.begins(entering, Question.YOUR_POINTS)) {
            return;
        }
        var number = Integer.parseInt(entering.getRouteParameters().get("number").orElseThrow());
        var points = asking.answers().points();
        if (number < 1 || number > Math.min(points.size() + 1, MOST_POINTS)) {
            entering.rerouteToError(NotFoundException.class);
            return;
        }
        show(number - 1, number <= points.size() ? points.get(number - 1) : new Answers.Point("", ""));
    }

    private void show(int index, Answers.Point point) {
        var say = asking.say();
        page = asking.page(say.it(index == 0 ? "intake.point.title" : "intake.point.another"));
        if (!asking.answers().points().isEmpty()) {
            page.back(Question.YOUR_POINTS.route());
        }
        var happened = new LongAnswer(say, "what-happened", say.it("intake.point.happened"), LONGEST).rows(10);
        happened.setHint(say.it("intake.point.happened.hint"));
        happened.setValue(point.whatHappened());
        var should = new LongAnswer(say, "what-should-happen", say.it("intake.point.should"), LONGEST).rows(4);
        should.setHint(say.it("intake.point.should.hint"));
        should.setValue(point.whatShouldHappen());
        page.hint(say.it("intake.point.hint"));
        page.add(happened, should);
        if (index == 0) {
            page.add(new DangerCard(say, council));
        }
        page.onContinue(() -> {
            var changed = new Answers.Point(Typed.clean(happened.getValue()), Typed.clean(should.getValue()));
            var problems = new ArrayList<Problem>();
            if (changed.whatHappened().isEmpty()) {
                problems.add(new Problem(happened, say.it("intake.point.missing")));
            } else if (happened.isTooLong()) {
                problems.add(new Problem(happened, say.it("intake.too-long", LONGEST)));
            }
            if (should.isTooLong()) {
                problems.add(new Problem(should, say.it("intake.too-long", LONGEST)));
            }
            if (!problems.isEmpty()) {
                page.problems(problems);
            } else if (asking.keep(asking.answers().withPoint(index, changed))) {
                getUI().ifPresent(ui -> ui.navigate(Question.YOUR_POINTS.route(), asking.parameters()));
            }
        });
        removeAll();
        add(page);
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
