package uk.heard.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.Reference;
import uk.heard.correspondence.Addresses;
import uk.heard.intake.DraftToken;

/** What is read from whatever people, or programs, type. */
class TypedTest {

    private static final int A_MEGABYTE = 1 << 20;
    /** Generous for a busy machine: what grows with the square of a megabyte takes hours. */
    private static final Duration SOON = Duration.ofSeconds(3);

    /** SEC-42: a megabyte that is made to keep a pattern busy is read as quickly as any other. */
    @ParameterizedTest
    @MethodSource("megabytes")
    void a_megabyte_made_to_keep_a_pattern_busy_is_read_at_once(String megabyte) {
        assertTimeoutPreemptively(SOON, () -> {
            Typed.clean(megabyte);
            assertThat(Addresses.isEmail(megabyte)).isFalse();
            assertThat(Addresses.isPhone(megabyte)).isFalse();
            assertThat(DraftToken.parse(megabyte)).isEmpty();
            assertThat(Reference.parse(megabyte)).isEmpty();
            assertThat(AccessCode.parse(megabyte)).isEmpty();
            assertThat(SimpleForm.of(Map.of("happened", megabyte, "email", megabyte, "phone", megabyte, "name", megabyte)).wrong()).isNotEmpty();
        });
    }

    static Stream<String> megabytes() {
        return Stream.of("a@", "a.", "@.", " ", " x", "\u0000", "\n", "0", "0-", "é", "\uD83D\uDE41", "a".repeat(63) + "@", "a@b.c,")
                .map(part -> part.repeat(A_MEGABYTE / part.length()) + "!");
    }

    /** The longest address that is looked at closely, in the shape that would keep its pattern busiest. */
    @Test
    void the_longest_address_that_is_looked_at_is_read_at_once() {
        assertTimeoutPreemptively(SOON, () -> {
            for (int i = 0; i < 1_000; i++) {
                assertThat(Addresses.isEmail("a@".repeat(126) + "a,")).isFalse();
                assertThat(Addresses.isEmail("a@" + "a.".repeat(125) + "@")).isFalse();
            }
        });
    }

    @Test
    void an_address_is_one_plain_address() {
        assertThat(Addresses.isEmail("dana@example.org")).isTrue();
        assertThat(Addresses.isEmail("dana.o+heard@mail.example.org")).isTrue();
        assertThat(Addresses.isEmail("dana@example.org, tom@example.org")).isFalse();
        assertThat(Addresses.isEmail("dana@example")).isFalse();
        assertThat(Addresses.isEmail("dana@example.org\nBcc: tom@example.org")).isFalse();
        assertThat(Addresses.isEmail("")).isFalse();
    }

    @Test
    void a_number_is_what_somebody_could_dial() {
        assertThat(Addresses.isPhone("+44 (0)7700 900-123 ext 4")).isTrue();
        assertThat(Addresses.isPhone("999")).isFalse();
        assertThat(Addresses.isPhone("call me")).isFalse();
    }

    @Test
    void what_no_letter_can_show_is_left_out_and_lines_stay() {
        assertThat(Typed.clean(" Nobody\u0000 came.\r\n\tNobody\u0007 called. ")).isEqualTo("Nobody came.\n\tNobody called.");
        assertThat(Typed.clean(null)).isEmpty();
    }
}
