package uk.heard.staff;

import static heard.db.Tables.ADVOCATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.Visit;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.gate.NotAdmitted;

/** Advocates come in by a door of their own, find nothing of staff, and are out as soon as staff would be. */
@HeardTest
class AdvocateSignInTest {

    private static final String PAGE = "/app/advocate";

    @Autowired TestClock clock;
    @Autowired Gate gate;
    @Autowired Advocates advocates;
    private final Visit visit;

    AdvocateSignInTest(@Value("${server.port}") int port) {
        visit = new Visit(port);
    }

    @AfterEach
    void everybodyIsActiveAgain() {
        gate.run(new Actor.Job("test"), () -> gate.db().update(ADVOCATE).set(ADVOCATE.ACTIVE, true).set(ADVOCATE.SESSIONS_VALID_FROM, Instant.EPOCH).execute());
    }

    @Test
    void a_page_of_theirs_asks_to_sign_in_and_then_opens_and_a_staff_page_is_not_found() {
        assertThat(visit.get(PAGE).header("Location")).endsWith("/oauth2/authorization/heard");
        assertThat(visit.signIn("grace.adebanjo", PAGE).body()).contains("outlet");
        for (var path : new String[] {"/app/staff", "/app/staff/worklist", "/app/staff/case/0000000000", "/staff/file/1"}) {
            var answer = visit.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(visit.get("/app/advocate/nothing").body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/advocate", "/app/advocate/cases", "/app/advocate/office", "/app/advocate/case/0000000000"})
    void what_is_for_advocates_is_not_found_by_staff(String path) {
        assertThat(visit.signIn("hannah.whitcombe", "/app/staff").body()).contains("outlet");
        assertThat(visit.get(path).status()).isEqualTo(404);
    }

    @Test
    void nobody_stays_signed_in_for_longer_than_staff_do() {
        assertThat(visit.signIn("grace.adebanjo", PAGE).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(14));
        assertThat(visit.get(PAGE).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(16));
        assertThat(visit.get(PAGE).header("Location")).as("a quarter of an hour without doing anything").endsWith("/oauth2/authorization/heard");
        assertThat(visit.signIn("grace.adebanjo", PAGE).status()).isEqualTo(200);
        for (int i = 0; i < 12 * 6; i++) {
            clock.advance(Duration.ofMinutes(10));
            visit.get(PAGE);
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(visit.get(PAGE).header("Location")).as("a working day").endsWith("/oauth2/authorization/heard");
    }

    @Test
    void who_left_is_refused_at_the_door_and_in_the_next_transaction() {
        var grace = new Actor.Advocate(advocates.admitted("grace.adebanjo").orElseThrow().id(), clock.instant());
        assertThatCode(() -> gate.run(grace, () -> { })).doesNotThrowAnyException();
        gate.run(new Actor.Job("test"), () -> gate.db().update(ADVOCATE).set(ADVOCATE.ACTIVE, false).where(ADVOCATE.ID.eq(grace.id())).execute());
        assertThatThrownBy(() -> gate.run(grace, () -> { })).isInstanceOf(NotAdmitted.class);
        visit.signIn("grace.adebanjo", PAGE);
        assertThat(visit.get(PAGE).header("Location")).as("still a stranger").endsWith("/oauth2/authorization/heard");
    }

    @Test
    void who_was_signed_out_everywhere_is_out_until_they_sign_in_again() {
        var grace = new Actor.Advocate(advocates.admitted("grace.adebanjo").orElseThrow().id(), clock.instant());
        clock.advance(Duration.ofSeconds(1));
        advocates.signOutEverywhere(grace.id());
        assertThatThrownBy(() -> gate.run(grace, () -> { })).isInstanceOf(NotAdmitted.class);
        assertThatCode(() -> gate.run(new Actor.Advocate(grace.id(), clock.instant()), () -> { })).doesNotThrowAnyException();
    }
}
