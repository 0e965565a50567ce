package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.complaint.Said;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers.Matter;
import uk.heard.intake.Question;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.ShortAnswer;

/** Who is it about: themselves, their own view about a child, or for a child? And does that child know? */
@Route("tell/about")
@AnonymousAllowed
class WhoIsItAboutView extends QuestionView {

    /** What is asked about a child apart from whoever complains. */
    private record AChild(ShortAnswer name, Choice<Said> knows) {
        Div both() {
            return new Div(name, knows);
        }
    }

    WhoIsItAboutView(Asking asking) {
        super(asking, Question.WHO_IS_IT_ABOUT);
    }

    @Override
    QuestionPage ask() {
        var answers = asking.answers();
        var page = asking.page(it("intake.about.title"));
        var ownView = aChild("own-view");
        var spokenFor = aChild("spoken-for");
        var matter = new Choice<Matter>(asking.say(), "matter", it("intake.about.title"));
        matter.option(Matter.MYSELF, it("intake.about.myself"), it("intake.about.myself.hint"));
        if (answers.mayHaveOwnViewOfAChild()) {
            matter.option(Matter.MY_VIEW_ABOUT_A_CHILD, it("intake.about.own-view"), it("intake.about.own-view.hint"), ownView.both());
        }
        matter.option(Matter.FOR_A_CHILD, it("intake.about.for-child"), it("intake.about.for-child.hint"), spokenFor.both());
        matter.labelledBy(page);
        matter.setValue(answers.matter());
        return page.add(matter).onContinue(() -> {
            var child = matter.getValue() == Matter.FOR_A_CHILD ? spokenFor : ownView;
            if (matter.getValue() == null) {
                page.problem(matter, it("intake.about.missing"));
            } else if (matter.getValue() == Matter.MYSELF) {
                asking.save(new Answer.About(Matter.MYSELF, "", Said.NOT_SAID));
            } else if (child.name().isTooLong()) {
                page.problems(tooLong(child.name()));
            } else {
                asking.save(new Answer.About(matter.getValue(), Typed.clean(child.name().getValue()),
                        child.knows().getValue() == null ? Said.NOT_SAID : child.knows().getValue()));
            }
        });
    }

    private AChild aChild(String id) {
        var before = asking.answers().to(Answer.About.class);
        var name = new ShortAnswer(asking.say(), "child-" + id, it("intake.about.child-name")).autocomplete("off").wide(24).atMost(ONE_LINE);
        name.setHint(it("intake.about.child-name.hint"));
        name.setValue(before.map(Answer.About::childName).orElse(""));
        var knows = said("knows-" + id, it("intake.about.knows"), before.map(Answer.About::childKnows).orElse(null), null);
        knows.setHint(it("intake.about.knows.hint"));
        return new AChild(name, knows);
    }
}
