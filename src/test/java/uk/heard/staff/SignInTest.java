package uk.heard.staff;

import static heard.db.Tables.STAFF_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.Visit;
import uk.heard.gate.Actor;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Gate;
import uk.heard.gate.Slowdown;

/** The real OpenID Connect sign-in against the identity provider in this process. */
@HeardTest
class SignInTest {

    private static final String PAGE = "/app/staff/test-managers";

    @Autowired TestClock clock;
    @Autowired Gate gate;
    @Autowired StaffMembers members;
    @Autowired Slowdown slowdown;
    private final Visit visit;

    SignInTest(@Value("${server.port}") int port) {
        visit = new Visit(port);
    }

    @AfterEach
    void everybodyIsActiveAgain() {
        gate.run(new Actor.Job("test"), () -> gate.db().update(STAFF_MEMBER).set(STAFF_MEMBER.ACTIVE, true)
                .set(STAFF_MEMBER.SESSIONS_VALID_FROM, TestClock.START.minusSeconds(1)).execute());
    }

    @Test
    void a_staff_page_asks_to_sign_in_and_then_opens() {
        assertThat(visit.get(PAGE).header("Location")).endsWith("/oauth2/authorization/heard");

        var page = visit.signIn("maya.okafor", PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("outlet");
        assertThat(visit.get(PAGE).status()).isEqualTo(200);
    }

    @Test
    void the_sign_in_uses_proof_of_possession_and_a_fresh_proof() {
        visit.get(PAGE);
        assertThat(visit.get("/oauth2/authorization/heard").header("Location"))
                .contains("code_challenge_method=S256").contains("max_age=43200").contains("state=").contains("nonce=");
    }

    /** S-13 */
    @Test
    void forged_answers_make_signing_in_slow_for_the_network_they_come_from() {
        var network = ClientNetwork.of("127.0.0.1");
        assertThat(slowdown.delay("sign-in", network, null)).isZero();
        for (int i = 0; i < 22; i++) {
            assertThat(visit.get("/login/oauth2/code/heard?code=forged&state=forged").header("Location")).endsWith("/denied");
        }
        assertThat(slowdown.delay("sign-in", network, null)).isPositive();
        clock.advance(Duration.ofHours(2));
        assertThat(slowdown.delay("sign-in", network, null)).isZero();
        assertThat(visit.signIn("maya.okafor", PAGE).status()).isEqualTo(200);
    }

    /** SEC-9 */
    @Test
    void signing_in_changes_the_session_and_the_old_one_opens_nothing() {
        var atProvider = visit.atProvider("maya.okafor", "heard", PAGE);
        // The provider in this process has changed the session already; what counts is what our half does.
        var back = visit.get(visit.here(atProvider.header("Location")));
        var before = visit.cookies().get("heard");
        visit.open(visit.here(back.header("Location")));
        assertThat(visit.cookies().get("heard")).isNotEqualTo(before);

        visit.cookies().put("heard", before);
        assertThat(visit.get(PAGE).status()).isEqualTo(302);
    }

    @Test
    void a_leaver_whom_the_provider_still_knows_is_denied() {
        gate.run(new Actor.Job("test"), () -> gate.db().update(STAFF_MEMBER).set(STAFF_MEMBER.ACTIVE, false)
                .where(STAFF_MEMBER.SIGN_IN_NAME.eq("tomasz.zielak")).execute());

        var end = visit.signIn("tomasz.zielak", PAGE);

        assertThat(end.body()).isEqualTo(visit.get("/denied").body()).contains("<main");
        assertThat(visit.get(PAGE).status()).isEqualTo(302);
    }

    @Test
    void a_wrong_password_stays_at_the_form() {
        assertThat(visit.signIn("maya.okafor", "guess", PAGE).body()).contains("do not go together");
        assertThat(visit.get(PAGE).status()).isEqualTo(302);
    }

    /** SEC-11 */
    @Test
    void an_open_tab_ends_after_a_quarter_of_an_hour_however_many_heartbeats_it_sends() {
        visit.signIn("maya.okafor", PAGE);
        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofMinutes(2));
            visit.send("POST", "/app/?v-r=heartbeat&v-uiId=0", "");
        }
        assertThat(visit.get(PAGE).status()).isEqualTo(302);
    }

    @Test
    void what_somebody_does_keeps_the_session() {
        visit.signIn("maya.okafor", PAGE);
        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(visit.get(PAGE).status()).isEqualTo(200);
        }
    }

    @Test
    void nobody_stays_signed_in_for_longer_than_twelve_hours() {
        visit.signIn("maya.okafor", PAGE);
        for (int i = 0; i < 72; i++) {
            clock.advance(Duration.ofMinutes(10));
            assertThat(visit.get(PAGE).status()).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(visit.get(PAGE).status()).isEqualTo(302);
    }

    @Test
    void what_staff_change_by_a_plain_form_needs_a_token() {
        visit.signIn("maya.okafor", PAGE);
        assertThat(visit.post("/logout", Map.of()).status()).isGreaterThanOrEqualTo(400);
        assertThat(visit.post("/staff/test-download", Map.of()).status()).isGreaterThanOrEqualTo(400);
        assertThat(visit.get("/staff/test-download").body()).isEqualTo("A letter for Maya Okafor");
    }

    @Test
    void outside_flow_too_somebody_who_was_signed_out_everywhere_is_out() {
        visit.signIn("maya.okafor", "/staff/test-download");
        clock.advance(Duration.ofSeconds(1));
        members.signOutEverywhere(id("maya.okafor"));

        assertThat(visit.get("/staff/test-download").header("Location")).isEqualTo("/ended");
        assertThat(visit.get("/staff/test-download").header("Location")).endsWith("/oauth2/authorization/heard");
    }

    private long id(String name) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(STAFF_MEMBER.ID).from(STAFF_MEMBER)
                .where(STAFF_MEMBER.SIGN_IN_NAME.eq(name)).fetchSingle().value1());
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        assertThat(visit.get(PAGE).header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }
}
