package gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.ShortAnswer;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** One question page that refuses what is missing, goes on when nothing is, and can be made to break. */
@Route("gallery/ask")
class AskGallery extends Div implements HasDynamicTitle {

    private final QuestionPage page;

    AskGallery(Words words) {
        var say = words.in(Voice.ADULT);
        page = new QuestionPage(say, "How can we reach you?").back("/app/gallery");
        var number = new ShortAnswer(say, "number", "Which number?").type("tel").autocomplete("tel").wide(14);
        var reach = new Choice<String>(say, "reach", "How can we reach you?")
                .option("phone", "Phone", null, number)
                .option("post", "A letter", "It comes in a plain envelope.")
                .option("here", "I will check back here");
        reach.labelledBy(page);
        var more = new LongAnswer(say, "more", "Anything that we should know when we reach you? (optional)", 1000).rows(4);
        page.add(reach, more).onContinue(() -> {
            var problems = new ArrayList<Problem>();
            if (reach.getValue() == null) {
                problems.add(new Problem(reach, "Choose how we can reach you"));
            }
            if ("phone".equals(reach.getValue()) && number.getValue().isBlank()) {
                problems.add(new Problem(number, "Add the number"));
            }
            if (problems.isEmpty()) {
                page.noProblems();
                getUI().orElseThrow().navigate(PublicGallery.class);
            } else {
                page.problems(problems);
            }
        });
        var breaks = new NativeButton("Break", e -> {
            throw new IllegalStateException("broken on purpose");
        });
        breaks.addClassName("secondary");
        page.otherwise(breaks);
        add(page);
    }

    @Override
    public String getPageTitle() {
        return page.title();
    }
}
