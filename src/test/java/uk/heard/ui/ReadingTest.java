package uk.heard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A-10: what the public reads can be read by somebody of nine, text by text: short sentences of short words, none of the office's. The
 * Flesch-Kincaid grade says nothing of a few words, of which one long one decides; there each long word must be one that we let in.
 */
class ReadingTest {

    private static final List<String> PUBLIC = List.of("ui", "guidance", "intake", "tracker", "correspondence", "attachment", "compliment", "invitation", "datarights");
    private static final double GRADE_OF_A_NINE_YEAR_OLD = 4.5;
    private static final double GRADE_OF_CHILDREN = 3;
    private static final double GRADE_OF_EASY_READ = 2;
    private static final int LONGEST_SENTENCE = 20;
    private static final int LONGEST_ON_AVERAGE = 12;
    private static final int ENOUGH_WORDS_FOR_A_GRADE = 10;
    private static final int SYLLABLES_OF_A_LONG_WORD = 3;
    private static final int LONGEST_EASY_SENTENCE = 15;
    private static final List<String> OF_THE_OFFICE = List.of("escalate", "representation", "pursuant", "stakeholder", "alleged",
            "regarding", "in respect of", "signpost", "service user", "timescale", "incident", "commence", "utilise", "failed to");
    /** What bears a name by law, or on the screen of a phone, cannot be called anything shorter; what it does is said beside it. */
    private static final Pattern NAMES = Pattern.compile("Information Commissioner|Independent Review Mechanism \\(IRM\\)|Local Government and Social Care Ombudsman|Ombudsman|Web Content Accessibility Guidelines"
            + "|parental responsibility|special guardians?|investigating officer|independent person|JavaScript|“Most Compatible”");
    /** By key, what is harder than it should be, and why. */
    private static final Map<String, String> HARDER = Map.of(
            "guidance.accessibility.tell.law", "The regulations of 2018 ask for these names, and this text is nothing else.",
            "guidance.who.adoption.family", "Whom the law on adoption lists, one by one; each is a word of four syllables.");
    /** What the bundles of the public hold for staff. */
    private static final Pattern FOR_STAFF = Pattern.compile("(compliment|invitation|datarights)\\.staff\\..*|attachment\\.(panel|scan)\\..*|intake\\.alarm\\..*");

    @ParameterizedTest
    @EnumSource
    void no_sentence_is_too_long_to_keep_in_mind(Voice voice) {
        publicWords(voice).forEach((key, words) -> {
            if (!HARDER.containsKey(key)) {
                sentences(words).forEach(sentence -> assertThat(words(sentence)).as("%s: %s", key, sentence).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void somebody_of_nine_can_read_it(Voice voice) {
        for (var bundle : PUBLIC) {
            var text = publicWords(voice).entrySet().stream().filter(entry -> entry.getKey().startsWith(bundle + "."))
                    .map(Map.Entry::getValue).collect(Collectors.joining(". "));
            assertThat(grade(text)).as("%s in the voice %s", bundle, voice).isLessThanOrEqualTo(GRADE_OF_A_NINE_YEAR_OLD);
        }
    }

    /** Its names left aside: around them, too, the words are short. */
    @ParameterizedTest
    @EnumSource
    void each_text_can_be_read_by_somebody_of_nine(Voice voice) {
        var hard = new TreeMap<String, String>();
        publicWords(voice).forEach((key, words) -> {
            var text = NAMES.matcher(words).replaceAll("it");
            if (!HARDER.containsKey(key) && (onAverage(text) > LONGEST_ON_AVERAGE || words(text).size() >= ENOUGH_WORDS_FOR_A_GRADE && grade(text) > GRADE_OF_A_NINE_YEAR_OLD)) {
                hard.put(key, "%.1f words a sentence, grade %.1f: %s".formatted(onAverage(text), grade(text), words));
            }
        });
        assertThat(hard).isEmpty();
    }

    @Test
    void nobody_meets_a_long_word_that_was_not_let_in() throws IOException {
        var letIn = Files.readAllLines(Path.of("src/test/resources/reading/long-words.txt")).stream().filter(line -> !line.startsWith("#") && !line.isBlank())
                .flatMap(line -> Arrays.stream(line.split(" "))).collect(Collectors.toCollection(TreeSet::new));
        var met = new TreeSet<String>();
        for (var voice : Voice.values()) {
            publicWords(voice).entrySet().stream().filter(entry -> !HARDER.containsKey(entry.getKey()))
                    .flatMap(entry -> words(NAMES.matcher(entry.getValue()).replaceAll("it")).stream())
                    .filter(word -> syllables(word) >= SYLLABLES_OF_A_LONG_WORD).forEach(word -> met.add(word.toLowerCase()));
        }
        assertThat(met).isEqualTo(letIn);
    }

    @Test
    void only_what_is_harder_is_excused() {
        HARDER.keySet().forEach(key -> assertThat(grade(publicWords(Voice.ADULT).get(key))).as(key).isGreaterThan(GRADE_OF_A_NINE_YEAR_OLD));
    }

    /** Their own words alone, without those that they share with adults. */
    @Test
    void what_is_written_for_children_is_easier_still() {
        var adult = publicWords(Voice.ADULT);
        for (var bundle : PUBLIC) {
            var own = publicWords(Voice.YOUNG).entrySet().stream().filter(entry -> entry.getKey().startsWith(bundle + ".") && !entry.getValue().equals(adult.get(entry.getKey())))
                    .map(Map.Entry::getValue).toList();
            if (!own.isEmpty()) {
                assertThat(grade(String.join(". ", own))).as(bundle).isLessThanOrEqualTo(GRADE_OF_CHILDREN);
            }
        }
    }

    /** Whoever finds reading hard gets one short thing after another. */
    @Test
    void easy_read_is_easier_than_anything_else() {
        var easy = publicWords(Voice.ADULT).entrySet().stream().filter(entry -> entry.getKey().startsWith("guidance.easy.")).toList();
        assertThat(easy).hasSizeGreaterThan(60);
        easy.forEach(entry -> {
            assertThat(sentences(entry.getValue())).as(entry.getKey()).hasSizeLessThanOrEqualTo(4)
                    .allSatisfy(sentence -> assertThat(words(sentence)).as(sentence).hasSizeLessThanOrEqualTo(LONGEST_EASY_SENTENCE));
            assertThat(entry.getValue()).as(entry.getKey()).doesNotContain("(", ";");
        });
        assertThat(grade(easy.stream().map(Map.Entry::getValue).collect(Collectors.joining(". ")))).isLessThanOrEqualTo(GRADE_OF_EASY_READ);
    }

    @ParameterizedTest
    @EnumSource
    void no_word_is_one_that_only_offices_use(Voice voice) {
        publicWords(voice).forEach((key, words) ->
                assertThat(OF_THE_OFFICE).as("%s: %s", key, words).noneMatch(word -> words.toLowerCase().contains(word)));
    }

    @Test
    void the_grade_tells_easy_from_hard() {
        assertThat(grade("The cat sat on the mat.")).isCloseTo(-1.5, within(0.5));
        assertThat(grade("We write to you. You can call us. It is free.")).isLessThan(1);
        assertThat(grade("Representations pursuant to statutory provisions necessitate consideration by independent investigating officers.")).isGreaterThan(15);
    }

    private static Map<String, String> publicWords(Voice voice) {
        return Samples.WORDS.all(voice).entrySet().stream()
                .filter(entry -> !FOR_STAFF.matcher(entry.getKey()).matches())
                .filter(entry -> PUBLIC.contains(entry.getKey().substring(0, entry.getKey().indexOf('.'))))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().replaceAll("\\{[^}]*}", "it")));
    }

    static double grade(String text) {
        var sentences = sentences(text);
        var words = sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        var syllables = words.stream().mapToInt(ReadingTest::syllables).sum();
        return 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
    }

    private static double onAverage(String text) {
        return (double) words(text).size() / Math.max(1, sentences(text).size());
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.?!:])\\s+|\\n")).filter(sentence -> !words(sentence).isEmpty()).toList();
    }

    private static List<String> words(String sentence) {
        return Pattern.compile("\\p{L}[\\p{L}’-]*").matcher(sentence).results().map(word -> word.group()).toList();
    }

    /** Groups of vowels, without an e that is not heard at the end, or before the second part of "something", "safely" and "statement". */
    private static int syllables(String word) {
        var letters = word.toLowerCase().replaceAll("[^a-z]", "");
        var heard = letters.length() > 3 ? letters.replaceAll("([^laeiouy])(es|ed|e)$", "$1") : letters;
        heard = heard.replaceAll("([^aeiouy])e(?=(thing|body|one|what|how|times|where|ment|ly)$)", "$1");
        return Math.max(1, (int) Pattern.compile("[aeiouy]+").matcher(heard).results().count());
    }
}
