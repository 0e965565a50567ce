package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
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
        return saidAndMore("intake.before", "before", earlier.map(Answer.Before::complained).orElse(null),
                sentences("what", "intake.before.what", 4, earlier.map(Answer.Before::what).orElse("")), Answer.Before::new)
                .inHistory(it("intake.before.in-history"));
    }
}
