package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.complaint.Said;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;

/** Is any of it in court now? The council may have to wait with that part; it never does so unseen. */
@Route("tell/court")
@AnonymousAllowed
class InCourtView extends QuestionView {

    InCourtView(Asking asking) {
        super(asking, Question.IN_COURT);
    }

    @Override
    QuestionPage ask() {
        var before = asking.answers().to(Answer.InCourt.class);
        var page = asking.page(it("intake.court.title"));
        var which = new LongAnswer(asking.say(), "which", it("intake.court.which"), SHORT_STORY).rows(4);
        which.setHint(it("intake.court.which.hint"));
        which.setValue(before.map(Answer.InCourt::which).orElse(""));
        var now = said("court", it("intake.court.title"), before.map(Answer.InCourt::now).orElse(null), which);
        now.labelledBy(page);
        return page.hint(it("intake.court.hint")).add(now).onContinue(() -> {
            var problems = tooLong(which);
            if (now.getValue() == null) {
                problems.addFirst(new Problem(now, it("intake.said.missing")));
            }
            if (problems.isEmpty()) {
                asking.save(new Answer.InCourt(now.getValue(), now.getValue() == Said.YES ? Typed.clean(which.getValue()) : ""));
            } else {
                page.problems(problems);
            }
        });
    }
}
