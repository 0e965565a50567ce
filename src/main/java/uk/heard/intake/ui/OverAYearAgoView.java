package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.complaint.Said;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;

/** Did any of it happen more than a year ago, and why now? Asked so that a late complaint can be accepted, never to turn somebody away. */
@Route("tell/when")
@AnonymousAllowed
class OverAYearAgoView extends QuestionView {

    OverAYearAgoView(Asking asking) {
        super(asking, Question.OVER_A_YEAR_AGO);
    }

    @Override
    QuestionPage ask() {
        var before = asking.answers().to(Answer.OverAYearAgo.class);
        var page = asking.page(it("intake.late.title"));
        var whyNow = new LongAnswer(asking.say(), "why-now", it("intake.late.why-now"), SHORT_STORY).rows(4);
        whyNow.setHint(it("intake.late.why-now.hint"));
        whyNow.setValue(before.map(Answer.OverAYearAgo::whyNow).orElse(""));
        var was = said("late", it("intake.late.title"), before.map(Answer.OverAYearAgo::was).orElse(null), whyNow);
        was.labelledBy(page);
        return page.hint(it("intake.late.hint")).add(was).onContinue(() -> {
            var problems = tooLong(whyNow);
            if (was.getValue() == null) {
                problems.addFirst(new Problem(was, it("intake.said.missing")));
            }
            if (problems.isEmpty()) {
                asking.save(new Answer.OverAYearAgo(was.getValue(), was.getValue() == Said.YES ? Typed.clean(whyNow.getValue()) : ""));
            } else {
                page.problems(problems);
            }
        });
    }
}
