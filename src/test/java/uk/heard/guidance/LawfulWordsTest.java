package uk.heard.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.heard.ui.Samples;
import uk.heard.ui.Voice;

/**
 * What is published is lawful: every sentence that anybody reads, in every bundle and voice, letters and notices included, is held
 * against the things that must not be said about this procedure. Sentences that councils have published, in
 * {@code lawful/unlawful.txt}, show that each rule finds what it is for, and those in {@code lawful/lawful.txt} that it leaves the rest.
 */
class LawfulWordsTest {

    /** What must not be said. A passage is the words of one key, or a heading with one line of the list beneath it. */
    private enum Rule {

        /** Regulation 9: after a year there are two questions to decide, not a refusal. */
        A_YEAR_IS_NO_BAR(all("(more than|over|older than|within|after|longer than) (a|one|1|12|twelve) (year|months)", without("anyway|we look|can still|bring .{0,20}(back|again)"))),

        /** Regulation 17: a request for Stage 2 is a right. */
        STAGE_2_NEEDS_NO_PERMISSION(any("\\bif we (agree|think|decide|accept|find|feel|consider)\\b", "(appropriate|suitable) (to|for) .{0,60}(stage|investigat|panel)", "whether it is appropriate",
                "would not change the (outcome|result)", "we (may|might|can) (allow|let|agree to|accept|grant) .{0,40}(stage|investigat)", "if we (are|were|have been) (unable|not able) to .{0,80}(request|ask|investigat)",
                "consider your request for (an investigation|stage)", "(approve|accept) your request", "(talk|speak|discuss|think) .{0,20}(progressing|escalating|moving|taking) (it|this|your complaint) (to|on)", "us to consider (progressing|escalating|moving|taking)")),

        /** Nothing in the regulations ends the right to ask for Stage 2. The days are those of Stage 3. */
        STAGE_2_HAS_NO_LAST_DAY(all("(within|must|have to|need to|only|until|no later|before).{0,80}\\b(\\d+|twenty|ten) (working |work |calendar )?(days|weeks)|(\\d+|twenty) (working )?days to (ask|request)",
                contains("(stage (2|two)|investigation|outside the team)"), contains("\\b(ask|request|tell us|let us know|go to|must)\\b"),
                without("panel|stage (3|three)|answer within|of asking|you (get|hear)|reply (by|comes)|law says"))),

        /** The Ombudsman can be asked at any time, and decides whether to wait. */
        THE_OMBUDSMAN_AT_ANY_TIME(any("(ombudsman|\\bLGO\\b).{0,40}(will|do|can|does) ?(not|n’t) (look|consider|take|accept|investigate)", "(after|once|only when|unless|until) .{0,60}(finished|ended|completed|exhausted|all (three )?stages).{0,80}(contact|go to|ask|complain to|tell) (the|them|an) ?(local government )?(and social care )?ombudsman",
                "(remain|remains|still) .{0,140}right to (refer|take|contact|go).{0,60}ombudsman"),
                all("ombudsman", contains("(you|they) (can|may|could|should) (then )?(also )?(contact|go|ask|complain|tell|take)"), without("any time"))),

        /** Section 26A: an advocate is for children and care leavers. Nobody else is promised one. */
        NO_ADVOCATE_FOR_OTHER_ADULTS(all("advocate", contains("(you|everyone|everybody|anyone|anybody|parents?|carers?|people|all) (can|may|will|could|should) (also )?(have|get|be given|be offered|use|ask for)|right to|entitled to|we (will |can |shall )?(find|get|give|offer|arrange)|you can ask .{0,120}advocate for help"),
                without("child|young|care leaver|under 18|does not give|bring an advocate|ask for an advocate, the time"))),

        /** Working days are working days: a limit in plain days is another limit. */
        LIMITS_ARE_IN_WORKING_DAYS(all("\\b(10|15|20|25|30|65|ten|fifteen|twenty) days\\b", without("details|Information Commissioner"))),

        /** Section 26(3): a parent complains in their own right. */
        A_PARENT_NEEDS_NOBODYS_CONSENT(any("(need|must have|require|without|get) (the |your |their |a )?(child|young person|son|daughter|their|his|her)(’s|s’|s)? ?(consent|permission|agreement).{0,60}(look|investigat|consider|complain|tell|before)",
                "consent (for|before) .{0,60}(to be )?(investigated|considered|looked)")),

        /** A parent without it is a parent all the same, and others may have a sufficient interest (regulation 12). */
        PARENTAL_RESPONSIBILITY_IS_NO_GATE(any("(only|must|unless|need to).{0,60}parental responsibility", "not (entitled|allowed|able|eligible) to (make a complaint|complain|tell us)", "(cannot|will not|not able to) .{0,60}(relatives?|grandparents?|teachers?|neighbours?)",
                "confidential.{0,40}(cannot|will not|(un|not )able to) (accept|answer|investigate|look|respond)")),

        /** Regulation 8: a part may wait, when looking into it might prejudice a process. A court case is no refusal. */
        A_COURT_CASE_IS_NO_REFUSAL(all("(cannot|will not|do not|not be able to|unable to) (look|consider|investigate|deal|accept|take).{0,80}(court|police|tribunal|proceedings)", without("decided|decision|judge"))),

        /** Talking to the worker first is advice. */
        THE_WORKER_FIRST_IS_ADVICE(all("before (you )?(making|make|complain|complaining|tell|telling|contact).{0,60}(speak|talk)|(must|have to|need to|should) (first )?(speak|talk|raise).{0,40}(worker|manager).{0,40}(first|before)|(speak|talk) to (your|the) (social )?worker.{0,40}first|(only|still|if) .{0,40}after (speaking|talking) (to|with) .{0,40}(worker|manager)",
                without("do not have to"))),

        /** The deputy's and officers' patience is no limit: a flag narrows a channel, not a right. */
        NOBODY_IS_SHUT_OUT(any("(vexatious|persistent|unreasonable) (complainant|complaint|person)", "(stop|refuse) .{0,30}(answering|replying|responding) .{0,20}(complain|you)"));

        private final List<Predicate<String>> faults;

        @SafeVarargs
        Rule(Predicate<String>... faults) {
            this.faults = List.of(faults);
        }

        boolean breaks(String passage) {
            var plain = passage.replace('\u00a0', ' ').replaceAll("\\s+", " ");
            return faults.stream().anyMatch(fault -> fault.test(plain));
        }
    }

    /** What staff read about a day that they typed, the heading over the two questions of regulation 9, and the question whose hint says that it makes no difference. */
    private static final Set<String> ABOUT_OTHER_YEARS = Set.of("reviewpanel.refused.day_too_far", "triage.late.title", "intake.late.title");

    private static Predicate<String> contains(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).asPredicate();
    }

    private static Predicate<String> without(String pattern) {
        return contains(pattern).negate();
    }

    @SafeVarargs
    private static Predicate<String> all(String pattern, Predicate<String>... more) {
        return Arrays.stream(more).reduce(contains(pattern), Predicate::and);
    }

    private static Predicate<String> any(String... patterns) {
        return Arrays.stream(patterns).map(LawfulWordsTest::contains).reduce(passage -> false, Predicate::or);
    }

    /** A sentence, and the rule that must find it. */
    private record Sentence(Rule rule, String words) {
        @Override
        public String toString() {
            return rule + ": " + words;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_anybody_reads_breaks_the_law(Voice voice) {
        var broken = new ArrayList<String>();
        Samples.WORDS.all(voice).forEach((key, words) -> {
            // A young person has a right to an advocate, and so has whoever is asked by a page that only the entitled see.
            var entitled = voice.young() || key.startsWith("intake.advocate.");
            for (var rule : Rule.values()) {
                if (rule.breaks(words) && !(entitled && rule == Rule.NO_ADVOCATE_FOR_OTHER_ADULTS)
                        && !(ABOUT_OTHER_YEARS.contains(key) && rule == Rule.A_YEAR_IS_NO_BAR)) {
                    broken.add(rule + " " + key + ": " + words);
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    /** A heading and a line beneath it can say together what neither says alone. */
    @ParameterizedTest
    @MethodSource("uk.heard.guidance.GuidancePagesTest#pages")
    void no_heading_makes_a_bar_of_the_list_beneath_it(String path) throws Exception {
        var page = GuidancePagesTest.page(path);
        var broken = new ArrayList<String>();
        for (var line : page.select("main li, main dd")) {
            var heading = Stream.iterate(line.parent(), above -> above != null, above -> above.parent())
                    .flatMap(above -> above.previousElementSiblings().stream()).filter(above -> above.is("h1, h2, h3, p.lead, p")).findFirst();
            var passage = heading.map(above -> above.text() + " ").orElse("") + line.text();
            for (var rule : Rule.values()) {
                if (rule.breaks(passage) && rule != Rule.NO_ADVOCATE_FOR_OTHER_ADULTS) {
                    broken.add(rule + " " + passage);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unlawful")
    void each_rule_finds_what_it_is_for(Sentence published) {
        assertThat(published.rule().breaks(published.words())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void no_rule_finds_what_is_lawful(Sentence fair) {
        assertThat(Arrays.stream(Rule.values()).filter(rule -> rule.breaks(fair.words()))).isEmpty();
    }

    @Test
    void every_rule_has_sentences_that_break_it_and_sentences_that_keep_it() {
        for (var file : List.of("unlawful", "lawful")) {
            var perRule = new EnumMap<Rule, Integer>(Rule.class);
            sentences(file).forEach(sentence -> perRule.merge(sentence.rule(), 1, Integer::sum));
            assertThat(perRule.keySet()).as(file).containsExactlyInAnyOrder(Rule.values());
        }
    }

    static Stream<Sentence> unlawful() {
        return sentences("unlawful");
    }

    static Stream<Sentence> lawful() {
        return sentences("lawful");
    }

    private static Stream<Sentence> sentences(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/lawful", file + ".txt")).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Sentence(Rule.valueOf(line.substring(0, line.indexOf(':'))), line.substring(line.indexOf(':') + 1).strip()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
