package uk.heard.intake.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.council.CouncilProfile;
import uk.heard.intake.Answer;
import uk.heard.intake.Question;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;

/** Would you, or the child, like an advocate? Offered only to those who are entitled, so it promises nothing it cannot keep. */
@Route("tell/advocate")
@AnonymousAllowed
class AdvocateView extends QuestionView {

    private final CouncilProfile council;

    AdvocateView(Asking asking, CouncilProfile council) {
        super(asking, Question.ADVOCATE);
        this.council = council;
    }

    @Override
    QuestionPage ask() {
        var answers = asking.answers();
        var whose = answers.forAChild() ? "intake.advocate.child." : "intake.advocate.own.";
        var page = asking.page(it(whose + "title")).inHistory(it(whose + "in-history"));
        var advocate = new Choice<AdvocacyAnswer>(asking.say(), "advocate", it(whose + "title"));
        for (var option : AdvocacyAnswer.values()) {
            advocate.option(option, it(whose + key(option)));
        }
        advocate.labelledBy(page);
        advocate.setValue(answers.to(Answer.Advocate.class).map(Answer.Advocate::wanted)
                .orElse(council.asksAdvocateForChildren() && !answers.forAChild() ? AdvocacyAnswer.WANTED : null));
        return page.hint(it(whose + "hint", council.advocacyProvider().name(), council.advocacyProvider().phone())).add(advocate).onContinue(() -> {
            if (advocate.getValue() == null) {
                page.problem(advocate, it("intake.advocate.missing"));
            } else {
                asking.save(new Answer.Advocate(advocate.getValue()));
            }
        });
    }
}
