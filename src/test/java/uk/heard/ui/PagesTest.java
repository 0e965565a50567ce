package uk.heard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Templates from the test folder, filled with what people could have written. */
class PagesTest {

    @Test
    void what_is_put_in_is_escaped_and_cannot_become_words_or_arguments_of_ours() {
        var html = Samples.PAGES.render("test/greeting", Voice.ADULT, Map.of("name", "<script>alert(1)</script>|ui.exit {0}"));
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>")
                .contains("You can call &lt;script&gt;alert(1)&lt;/script&gt;&#124;ui.exit {0} instead. 9am to 5pm.");
    }

    @Test
    void plain_text_is_not_escaped_but_just_as_unable_to_become_arguments() {
        var text = Samples.PAGES.text("test/greeting", Voice.ADULT, Map.of("name", "O’Neill & Sons | <b>"));
        assertThat(text).contains("You can call O’Neill & Sons | <b> instead. 9am to 5pm.");
    }

    @Test
    void a_template_is_filled_from_a_record() {
        record Somebody(String name) {
        }
        assertThat(Samples.PAGES.text("test/greeting", Voice.ADULT, new Somebody("Sam"))).contains("You can call Sam");
    }

    @Test
    void a_value_that_the_template_needs_must_be_there() {
        assertThatThrownBy(() -> Samples.PAGES.render("test/greeting", Voice.ADULT, Map.of())).hasMessageContaining("name");
    }
}
