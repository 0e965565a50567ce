package uk.heard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeginningTest {

    @Test
    void what_is_short_stays_whole_on_one_line() {
        assertThat(Beginning.of(" They moved me.\n\nAgain. ", 80)).isEqualTo("They moved me. Again.");
        assertThat(Beginning.of("12345", 5)).isEqualTo("12345");
        assertThat(Beginning.of("", 5)).isEmpty();
    }

    @Test
    void what_is_long_is_cut_and_says_so_and_no_emoji_is_cut_in_two() {
        assertThat(Beginning.of("123456", 5)).isEqualTo("12345…");
        assertThat(Beginning.of("1234🙁6", 5)).isEqualTo("1234🙁…");
        assertThat(Beginning.of("🙁🙁🙁", 3)).isEqualTo("🙁🙁🙁");
    }
}
