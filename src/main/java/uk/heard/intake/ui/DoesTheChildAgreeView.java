package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import uk.heard.intake.Question;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.QuestionPage;

/** Does the child agree? Asked of whoever speaks for one; no answer stops anybody from sending. */
@Route("tell/agree")
@AnonymousAllowed
class DoesTheChildAgreeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST = 5000;

    private final Asking asking;
    private QuestionPage page;

    DoesTheChildAgreeView(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!asking.begins(entering, Question.DOES_THE_CHILD_AGREE)) {
            return;
        }
        var say = asking.say();
        page = asking.page(say.it("intake.agree.title"));
        var agrees = new Choice<ConsentAnswer>(say, "agrees", say.it("intake.agree.title"));
        for (var option : ConsentAnswer.values()) {
            agrees.option(option, say.it("intake.consent." + option.name().toLowerCase(Locale.ROOT)));
        }
        agrees.labelledBy(page);
        agrees.setValue(asking.answers().consent());
        var how = new LongAnswer(say, "how", say.it("intake.agree.how"), LONGEST).rows(4);
        how.setHint(say.it("intake.agree.how.hint"));
        how.setValue(asking.answers().consentHow());
        page.hint(say.it("intake.agree.hint")).add(agrees, how).onContinue(() -> {
            if (agrees.getValue() == null) {
                page.problem(agrees, say.it("intake.agree.missing"));
            } else if (how.isTooLong()) {
                page.problem(how, say.it("intake.too-long", LONGEST));
            } else {
                asking.save(asking.answers().withConsent(agrees.getValue(), Typed.clean(how.getValue())));
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
