package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Somebody goes back through the questions with the browser's own button, to see what they said, and forward again. */
class BackAndForwardIT extends InBrowser {

    /** A question, and where its answer stands. */
    private record Question(String heading, Function<Page, Locator> answer, String typed) {

        Question(String heading, String chosen) {
            this(heading, page -> page.getByLabel(chosen, new GetByLabelOptions().setExact(true)), null);
        }

        void isAsked(Page page) {
            asks(page, heading);
            assertThat(page.locator("h1:visible")).isFocused();
            assertThat(page).hasTitle(heading + " - Heard - Ashmere Council");
            if (typed == null) {
                assertThat(answer.apply(page)).isChecked();
            } else {
                assertThat(answer.apply(page)).hasValue(typed);
            }
        }
    }

    private static final List<Question> QUESTIONS = List.of(
            new Question("Is someone in danger right now?", "No"),
            new Question("Who are you?", "A parent"),
            new Question("Who is it about?", "A child, and this is my own view"),
            new Question("What went wrong?", page -> page.getByLabel("What happened?"), "Nobody came."),
            new Question("When did it happen?", "It is still happening"),
            new Question("What is it mostly about?", page -> page.getByRole(AriaRole.RADIO).first(), null));

    @Test
    void each_question_has_its_answer_its_title_and_the_focus_again() {
        var person = phone();
        person.navigate(url() + "/");
        click(person, "Start now");
        for (var question : QUESTIONS) {
            asks(person, question.heading());
            var answer = question.answer().apply(person);
            if (question.typed() == null) {
                answer.check();
            } else {
                answer.fill(question.typed());
            }
            next(person);
        }
        asks(person, "What you have told us");
        for (var question : QUESTIONS.reversed()) {
            person.goBack();
            question.isAsked(person);
        }
        for (var question : QUESTIONS.subList(1, QUESTIONS.size())) {
            person.goForward();
            question.isAsked(person);
        }
        person.goForward();
        asks(person, "What you have told us");
        assertThat(person.getByText("Remove point 2")).hasCount(0);
    }
}
