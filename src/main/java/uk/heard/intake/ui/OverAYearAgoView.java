package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
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
        var earlier = asking.answers().to(Answer.OverAYearAgo.class);
        return saidAndMore("intake.late", "late", earlier.map(Answer.OverAYearAgo::was).orElse(null),
                sentences("why-now", "intake.late.why-now", 4, earlier.map(Answer.OverAYearAgo::whyNow).orElse("")), Answer.OverAYearAgo::new);
    }
}
