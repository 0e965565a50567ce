package uk.heard.staff;

import static heard.db.Tables.ADVOCATE;
import static heard.db.Tables.PROVIDER_SESSION;
import static heard.db.Tables.STAFF_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.Visit;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.gate.NotAdmitted;

/** SEC-10: the identity provider says directly that somebody signed out there. */
@HeardTest
class SignedOutAtProviderTest {

    @Autowired JWKSource<SecurityContext> keysOfProvider;
    @Autowired Gate gate;
    @Autowired TestClock clock;
    @Value("${server.port}") int port;

    @Test
    void their_sessions_here_are_over_and_those_of_others_go_on() {
        assertThat(new Visit(port).signIn("hannah.whitcombe", "/app/staff").body()).contains("outlet");
        assertThat(new Visit(port).signIn("tomasz.zielak", "/app/staff").body()).contains("outlet");
        var signedIn = clock.instant();
        clock.advance(Duration.ofSeconds(1));

        assertThat(say(token("hannah.whitcombe", "http://localhost:" + port)).status()).isEqualTo(200);

        assertThatThrownBy(() -> enter("hannah.whitcombe", signedIn)).isInstanceOf(NotAdmitted.class);
        assertThatCode(() -> enter("tomasz.zielak", signedIn)).doesNotThrowAnyException();
        assertThatCode(() -> enter("hannah.whitcombe", clock.instant())).as("after signing in again").doesNotThrowAnyException();
    }

    @Test
    void an_advocate_is_out_as_well() {
        assertThat(new Visit(port).signIn("rhys.cadwallader", "/app/advocate").body()).contains("outlet");
        var signedIn = clock.instant();
        var id = gate.as(new Actor.Job("test"), () -> gate.db().select(ADVOCATE.ID).from(ADVOCATE).where(ADVOCATE.SIGN_IN_NAME.eq("rhys.cadwallader")).fetchSingle().value1());
        clock.advance(Duration.ofSeconds(1));
        assertThatCode(() -> gate.run(new Actor.Advocate(id, signedIn), () -> { })).doesNotThrowAnyException();

        assertThat(say(token("rhys.cadwallader", "http://localhost:" + port)).status()).isEqualTo(200);

        assertThatThrownBy(() -> gate.run(new Actor.Advocate(id, signedIn), () -> { })).isInstanceOf(NotAdmitted.class);
    }

    @Test
    void the_name_of_the_session_is_enough_on_a_node_that_signed_nobody_in() {
        assertThat(new Visit(port).signIn("margaret.oyelaran", "/app/staff").body()).contains("outlet");
        var signedIn = clock.instant();
        var session = gate.as(new Actor.Job("test"), () -> gate.db().select(PROVIDER_SESSION.SESSION).from(PROVIDER_SESSION)
                .where(PROVIDER_SESSION.SUBJECT.eq("margaret.oyelaran")).orderBy(PROVIDER_SESSION.SIGNED_IN_AT.desc()).limit(1).fetchSingle().value1());
        clock.advance(Duration.ofSeconds(1));

        assertThat(say(token(null, "another-session", "http://localhost:" + port)).status()).isEqualTo(200);
        assertThatCode(() -> enter("margaret.oyelaran", signedIn)).doesNotThrowAnyException();
        assertThat(say(token(null, session, "http://localhost:" + port)).status()).isEqualTo(200);
        assertThatThrownBy(() -> enter("margaret.oyelaran", signedIn)).isInstanceOf(NotAdmitted.class);
    }

    @Test
    void a_word_from_anybody_else_ends_nothing() {
        assertThat(new Visit(port).signIn("imran.chaudhry", "/app/staff").body()).contains("outlet");
        var signedIn = clock.instant();
        clock.advance(Duration.ofSeconds(1));

        assertThat(say(token("imran.chaudhry", "http://elsewhere.example")).status()).isEqualTo(400);
        assertThat(say("nonsense").status()).isEqualTo(400);

        assertThatCode(() -> enter("imran.chaudhry", signedIn)).doesNotThrowAnyException();
    }

    private Visit.Answer say(String token) {
        return new Visit(port).post("/logout/connect/back-channel/heard", Map.of("logout_token", token));
    }

    private String token(String subject, String issuer) {
        return token(subject, null, issuer);
    }

    private String token(String subject, String session, String issuer) {
        var claims = JwtClaimsSet.builder().issuer(issuer).audience(List.of("heard"))
                .claims(all -> {
                    if (subject != null) {
                        all.put("sub", subject);
                    }
                    if (session != null) {
                        all.put("sid", session);
                    }
                })
                .issuedAt(Instant.now()).id(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())).build();
        return new NimbusJwtEncoder(keysOfProvider).encode(JwtEncoderParameters.from(claims)).getTokenValue();
    }

    private void enter(String name, Instant signedIn) {
        long id = gate.as(new Actor.Job("test"), () -> gate.db().select(STAFF_MEMBER.ID).from(STAFF_MEMBER)
                .where(STAFF_MEMBER.SIGN_IN_NAME.eq(name)).fetchSingle().value1());
        gate.run(new Actor.Staff(id, signedIn), () -> { });
    }
}
