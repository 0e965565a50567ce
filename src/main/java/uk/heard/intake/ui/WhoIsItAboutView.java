package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Answers.Matter;
import uk.heard.intake.Question;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.ShortAnswer;

/** Who is it about: themselves, their own view about a child, or for a child? */
@Route("tell/about")
@AnonymousAllowed
class WhoIsItAboutView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Asking asking;
    private QuestionPage page;

    WhoIsItAboutView(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!asking.begins(entering, Question.WHO_IS_IT_ABOUT)) {
            return;
        }
        var say = asking.say();
        var answers = asking.answers();
        page = asking.page(say.it("intake.about.title"));
        var childInOwnView = name("child-own-view");
        var childSpokenFor = name("child-spoken-for");
        var matter = new Choice<Matter>(say, "matter", say.it("intake.about.title"));
        matter.option(Matter.MYSELF, say.it("intake.about.myself"), say.it("intake.about.myself.hint"));
        if (!answers.role().entitledToAdvocate()) {
            matter.option(Matter.MY_VIEW_ABOUT_A_CHILD, say.it("intake.about.own-view"), say.it("intake.about.own-view.hint"), childInOwnView);
        }
        matter.option(Matter.FOR_A_CHILD, say.it("intake.about.for-child"), say.it("intake.about.for-child.hint"), childSpokenFor);
        matter.labelledBy(page);
        matter.setValue(answers.matter());
        page.add(matter).onContinue(() -> {
            var child = matter.getValue() == Matter.FOR_A_CHILD ? childSpokenFor : childInOwnView;
            var typed = Typed.clean(child.getValue());
            if (matter.getValue() == null) {
                page.problem(matter, say.it("intake.about.missing"));
            } else if (typed.length() > 255) {
                page.problem(child, say.it("intake.name.too-long"));
            } else {
                asking.save(answers.withMatter(matter.getValue(), matter.getValue() == Matter.MYSELF ? null : typed));
            }
        });
        removeAll();
        add(page);
    }

    private ShortAnswer name(String id) {
        var name = new ShortAnswer(asking.say(), id, asking.say().it("intake.about.child-name"));
        name.setHint(asking.say().it("intake.about.child-name.hint"));
        name.setValue(asking.answers().childName());
        return name.autocomplete("off").wide(24);
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
