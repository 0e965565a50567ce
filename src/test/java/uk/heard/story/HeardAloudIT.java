package uk.heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.heard.ui.Voice;

/**
 * What a screen reader is given on each question, against a file that somebody has read aloud: {@code src/test/resources/aloud}. What is given
 * now is in {@code target/aloud}; whoever means the change reads it aloud and copies it from there.
 */
class HeardAloudIT extends AtEveryView {

    private static final Path READ_BEFORE = Path.of("src/test/resources/aloud");
    private static final Path GIVEN_NOW = Path.of("target/aloud");

    @ParameterizedTest
    @EnumSource(Voice.class)
    void each_question_is_given_to_a_screen_reader_as_somebody_read_it_aloud(Voice voice) throws IOException {
        Files.createDirectories(GIVEN_NOW);
        var page = phone();
        var other = new TreeSet<String>();
        for (var view : questions().toList()) {
            enterEmpty(page, view, voice);
            var file = file(view, voice);
            var given = page.locator("#main").ariaSnapshot().strip() + "\n";
            Files.writeString(GIVEN_NOW.resolve(file), given);
            var before = READ_BEFORE.resolve(file);
            if (!Files.exists(before) || !Files.readString(before).equals(given)) {
                other.add(file);
            }
        }
        assertThat(other).as("is not what was read before: compare target/aloud with " + READ_BEFORE).isEmpty();
    }

    @Test
    void every_file_is_of_a_question() throws IOException {
        try (var files = Files.list(READ_BEFORE)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    questions().flatMap(view -> Stream.of(Voice.values()).map(voice -> file(view, voice))).collect(Collectors.toSet()));
        }
    }

    /** Before sending nothing depends on the day. */
    private static Stream<PublicView> questions() {
        return Stream.of(PublicView.values()).filter(view -> view.before.compareTo(PublicView.Before.SENT) < 0);
    }

    private static String file(PublicView view, Voice voice) {
        return (view.name() + "-" + voice.name() + ".yml").toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
