package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import uk.heard.complaint.ComplainantRole;
import uk.heard.intake.Question;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;

/** Who are you? */
@Route("tell/who")
@AnonymousAllowed
class WhoAreYouView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Asking asking;
    private QuestionPage page;

    WhoAreYouView(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!asking.begins(entering, Question.WHO_ARE_YOU)) {
            return;
        }
        var say = asking.say();
        page = asking.page(say.it("intake.who.title"));
        var role = new Choice<ComplainantRole>(say, "role", say.it("intake.who.title"));
        for (var option : ComplainantRole.values()) {
            role.option(option, say.it("intake.role." + option.name().toLowerCase(Locale.ROOT)));
        }
        role.labelledBy(page);
        role.setValue(asking.answers().role());
        page.hint(say.it("intake.who.hint")).add(role).onContinue(() -> {
            if (role.getValue() == null) {
                page.problem(role, say.it("intake.who.missing"));
            } else {
                asking.save(asking.answers().withRole(role.getValue()));
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
