package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Optional;
import uk.heard.datarights.DataRequests;
import uk.heard.datarights.DataWish;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;

/** What we keep about them: to see it, to have it corrected or erased, or to say that it was not used as it should be. In one step (UK GDPR, Articles 15 to 17). */
@Route("follow/kept")
@AnonymousAllowed
class DataView extends FollowedView {

    private final transient DataRequests requests;

    DataView(Followed followed, DataRequests requests) {
        super(followed);
        this.requests = requests;
    }

    @Override
    Optional<QuestionPage> ask() {
        var page = page("tracker.data");
        var wish = new Choice<DataWish>(say(), "wish", it("tracker.data.wish"));
        for (var each : DataWish.values()) {
            wish.option(each, it("tracker.data." + key(each)), it("tracker.data." + key(each) + ".hint"));
        }
        var words = story("words", "tracker.data.words", LONGEST).rows(3);
        var copy = new Anchor(CopyController.COPY, it("tracker.copy"));
        copy.setRouterIgnore(true);
        return Optional.of(page.add(wish, words).onContinue(it("tracker.data.send"), () -> {
            var chosen = wish.getValue();
            if (chosen == null) {
                page.problem(wish, it("tracker.data.missing"));
            } else if (words.isTooLong()) {
                page.problems(tooLong(words));
            } else if (chosen != DataWish.SEE && tidy(words).isEmpty()) {
                page.problem(words, it("tracker.data.words.missing"));
            } else {
                act(() -> {
                    requests.ask(complainant(), chosen, (it("tracker.data." + key(chosen) + ".body") + "\n\n" + tidy(words)).strip());
                    return chosen == DataWish.COMPLAINT ? Told.DATA_COMPLAINT : Told.DATA;
                });
            }
        }).otherwise(new Paragraph(copy)));
    }

    private static String key(DataWish wish) {
        return wish.name().toLowerCase(Locale.ROOT);
    }
}
