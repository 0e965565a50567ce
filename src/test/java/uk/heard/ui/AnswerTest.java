package uk.heard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an answer says about itself to those who listen to the page. */
class AnswerTest {

    private static final Say SAY = Samples.WORDS.in(Voice.ADULT);

    static Stream<Answer<?>> everyKind() {
        return Stream.of(new ShortAnswer(SAY, "name", "Name"), new LongAnswer(SAY, "story", "Story", 100),
                new Choice<String>(SAY, "way", "Way").option("post", "Post").option("phone", "Phone"), new Tick(SAY, "agree", "I agree"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void an_error_is_said_beside_the_answer_and_described_by_it(Answer<?> answer) {
        answer.setHint("A hint.");
        answer.setError("Add an answer");
        var control = answer.described().getElement();
        assertThat(control.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(control.getAttribute("aria-describedby").split(" ")).contains(answer.id() + "-hint", answer.id() + "-error");
        assertThat(find(answer, answer.id() + "-error").getTextRecursively()).isEqualTo("Error: Add an answer");
        assertThat(answer.getElement().getClassList()).contains("wrong");

        answer.clearError();
        assertThat(answer.hasError()).isFalse();
        assertThat(control.hasAttribute("aria-invalid")).isFalse();
        assertThat(control.getAttribute("aria-describedby").split(" ")).doesNotContain(answer.id() + "-error");
        assertThat(answer.getElement().getClassList()).doesNotContain("wrong");
    }

    @Test
    void a_day_that_was_typed_in_part_stands_in_its_boxes_again() {
        var before = new DateAnswer(SAY, "day", "Day");
        before.restore(Map.of("day-day", "3", "day-month", "jan"));
        var after = new DateAnswer(SAY, "day", "Day");
        after.restore(before.typed());
        assertThat(after.typed()).isEqualTo(Map.of("day-day", "3", "day-month", "jan", "day-year", ""));
        after.restore(Map.of("day-year", "2020"));
        assertThat(after.getValue()).isEqualTo(LocalDate.of(2020, 1, 3));
    }

    @Test
    void a_choice_shows_the_further_question_only_while_its_option_is_chosen() {
        var number = new ShortAnswer(SAY, "number", "Number");
        var choice = new Choice<String>(SAY, "way", "Way").option("phone", "Phone", null, number).option("post", "Post");
        var shown = number.getParent().orElseThrow();
        assertThat(shown.isVisible()).isFalse();
        choice.setValue("phone");
        assertThat(shown.isVisible()).isTrue();
        choice.setValue("post");
        assertThat(shown.isVisible()).isFalse();
        choice.setValue("pigeon");
        assertThat(choice.getValue()).as("only what was offered can be chosen").isNull();
    }

    @Test
    void a_year_of_two_figures_is_no_day_of_the_first_century() {
        var date = new DateAnswer(SAY, "day", "Day");
        for (var nobody : List.of(LocalDate.of(1, 1, 1), LocalDate.of(26, 3, 4), LocalDate.of(1899, 12, 31))) {
            date.setValue(nobody);
            assertThat(date.getValue()).as(nobody.toString()).isNull();
            assertThat(date.hasShortYear()).as(nobody.toString()).isEqualTo(nobody.getYear() < 1000);
        }
        date.setValue(LocalDate.of(1900, 1, 1));
        assertThat(date.hasShortYear()).isFalse();
        assertThat(date.getValue()).isEqualTo(LocalDate.of(1900, 1, 1));
    }

    @Test
    void how_much_may_still_be_written_is_said_when_it_begins_to_matter() {
        var story = new LongAnswer(SAY, "story", "Story", 1000);
        var left = find(story, "story-left");
        story.setValue("a".repeat(799));
        assertThat(left.getTextRecursively()).isEmpty();
        story.setValue("a".repeat(900));
        assertThat(left.getTextRecursively()).isEqualTo("You have 100 characters left");
        story.setValue("a".repeat(2100));
        assertThat(left.getTextRecursively()).isEqualTo("This is 1,100 characters too long");
        assertThat(story.isTooLong()).isTrue();
    }

    @Test
    void an_answer_left_out_is_said_in_words() {
        var list = new SummaryList(SAY).add("Your name", " ", "/app/tell/contact").add("Your reference", "DBW8H 639QK");
        assertThat(list.getElement().getTextRecursively()).isEqualTo("Your nameNot providedChange Your nameYour referenceDBW8H 639QK");
    }

    @Test
    void each_step_of_the_path_says_its_state_and_one_is_current() {
        var path = new StatusPath(SAY, List.of(new StatusPath.Step(StatusPath.State.DONE, "You told us.", "Tue 24 Nov 2026"),
                new StatusPath.Step(StatusPath.State.NOW, "Sam reads it.", null), new StatusPath.Step(StatusPath.State.NEXT, "We answer.", null)));
        assertThat(path.getElement().getChildren().map(Element::getTextRecursively))
                .containsExactly("Done: You told us.Tue 24 Nov 2026", "Now: Sam reads it.", "Next: We answer.");
        assertThat(path.getElement().getChildren().filter(step -> "step".equals(step.getAttribute("aria-current")))).hasSize(1);
    }

    @Test
    void the_title_says_when_something_is_still_missing() {
        var name = new ShortAnswer(SAY, "name", "Name");
        var page = new QuestionPage(SAY, "What should we call you?").add(name);
        assertThat(page.title()).isEqualTo("What should we call you? - Heard - Ashmere Council");
        page.problem(name, "Add a name");
        assertThat(page.title()).isEqualTo("Error: What should we call you? - Heard - Ashmere Council");
        page.noProblems();
        assertThat(page.title()).doesNotContain("Error");
        assertThat(name.hasError()).isFalse();
    }

    @Test
    void no_default_words_of_the_framework_reach_a_person() {
        var failures = Frame.failures();
        assertThat(failures.isSessionExpiredNotificationEnabled() || failures.isInternalErrorNotificationEnabled()
                || failures.isSyncErrorNotificationEnabled() || failures.isCookiesDisabledNotificationEnabled()).isFalse();
        assertThat(Stream.of(failures.getSessionExpiredCaption(), failures.getSessionExpiredMessage(), failures.getInternalErrorCaption(),
                failures.getInternalErrorMessage(), failures.getSyncErrorCaption(), failures.getSyncErrorMessage(),
                failures.getCookiesDisabledCaption(), failures.getCookiesDisabledMessage())).containsOnlyNulls();
        assertThat(List.of(failures.getSessionExpiredURL(), failures.getInternalErrorURL(), failures.getSyncErrorURL(), failures.getCookiesDisabledURL()))
                .containsExactly("/ended", "/problem", "/problem", "/cookies");
    }

    private static Element find(Component within, String id) {
        return everything(within.getElement()).filter(element -> id.equals(element.getAttribute("id"))).findFirst().orElseThrow();
    }

    private static Stream<Element> everything(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(AnswerTest::everything));
    }
}
