package uk.heard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Words WORDS = Samples.WORDS;

    @Test
    void the_young_voice_takes_the_adults_words_where_it_has_none_of_its_own() {
        assertThat(WORDS.say(Voice.YOUNG, "ui.continue")).isEqualTo(WORDS.say(Voice.ADULT, "ui.continue"));
        assertThat(WORDS.say(Voice.YOUNG, "intake.points.title")).isNotEqualTo(WORDS.say(Voice.ADULT, "intake.points.title"));
    }

    @Test
    void a_key_without_words_is_a_mistake_and_never_reaches_a_page() {
        assertThatThrownBy(() -> WORDS.say(Voice.YOUNG, "ui.no-such-words"))
                .isInstanceOf(Words.MissingWords.class).hasMessageContaining("ui.no-such-words");
    }

    @Test
    void arguments_take_their_places() {
        assertThat(WORDS.say(Voice.ADULT, "ui.noscript.instead", "01632 960 411", "Monday to Friday")).isEqualTo("You can call 01632 960 411 instead. Monday to Friday.");
    }

    @Test
    void the_title_ends_with_the_neutral_name_and_the_council() {
        assertThat(WORDS.title("Who are you?")).isEqualTo("Who are you? - Heard - Ashmere Council");
    }

    @ParameterizedTest
    @EnumSource
    void all_words_are_written_with_care(Voice voice) {
        WORDS.all(voice).forEach((key, words) -> {
            assertThat(words).as(key).isNotBlank().doesNotContain("'").doesNotContain("—").doesNotContain("  ")
                    .doesNotContain("Please ").doesNotContainIgnoringCase("oops").doesNotContainIgnoringCase("invalid");
            assertThat(new MessageFormat(words, voice.locale())).as(key).isNotNull();
        });
    }

    @Test
    void the_young_voice_says_nothing_that_the_adults_does_not_have() {
        assertThat(WORDS.all(Voice.YOUNG).keySet()).isEqualTo(WORDS.all(Voice.ADULT).keySet());
    }

    /** The later of two would win without a word, wherever the earlier was meant. */
    @Test
    void no_key_stands_twice_in_a_bundle() throws IOException {
        try (var bundles = Files.list(Path.of("src/main/resources/words"))) {
            assertThat(bundles.toList()).isNotEmpty().allSatisfy(bundle -> assertThat(Files.readAllLines(bundle).stream()
                    .filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('='))).toList()).doesNotHaveDuplicates());
        }
    }

    /** Keys that are put together from parts end with a dot in the code and are left out here. */
    @Test
    void every_key_that_the_code_and_the_templates_name_has_words() throws IOException {
        var bundles = WORDS.all(Voice.ADULT).keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).distinct().collect(Collectors.joining("|"));
        var inCode = Pattern.compile("(?:it|say)\\((?:[A-Za-z.]+, )?\"((?:" + bundles + ")\\.[a-z0-9.-]*[a-z0-9])\"\\s*[,)]");
        var inTemplate = Pattern.compile("\\{\\{#(?:say|head)}}\\s*((?:" + bundles + ")\\.[a-z0-9.-]+)");
        var named = Stream.concat(keys(Path.of("src/main/java"), inCode), keys(Path.of("src/main/resources/templates"), inTemplate)).toList();
        assertThat(named).hasSizeGreaterThan(150);
        assertThat(named).allSatisfy(key -> assertThat(WORDS.all(Voice.ADULT)).containsKey(key));
    }

    private static Stream<String> keys(Path folder, Pattern pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(WordsTest::read)
                    .flatMap(text -> pattern.matcher(text).results().map(found -> found.group(1))).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
