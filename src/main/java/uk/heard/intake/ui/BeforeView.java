package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.complaint.Said;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;

/** Did they complain about it before, and what came of it? */
@Route("tell/before")
@AnonymousAllowed
class BeforeView extends QuestionView {

    BeforeView(Asking asking) {
        super(asking, Question.BEFORE);
    }

    @Override
    QuestionPage ask() {
        var earlier = asking.answers().to(Answer.Before.class);
        var page = asking.page(it("intake.before.title"));
        var what = new LongAnswer(asking.say(), "what", it("intake.before.what"), SHORT_STORY).rows(4);
        what.setHint(it("intake.before.what.hint"));
        what.setValue(earlier.map(Answer.Before::what).orElse(""));
        var complained = said("before", it("intake.before.title"), earlier.map(Answer.Before::complained).orElse(null), what);
        complained.labelledBy(page);
        return page.hint(it("intake.before.hint")).add(complained).onContinue(() -> {
            var problems = tooLong(what);
            if (complained.getValue() == null) {
                problems.addFirst(new Problem(complained, it("intake.said.missing")));
            }
            if (problems.isEmpty()) {
                asking.save(new Answer.Before(complained.getValue(), complained.getValue() == Said.YES ? Typed.clean(what.getValue()) : ""));
            } else {
                page.problems(problems);
            }
        });
    }
}
