package uk.heard.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceAndCodeTest {

    @Test
    void a_reference_reads_back_however_it_is_typed() {
        var reference = Reference.random();
        assertThat(Reference.parse(reference.grouped())).contains(reference);
        assertThat(Reference.parse(" " + reference.value().toLowerCase().replace('0', 'o').replace('1', 'l') + " ")).contains(reference);
        assertThat(Reference.parse(reference.value().substring(0, 5) + "–" + reference.value().substring(5))).contains(reference);
    }

    @Test
    void one_wrong_character_never_makes_another_reference() {
        var right = Reference.random().value();
        for (int i = 0; i < right.length(); i++) {
            for (char c : Crockford.ALPHABET.toCharArray()) {
                var wrong = right.substring(0, i) + c + right.substring(i + 1);
                assertThat(Reference.parse(wrong).isPresent()).as(wrong).isEqualTo(wrong.equals(right));
            }
        }
    }

    @Test
    void nonsense_is_no_reference_and_no_code() {
        assertThat(Reference.parse(null)).isEmpty();
        assertThat(Reference.parse("")).isEmpty();
        assertThat(Reference.parse("UUUUUUUUUU")).isEmpty();
        assertThat(AccessCode.parse("short")).isEmpty();
    }

    @Test
    void references_and_codes_do_not_repeat() {
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> Reference.random()).distinct().count()).isEqualTo(10_000);
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> AccessCode.random()).distinct().count()).isEqualTo(10_000);
    }

    @Test
    void a_code_is_shown_in_fours_and_never_printed_by_accident() {
        var code = AccessCode.random();
        assertThat(code.grouped()).matches("[0-9A-Z]{4}( [0-9A-Z]{4}){3}");
        assertThat(AccessCode.parse(code.grouped().toLowerCase())).contains(code);
        assertThat(code.toString()).doesNotContain(code.value());
    }

    @Test
    void only_the_right_code_matches_and_an_unknown_reference_matches_nothing() {
        var hashing = new CodeHashing();
        var code = AccessCode.random();
        var hash = hashing.hash(code);
        assertThat(hash).startsWith("$argon2id$").doesNotContain(code.value());
        assertThat(hashing.matches(code, hash)).isTrue();
        assertThat(hashing.matches(AccessCode.random(), hash)).isFalse();
        assertThat(hashing.matches(code, null)).isFalse();
    }
}
