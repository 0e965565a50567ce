package uk.heard.tracker.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import uk.heard.complaint.Journey;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.reviewpanel.PanelWindow;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.SpeakUp;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;

/**
 * "I am not happy with this": asks why, and turns that into a request in words that can be changed, with what the law gives them now and
 * its last day: Stage 2 by right, then a review panel, and the Ombudsman at any time. Asks for no permission, because none is needed.
 */
@Route("follow/not-happy")
@AnonymousAllowed
class NotHappyView extends FollowedView {

    /** Why, as a question. What is new is a point of its own. */
    private enum Why { LEFT_OUT, FINDING, LATE, HOW_TREATED, NEW, OTHER }

    /** A request that begins no stage has to say something. */
    private static final String TO_US = "tracker.unhappy.us";

    private final transient SpeakUp speakUp;

    NotHappyView(Followed followed, SpeakUp speakUp) {
        super(followed);
        this.speakUp = speakUp;
    }

    @Override
    Optional<QuestionPage> ask() {
        var page = page("tracker.unhappy");
        var why = new Choice<Why>(say(), "reason", it("tracker.unhappy.title"));
        why.labelledBy(page);
        Arrays.stream(Why.values()).forEach(each -> why.option(each, it("tracker.unhappy." + key(each))));
        return Optional.of(page.add(why).onContinue(() -> {
            if (why.getValue() == null) {
                page.problem(why, it("tracker.unhappy.missing"));
            } else if (why.getValue() == Why.NEW && complaint().mayAddPoint()) {
                getUI().ifPresent(ui -> ui.navigate(AddPointView.class));
            } else {
                show(request(why.getValue()));
            }
        }));
    }

    private QuestionPage request(Why why) {
        if (complaint().mayAskForStage2(today())) {
            return request(why, "tracker.not-happy", it(complaint().isStage1Over(today()) ? "tracker.not-happy.late" : "tracker.not-happy.right"), it("tracker.not-happy.last-day"),
                    words -> {
                        speakUp.requestStage2(complainant(), words);
                        return Told.STAGE_2;
                    });
        }
        var window = complaint().mayAskForPanel() ? speakUp.panelWindow(complainant()) : PanelWindow.BEING_DECIDED;
        return window == PanelWindow.BEING_DECIDED ? toUs(why) : panel(why, window);
    }

    private QuestionPage panel(Why why, PanelWindow window) {
        var lastDay = complaint().clocks().stream().filter(clock -> clock.kind() == ClockKind.STAGE_3_REQUEST && clock.isRunning()).findFirst()
                .map(clock -> it(window == PanelWindow.OPEN ? "tracker.panel.last-day" : "tracker.panel.last-day.over", Progress.day(clock.dueOn())))
                .orElse(it("tracker.panel.last-day.none"));
        return request(why, "tracker.panel", it(window == PanelWindow.OPEN ? "tracker.panel.right" : "tracker.panel.late"), lastDay,
                words -> speakUp.requestStage3(complainant(), words) == PanelWindow.OPEN ? Told.PANEL : Told.LATE_PANEL);
    }

    /** No stage is theirs to ask for now: the complaints team answers, and the page says from when Stage 2 would be theirs without a reply. */
    private QuestionPage toUs(Why why) {
        var latest = complaint().clocks().stream().filter(clock -> clock.kind() == ClockKind.STAGE_1 && clock.isCounting())
                .map(clock -> clock.latestOn() == null ? clock.dueOn() : clock.latestOn()).findFirst();
        var next = latest.map(day -> it("tracker.unhappy.next", Progress.day(day))).orElseGet(() -> it(switch (complaint().position()) {
            case NOT_TAKEN_ON -> "tracker.unhappy.again";
            case STAGE_3_REPLIED -> "tracker.unhappy.over";
            default -> Journey.isOpen(complaint().position()) ? "tracker.unhappy.open" : "tracker.now." + complaint().position().name().toLowerCase(Locale.ROOT);
        }));
        return request(why, TO_US, next, it("tracker.unhappy.us.answer"), words -> {
            speakUp.ask(complainant(), MessageKind.NOT_HAPPY, words);
            return Told.NOT_HAPPY;
        });
    }

    /** @param key what is asked for, in the words of the tracker */
    private QuestionPage request(Why why, String key, String right, String lastDay, Function<String, Told> ask) {
        var page = new QuestionPage(say(), it(key)).back("follow/not-happy").hint(it(key + ".what"));
        var words = story("why", key + ".why", Messages.LONGEST).rows(6);
        var beginning = it("tracker.unhappy." + key(why) + ".words");
        words.setValue(beginning);
        var ombudsman = new Anchor(say().voice().young() ? "/young/steps" : "/steps", it("tracker.unhappy.steps"));
        ombudsman.setRouterIgnore(true);
        return page.add(new Paragraph(right), new Paragraph(lastDay), words, new Paragraph(it("tracker.unhappy.ombudsman")), new Paragraph(ombudsman)).onContinue(it(key + ".ask"), () -> {
            // The beginning that we gave alone says nothing of theirs.
            var said = tidy(words).equals(beginning) ? "" : tidy(words);
            if (words.isTooLong()) {
                page.problems(tooLong(words));
            } else if (key.equals(TO_US) && said.isEmpty()) {
                page.problem(words, it("tracker.message.missing"));
            } else {
                act(() -> ask.apply(said));
            }
        });
    }

    private static String key(Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
