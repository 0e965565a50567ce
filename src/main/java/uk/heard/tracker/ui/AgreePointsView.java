package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.heard.complaint.PointRoute;
import uk.heard.correspondence.MessageKind;
import uk.heard.tracker.SpeakUp;
import uk.heard.ui.Choice;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;

/** Whether the list of points is right, before they are answered: yes, not quite, or no. */
@Route("follow/points")
@AnonymousAllowed
class AgreePointsView extends FollowedView {

    private enum Right { YES, CHANGE, NO }

    private final transient SpeakUp speakUp;

    AgreePointsView(Followed followed, SpeakUp speakUp) {
        super(followed);
        this.speakUp = speakUp;
    }

    @Override
    Optional<QuestionPage> ask() {
        return complaint().mayChangePoints() ? Optional.of(page()) : Optional.empty();
    }

    private QuestionPage page() {
        var page = page("tracker.list");
        var list = new OrderedList();
        list.addClassName("points");
        complaint().points().stream().filter(point -> point.route() == PointRoute.HERE).forEach(point -> {
            var item = new ListItem(new H2(it("tracker.point", point.number())), Inset.theirWords(point.whatHappened()));
            if (!point.whatShouldHappen().isEmpty()) {
                item.add(new Paragraph(it("tracker.point.should")), Inset.theirWords(point.whatShouldHappen()));
            }
            list.add(item);
        });
        var right = new Choice<Right>(say(), "right", it("tracker.list.right"));
        var words = story("words", "tracker.list.words", LONGEST);
        List.of(Right.values()).forEach(each -> right.option(each, it("tracker.list." + each.name().toLowerCase(Locale.ROOT))));
        return page.add(list, right, words).onContinue(it("tracker.list.send"), () -> {
            var chosen = right.getValue();
            if (chosen == null) {
                page.problem(right, it("tracker.list.missing"));
            } else if (words.isTooLong()) {
                page.problems(tooLong(words));
            } else if (chosen != Right.YES && tidy(words).isEmpty()) {
                page.problem(words, it("tracker.list.words.missing"));
            } else {
                act(() -> {
                    // A yes asks nothing of anybody.
                    speakUp.ask(complainant(), chosen == Right.YES ? MessageKind.MESSAGE : MessageKind.POINTS, (it("tracker.list." + chosen.name().toLowerCase(Locale.ROOT) + ".body") + "\n\n" + tidy(words)).strip());
                    return Told.POINTS;
                });
            }
        });
    }
}
