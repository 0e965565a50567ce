package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.council.CouncilProfile;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.ui.QuestionPage;

/** Is someone in danger now? Before everything else, and whatever the answer, the rest can be told as well. */
@Route("tell/danger")
@AnonymousAllowed
class DangerView extends QuestionView {

    private final CouncilProfile council;

    DangerView(Asking asking, CouncilProfile council) {
        super(asking, Question.DANGER);
        this.council = council;
    }

    @Override
    QuestionPage ask() {
        var page = asking.page(it("intake.in-danger.title"));
        var now = said("danger", it("intake.in-danger.title"), asking.answers().to(Answer.InDanger.class).map(Answer.InDanger::now).orElse(null), null);
        now.labelledBy(page);
        return page.hint(it("intake.in-danger.hint")).add(new DangerCard(asking.say(), council), now).onContinue(() -> {
            if (now.getValue() == null) {
                page.problem(now, it("intake.in-danger.missing"));
            } else {
                asking.save(new Answer.InDanger(now.getValue()));
            }
        });
    }
}
