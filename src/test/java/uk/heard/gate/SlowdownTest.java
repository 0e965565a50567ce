package uk.heard.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.HeardTest;
import uk.heard.TestClock;

/** S-13 */
@HeardTest
class SlowdownTest {

    @Autowired Slowdown slowdown;
    @Autowired TestClock clock;

    private final String network = UUID.randomUUID().toString();
    private final String reference = UUID.randomUUID().toString();

    @Test
    void the_first_wrong_tries_cost_nothing() {
        fail(2);
        assertThat(slowdown.delay("tracker", network, reference)).isZero();
    }

    @Test
    void guessing_at_one_reference_becomes_slow_but_never_slower_than_two_seconds() {
        fail(3);
        assertThat(slowdown.delay("tracker", elsewhere(), reference)).isEqualTo(Duration.ofMillis(250));
        fail(2);
        assertThat(slowdown.delay("tracker", elsewhere(), reference)).isEqualTo(Duration.ofSeconds(1));
        for (int i = 0; i < 30; i++) {
            slowdown.failed("tracker", elsewhere(), reference);
        }
        assertThat(slowdown.delay("tracker", elsewhere(), reference)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void guessing_at_many_from_one_network_becomes_slower_and_slower_up_to_half_a_minute() {
        var longest = Duration.ZERO;
        for (int i = 0; i < 40; i++) {
            slowdown.failed("tracker", network, UUID.randomUUID().toString());
            var delay = slowdown.delay("tracker", network, UUID.randomUUID().toString());
            assertThat(delay).isGreaterThanOrEqualTo(longest);
            longest = delay;
        }
        assertThat(longest).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void time_heals() {
        fail(10);
        assertThat(slowdown.delay("tracker", network, reference)).isPositive();
        clock.advance(Duration.ofMinutes(7));
        assertThat(slowdown.delay("tracker", network, reference)).isEqualTo(Duration.ofMillis(250));
        clock.advance(Duration.ofMinutes(1));
        assertThat(slowdown.delay("tracker", network, reference)).isZero();
    }

    @Test
    void the_owner_who_gets_in_finds_it_fast_again_and_the_network_that_guesses_stays_slow() {
        fail(30);
        slowdown.succeeded("tracker", reference);
        assertThat(slowdown.delay("tracker", elsewhere(), reference)).isZero();
        assertThat(slowdown.delay("tracker", network, reference)).isPositive();
    }

    @Test
    void one_kind_of_try_does_not_slow_another() {
        fail(30);
        assertThat(slowdown.delay("email link", network, reference)).isZero();
    }

    @Test
    void a_neighbour_is_the_same_network_and_the_next_street_is_not() {
        assertThat(ClientNetwork.of("198.51.100.7")).isEqualTo(ClientNetwork.of("198.51.100.200")).isNotEqualTo(ClientNetwork.of("198.51.101.7"));
        assertThat(ClientNetwork.of("2001:db8:1:2300::1")).isEqualTo(ClientNetwork.of("2001:db8:1:23ff::2")).isNotEqualTo(ClientNetwork.of("2001:db8:1:2400::1"));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            slowdown.failed("tracker", network, reference);
        }
    }

    private static String elsewhere() {
        return UUID.randomUUID().toString();
    }
}
