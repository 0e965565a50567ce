package uk.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** The calendar ends on 31 December 2035. */
@HeardTest
class CalendarHealthTest {

    @Autowired HealthEndpoint health;
    @Autowired TestClock clock;

    @ParameterizedTest
    @CsvSource({"2026-03-02T10:00:00Z, UP, 3591", "2034-12-30T23:59:59Z, UP, 366", "2034-12-31T00:00:00Z, WARNING, 365", "2035-12-31T12:00:00Z, WARNING, 0",
        "2036-01-01T00:00:00Z, WARNING, -1"})
    void a_year_before_the_calendar_ends_there_is_a_warning(Instant now, String status, long ahead) {
        var found = new CalendarHealth(Clock.fixed(now, ZoneOffset.UTC)).health();

        assertThat(found.getStatus().getCode()).isEqualTo(status);
        assertThat(found.getDetails()).containsEntry("lastLoadedYear", 2035).containsEntry("daysLoadedAhead", ahead);
    }

    @Test
    void the_warning_shows_in_the_health_of_a_node_and_leaves_it_in_service() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        clock.set(Instant.parse("2035-06-01T10:00:00Z"));
        assertThat(health.health().getStatus()).isEqualTo(CalendarHealth.WARNING);
        assertThat(health.healthForPath("readiness").getStatus()).isEqualTo(Status.UP);
    }
}
