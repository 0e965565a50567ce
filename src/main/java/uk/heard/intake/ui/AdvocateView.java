package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.council.CouncilProfile;
import uk.heard.intake.Question;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;

/** Would you, or the child, like an advocate? Offered only to those who are entitled, so it promises nothing it cannot keep. */
@Route("tell/advocate")
@AnonymousAllowed
class AdvocateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Asking asking;
    private final CouncilProfile council;
    private QuestionPage page;

    AdvocateView(Asking asking, CouncilProfile council) {
        this.asking = asking;
        this.council = council;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!asking.begins(entering, Question.ADVOCATE)) {
            return;
        }
        var say = asking.say();
        var whose = asking.answers().forAChild() ? "intake.advocate.child." : "intake.advocate.own.";
        page = asking.page(say.it(whose + "title"));
        var advocate = new Choice<AdvocacyAnswer>(say, "advocate", say.it(whose + "title"));
        for (var option : AdvocacyAnswer.values()) {
            advocate.option(option, say.it(whose + option.name().toLowerCase(Locale.ROOT)));
        }
        advocate.labelledBy(page);
        advocate.setValue(asking.answers().advocate());
        page.hint(say.it("intake.advocate.hint", council.advocacyProvider().name())).add(advocate).onContinue(() -> {
            if (advocate.getValue() == null) {
                page.problem(advocate, say.it("intake.advocate.missing"));
            } else {
                asking.save(asking.answers().withAdvocate(advocate.getValue()));
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
