package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
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
        var earlier = asking.answers().to(Answer.InCourt.class);
        return saidAndMore("intake.court", "court", earlier.map(Answer.InCourt::now).orElse(null),
                sentences("which", "intake.court.which", 4, earlier.map(Answer.InCourt::which).orElse("")), Answer.InCourt::new);
    }
}
