package uk.heard.tracker.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Position;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.outcome.Finding;
import uk.heard.reviewpanel.GivenStageThree;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Choice;
import uk.heard.ui.LongAnswer;
import uk.heard.ui.Voice;

/** Asking for a review panel where a complaint is followed, in both voices, in time and late. */
@HeardTest
@Import(GivenComplaints.class)
class AskingForAPanelTest extends SpringBrowserlessTest {

    @Autowired
    private GivenComplaints given;
    @Autowired
    private TrackedComplaints tracked;
    @Autowired
    private TestClock clock;
    private GivenStageThree stageThree;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.heard");
    }

    @BeforeEach
    void givenStageThree(@Autowired AutowireCapableBeanFactory beans) {
        stageThree = beans.createBean(GivenStageThree.class);
    }

    @Test
    void after_stage_2_a_panel_is_asked_for_and_nobody_decides() {
        var complaint = answered(GivenComplaints.aParent("The visits stopped."));
        follow(complaint);
        assertThat(find(Anchor.class).withText("I want a review panel").exists()).isTrue();
        navigate(NotHappyView.class);
        because();
        assertThat(page()).contains("I want a review panel", "Three people who do not work for the council", "This is your right and we cannot say no.").doesNotContain("Stage 2. Then");
        find(LongAnswer.class).single().setValue("Nobody read my diary.");
        press("Ask for a panel");
        assertThat(page()).contains("You asked for a review panel", "We are finding three independent people for the panel", "Nobody read my diary.");
        assertThat(find(Anchor.class).withText("I want a review panel").exists()).isFalse();
    }

    @Test
    void late_it_is_taken_all_the_same_and_the_page_says_who_decides() {
        var complaint = answered(GivenComplaints.aParent("The visits stopped."));
        clock.set(Instant.parse("2026-03-31T10:00:00Z"));
        unlock(complaint);
        navigate(NotHappyView.class);
        because();
        assertThat(page()).contains("You can still ask.", "The complaints manager decides", "Ombudsman at any time").doesNotContain("This is your right");
        press("Ask for a panel");
        assertThat(page()).contains("You asked for a review panel after the usual time. The complaints manager decides if we allow it. You get a letter.");
        assertThat(find(Anchor.class).withText("I want a review panel").exists()).isFalse();
        assertThat(tracked.open(complaint.complainant()).position()).isEqualTo(Position.STAGE_2_REPLIED);
    }

    @Test
    void a_young_person_reads_it_in_their_own_words() {
        var complaint = answered(GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Matter.MYSELF, "")
                .with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW)).with(GivenAnswers.checksBack("Tanisha")).withPoint(0, new Answers.Point("They moved me.", "Ask me first.")));
        unlock(complaint);
        navigate(NotHappyView.class);
        because();
        assertThat(page()).contains("I want a panel", "three people who do not work for us", "We cannot say no.");
        press("Ask for the panel");
        assertThat(page()).contains("You asked for a panel");
    }

    @Test
    void after_stage_1_the_same_page_still_asks_for_stage_2() {
        var complaint = given.replied(GivenComplaints.aParent("The visits stopped."));
        unlock(complaint);
        navigate(NotHappyView.class);
        because();
        assertThat(page()).contains("You can ask for Stage 2.", "This is your right. We cannot say no.");
        press("Ask for Stage 2");
        assertThat(tracked.open(complaint.complainant()).position()).isEqualTo(Position.STAGE_2_REQUESTED);
    }

    private Sent answered(Answers answers) {
        return stageThree.answeredAtStage2(answers, LocalDate.of(2026, 3, 2), Finding.NOT_UPHELD);
    }

    private void follow(Sent complaint) {
        unlock(complaint);
        navigate(TrackerView.class);
    }

    /** As if reference and code had been typed. */
    private static void unlock(Sent complaint) {
        VaadinSession.getCurrent().getSession().setAttribute("heard.unlocked.complaint", complaint.complainant());
    }

    /** The first question: why. */
    @SuppressWarnings("unchecked")
    private void because() {
        var reason = find(Choice.class).single();
        var radio = find(NativeLabel.class, reason).all().getLast().getElement().getParent().getChild(0);
        radio.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(radio, "change", JacksonUtils.createObjectNode()));
        press("Continue");
    }

    private void press(String words) {
        test(find(NativeButton.class).withText(words).single()).click();
    }

    private String page() {
        return getCurrentView().getElement().getOuterHTML().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
