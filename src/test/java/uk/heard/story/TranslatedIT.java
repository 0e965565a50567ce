package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.intake.Drafts;
import uk.heard.ui.Voice;

/** somebody reads the questions through the browser's translator, which takes every text out of the page and puts another in. */
class TranslatedIT extends AtEveryView {

    /** As the translators of Chrome and Edge do it, again whenever the page changes. Told by its mark, so that a test sees what it translated. */
    private static final String TRANSLATOR = """
            () => {
              const translate = () => {
                const walker = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
                const texts = [];
                while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('font, script, style, option, textarea')) texts.push(walker.currentNode);
                for (const text of texts) {
                  const outer = document.createElement('font'), inner = document.createElement('font');
                  inner.textContent = '«' + text.data + '»';
                  outer.append(inner);
                  text.replaceWith(outer);
                }
              };
              translate();
              new MutationObserver(translate).observe(document.getElementById('main'), { childList: true, subtree: true, characterData: true });
            }""";

    @Autowired Drafts drafts;

    @Test
    void a_translated_page_says_what_is_wrong_and_goes_on_to_the_next() {
        var page = phone();
        var failures = new ArrayList<String>();
        page.onPageError(failures::add);
        holds(page, drafts.begin(Voice.ADULT));
        page.navigate(url() + "/app/tell/danger");
        asks(page, "Is someone in danger right now?");
        page.evaluate(TRANSLATOR);
        asks(page, "«Is someone in danger right now?»");
        page.locator("#continue").click();
        assertThat(page.locator(".error-summary")).containsText("«Choose yes, no");
        page.locator("#continue").click();
        assertThat(page.locator(".error-summary li")).hasCount(1);
        page.locator("#danger-2").check();
        page.locator("#continue").click();
        asks(page, "«Who are you?»");
        page.locator("#role-3").check();
        page.locator("#continue").click();
        asks(page, "«Who is it about?»");
        page.locator("#continue").click();
        assertThat(page.locator(".error-summary")).isFocused();
        page.locator("#matter-2").check();
        page.locator("#child-own-view").fill("Ruby");
        page.locator("#continue").click();
        asks(page, "«What went wrong?»");
        page.locator("#what-happened").fill("word ".repeat(4_500));
        page.locator("#continue").click();
        assertThat(page.locator("#what-happened-error")).containsText("«");
        page.locator("#what-happened").fill("Nikt nie przyszedł.");
        page.locator("#continue").click();
        asks(page, "«When did it happen?»");
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page).hasTitle(Pattern.compile("^When did it happen"));
        assertThat(failures).isEmpty();
    }
}
