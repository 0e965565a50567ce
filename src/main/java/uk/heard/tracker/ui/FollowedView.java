package uk.heard.tracker.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.ui.Answer;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Problem;
import uk.heard.ui.QuestionPage;
import uk.heard.ui.Say;

/** A short page about one thing that can be done with a complaint that was opened with its code. Whoever did not open one is led to the door. */
abstract class FollowedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** As much as two answers may have, so that both fit into one message. */
    static final int LONGEST = 9_000;

    private final transient Followed followed;
    private transient Actor.Complainant complainant;
    private transient TrackedComplaint complaint;
    private Say say;
    private QuestionPage page;

    FollowedView(Followed followed) {
        this.followed = followed;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent entering) {
        var unlocked = Unlocked.current();
        if (unlocked.isEmpty()) {
            entering.forwardTo(FollowView.class);
            return;
        }
        complainant = unlocked.get();
        complaint = followed.open(complainant);
        say = followed.in(complaint.voice());
        enters(entering);
        ask().ifPresentOrElse(this::show, () -> entering.forwardTo(TrackerView.class));
    }

    /** Reads what else the address says. */
    void enters(BeforeEnterEvent entering) {
    }

    /** The page; empty when there is nothing to do here as things stand. */
    abstract Optional<QuestionPage> ask();

    /** Puts a page in place of what is there: the next step of the same view. */
    final void show(QuestionPage asked) {
        page = asked;
        removeAll();
        add(page);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    /** A page with the title and the sentence under it that {@code key} has, and the way back to the tracker. */
    final QuestionPage page(String key) {
        var asked = new QuestionPage(say, it(key + ".title")).back("follow/yours");
        return followed.has(key + ".hint") ? asked.hint(it(key + ".hint")) : asked;
    }

    /** A story in their own words, with a hint where {@code key} has one. */
    final LongAnswer story(String id, String key, int most) {
        var story = new LongAnswer(say, id, it(key), most).rows(5);
        if (followed.has(key + ".hint")) {
            story.setHint(it(key + ".hint"));
        }
        return story;
    }

    /** What is longer than we can keep, each said beside its field. */
    final List<Problem> tooLong(Answer<?>... answers) {
        return new ArrayList<>(Stream.of(answers).filter(Answer::isTooLong).map(answer -> new Problem(answer, it("tracker.message.too-long", answer.most()))).toList());
    }

    /** Does it, for whoever still has this complaint open in this browser, and says so on the tracker. */
    final void act(Supplier<Told> step) {
        if (!Unlocked.current().equals(Optional.of(complainant))) {
            UI.getCurrent().navigate(FollowView.class);
            return;
        }
        UI.getCurrent().navigate(TrackerView.class, QueryParameters.of(Told.PARAMETER, taken(step).name()));
    }

    private static Told taken(Supplier<Told> step) {
        try {
            return step.get();
        } catch (MoveNotAllowed otherwise) {
            // Done in another tab a moment ago, or staff took a step meanwhile: the tracker shows how it stands now.
            return Told.CHANGED;
        }
    }

    static String tidy(Answer<String> typed) {
        return Messages.tidy(typed.getValue());
    }

    final String it(String key, Object... arguments) {
        return say.it(key, arguments);
    }

    final Say say() {
        return say;
    }

    final TrackedComplaint complaint() {
        return complaint;
    }

    final Actor.Complainant complainant() {
        return complainant;
    }

    final LocalDate today() {
        return followed.today();
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
