package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The same draft open twice, as it happens when somebody looks something up on a phone and comes back to another tab. */
class TwoTabsIT extends InBrowser {

    private static final String WORDS = "What happened?";

    @Test
    void what_two_tabs_write_on_one_page_is_lost_in_neither() {
        var first = atThePoint();
        var second = first.context().newPage();
        second.navigate(url() + "/app/tell/point/1");
        asks(second, "What went wrong?");
        first.getByLabel(WORDS).fill("Written in the first tab.");
        next(first);
        asks(first, "When did it happen?");
        // At once, before a pause could have kept it.
        second.getByLabel(WORDS).fill("Written in the second tab.");
        second.evaluate("window.before = true");
        next(second);
        second.waitForFunction("!window.before");
        assertThat(second.getByLabel(WORDS)).hasValue("Written in the second tab.");
        next(second);
        asks(second, "When did it happen?");
        second.navigate(url() + "/app/tell/points");
        assertThat(second.getByText("Written in the second tab.")).isVisible();
    }

    @Test
    void what_was_typed_about_a_point_does_not_cover_another_when_one_is_removed() {
        var person = atThePoint();
        write(person, "The first point.");
        write(person, "The second point.");
        person.navigate(url() + "/app/tell/point/1?change");
        person.getByLabel(WORDS).fill("The first point, changed and not continued from.");
        assertThat(person.locator(".kept")).hasText("What you typed is saved.");
        person.navigate(url() + "/app/tell/points");
        click(person, "Remove point 1");
        click(person, "No, keep it");
        assertThat(person.getByText("Remove point 1")).isFocused();
        click(person, "Remove point 1");
        isAccessible(person);
        picture(person, "remove-a-point");
        click(person, "Yes, remove it");
        assertThat(person.getByText("The first point.")).hasCount(0);
        person.navigate(url() + "/app/tell/point/1?change");
        assertThat(person.getByLabel(WORDS)).hasValue("The second point.");
    }

    /** Writes one point and opens the page of the next. */
    private void write(Page person, String words) {
        person.getByLabel(WORDS).fill(words);
        next(person);
        itIsStillHappeningHere(person);
        asks(person, "What you have told us");
        person.getByText("Add another point").click();
    }

    private Page atThePoint() {
        var person = phone();
        person.navigate(url() + "/");
        click(person, "Start now");
        nobodyIsInDanger(person);
        person.getByLabel("A parent", new Page.GetByLabelOptions().setExact(true)).check();
        next(person);
        asks(person, "Who is it about?");
        person.getByLabel("A child, and this is my own view").check();
        next(person);
        asks(person, "What went wrong?");
        return person;
    }
}
