package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Said;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers.Matter;
import uk.heard.intake.Question;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.ShortAnswer;

/** Who is it about: themselves, their own view about a child, for a child, or for another adult? And does that child know, or who is that adult? */
@Route("tell/about")
@AnonymousAllowed
class WhoIsItAboutView extends QuestionView {

    /** Who may complain as an adult, and whoever else an adult may be. */
    private static final List<ComplainantRole> ADULTS = List.of(ComplainantRole.CARE_LEAVER, ComplainantRole.PARENT, ComplainantRole.FOSTER_CARER,
            ComplainantRole.SPECIAL_GUARDIAN, ComplainantRole.ADOPTION, ComplainantRole.RELATIVE_OR_FRIEND, ComplainantRole.NOT_SURE);

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
        var anAdult = answers.to(Answer.About.class).filter(about -> about.adult() != null);
        var adultName = line("adult", "intake.about.adult-name", anAdult.map(Answer.About::childName).orElse(""));
        var adult = new Choice<ComplainantRole>(asking.say(), "adult-is", it("intake.about.adult"));
        ADULTS.forEach(role -> adult.option(role, it("intake.about.adult." + key(role))));
        adult.setValue(anAdult.map(Answer.About::adult).orElse(null));
        if (!answers.role().entitledToAdvocate()) {
            matter.option(Matter.FOR_AN_ADULT, it("intake.about.for-adult"), it("intake.about.for-adult.hint"), new Div(adultName, adult));
        }
        matter.labelledBy(page);
        matter.setValue(answers.matter());
        return page.add(matter).onContinue(() -> {
            var child = matter.getValue() == Matter.FOR_A_CHILD ? spokenFor : ownView;
            if (matter.getValue() == null) {
                page.problem(matter, it("intake.about.missing"));
            } else if (matter.getValue() == Matter.MYSELF) {
                asking.save(new Answer.About(Matter.MYSELF, "", Said.NOT_SAID));
            } else if (matter.getValue() == Matter.FOR_AN_ADULT && adultName.isTooLong()) {
                page.problems(tooLong(adultName));
            } else if (matter.getValue() == Matter.FOR_AN_ADULT) {
                asking.save(new Answer.About(Matter.FOR_AN_ADULT, Typed.clean(adultName.getValue()), Said.NOT_SAID,
                        adult.getValue() == null ? ComplainantRole.NOT_SURE : adult.getValue()));
            } else if (child.name().isTooLong()) {
                page.problems(tooLong(child.name()));
            } else {
                asking.save(new Answer.About(matter.getValue(), Typed.clean(child.name().getValue()),
                        child.knows().getValue() == null ? Said.NOT_SAID : child.knows().getValue()));
            }
        });
    }

    private AChild aChild(String id) {
        var before = asking.answers().to(Answer.About.class).filter(about -> about.adult() == null);
        var name = new ShortAnswer(asking.say(), "child-" + id, it("intake.about.child-name")).autocomplete("off").wide(24).atMost(ONE_LINE);
        name.setHint(it("intake.about.child-name.hint"));
        name.setValue(before.map(Answer.About::childName).orElse(""));
        var knows = said("knows-" + id, it("intake.about.knows"), before.map(Answer.About::childKnows).orElse(null), null);
        knows.setHint(it("intake.about.knows.hint"));
        return new AChild(name, knows);
    }
}
