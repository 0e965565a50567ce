package uk.heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** the look by which every page is judged does find what is wrong, on a page that is wrong on purpose. */
class ScanIT {

    private static final String SOUND = """
            <!DOCTYPE html><html lang="en-GB"><title>Sound</title><main><h1>Sound</h1><p>Some words.</p>
            <p><label for="name">Name</label> <input id="name"></p><p><button style="min-width:44px;min-height:44px">Send</button></p></main>""";

    private Page page;

    @BeforeEach
    void open() {
        page = Chromium.browser().newContext().newPage();
        page.setViewportSize(320, 640);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void a_sound_page_has_no_finding_and_contrast_and_target_size_were_looked_at() {
        page.setContent(SOUND);
        var found = Scan.of(page, true);
        assertThat(found.faults()).isEmpty();
        assertThat(found.ran()).contains("color-contrast", "target-size", "label", "landmark-one-main");
    }

    @Test
    void pale_text_is_found() {
        finds("color-contrast", SOUND.replace("<p>Some", "<p style='color:#aaa;background:#fff'>Some"));
    }

    /** Grey of 5 to 1 is enough for AA, and not for the strict look. */
    @Test
    void the_strict_look_asks_for_more_contrast() {
        page.setContent(SOUND.replace("<p>Some", "<p style='color:#6b6b6b;background:#fff'>Some"));
        assertThat(Scan.of(page).faults()).isEmpty();
        assertThat(Scan.strictly(page).faults()).anyMatch(fault -> fault.startsWith("color-contrast-enhanced"));
    }

    @Test
    void a_field_without_a_label_is_found() {
        finds("label", SOUND.replace("<label for=\"name\">Name</label>", "Name"));
    }

    @Test
    void a_second_main_is_found() {
        finds("landmark-no-duplicate-main", SOUND + "<main>Another</main>");
    }

    @Test
    void targets_of_16_pixels_are_found() {
        finds("target-size", SOUND.replace("</main>", "<button style='width:16px;height:16px;padding:0;font-size:8px'>Go</button>".repeat(3) + "</main>"));
    }

    @Test
    void a_page_without_a_heading_or_a_language_is_found() {
        finds("page-has-heading-one", SOUND.replace("h1", "p"));
        finds("html-has-lang", SOUND.replace(" lang=\"en-GB\"", ""));
    }

    /** A look that axe does not dare to judge is not passed over. */
    @Test
    void what_cannot_be_decided_is_a_finding_too() {
        finds("undecided: color-contrast", SOUND.replace("<p>Some", "<p style='background:linear-gradient(#000,#fff);color:#777'>Some"));
    }

    @Test
    void a_page_that_is_too_wide_is_found() {
        page.setContent(SOUND.replace("<p>Some", "<p style='width:400px'>Some"));
        assertThat(Scan.sidewaysScroll(page)).isPositive();
    }

    @Test
    void a_button_that_touches_the_words_above_is_found() {
        page.setContent(SOUND.replace("<p><button", "<p style='margin:0'>Above</p><p style='margin:0'><button"));
        assertThat(Scan.crowded(page)).singleElement().asString().contains("Send by Above");
        page.setContent(SOUND);
        assertThat(Scan.crowded(page)).isEmpty();
    }

    private void finds(String rule, String html) {
        page.setContent(html);
        assertThat(Scan.of(page, true).faults()).anyMatch(fault -> fault.startsWith(rule));
    }
}
