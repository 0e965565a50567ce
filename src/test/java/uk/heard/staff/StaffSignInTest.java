package uk.heard.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import uk.heard.TestClock;

class StaffSignInTest {

    private static final Instant NOW = TestClock.START;

    private final Map<String, Object> claims = new HashMap<>(Map.of("sub", "1f2e", "preferred_username", "maya.okafor",
            "roles", List.of("COMPLAINTS_MANAGER", "COMPLAINTS_OFFICER"), "amr", List.of("pwd", "mfa"), "auth_time", NOW));

    @Test
    void their_roles_are_those_on_which_the_provider_and_our_list_agree() {
        assertThat(signIn(null, StaffRole.COMPLAINTS_OFFICER, StaffRole.TEAM_MANAGER).roles()).containsExactly(StaffRole.COMPLAINTS_OFFICER);
    }

    @Test
    void what_the_session_may_open_follows_from_these_roles_alone() {
        assertThat(signIn(null, StaffRole.COMPLAINTS_OFFICER, StaffRole.TEAM_MANAGER).getAuthorities()).extracting("authority")
                .containsExactly("ROLE_COMPLAINTS_OFFICER");
    }

    @Test
    void somebody_on_whose_roles_the_two_do_not_agree_is_denied() {
        assertDenied(null, StaffRole.TEAM_MANAGER);
        claims.remove("roles");
        assertDenied(null, StaffRole.COMPLAINTS_MANAGER);
        claims.put("roles", List.of("ADMINISTRATOR"));
        assertDenied(null, StaffRole.COMPLAINTS_MANAGER);
    }

    @Test
    void a_stranger_and_somebody_without_a_name_are_denied() {
        claims.put("preferred_username", "somebody.else");
        assertDenied(null, StaffRole.COMPLAINTS_MANAGER);
        claims.remove("preferred_username");
        assertDenied(null, StaffRole.COMPLAINTS_MANAGER);
    }

    /** SEC-29 */
    @Test
    void a_sign_in_without_the_second_factor_that_is_asked_for_is_denied() {
        assertThat(signIn("amr=mfa", StaffRole.COMPLAINTS_MANAGER).roles()).isNotEmpty();
        assertDenied("acr=second-factor", StaffRole.COMPLAINTS_MANAGER);
        claims.put("acr", "second-factor");
        assertThat(signIn("acr=second-factor", StaffRole.COMPLAINTS_MANAGER).roles()).isNotEmpty();
        claims.put("amr", List.of("pwd"));
        assertDenied("amr=mfa", StaffRole.COMPLAINTS_MANAGER);
        claims.put("acr", "password");
        assertDenied("acr=second-factor", StaffRole.COMPLAINTS_MANAGER);
    }

    @Test
    void a_proof_of_yesterday_is_denied() {
        claims.put("auth_time", NOW.minus(Duration.ofHours(13)));
        assertDenied(null, StaffRole.COMPLAINTS_MANAGER);
    }

    private void assertDenied(String secondFactor, StaffRole ours) {
        assertThatThrownBy(() -> signIn(secondFactor, ours)).isInstanceOf(OAuth2AuthenticationException.class);
    }

    private StaffUser signIn(String secondFactor, StaffRole... ours) {
        var members = new StaffMembers(null, null) {
            @Override
            Optional<Admitted> admitted(String name) {
                return name.equals("maya.okafor") ? Optional.of(new Admitted(7, "Maya Okafor", List.of(ours))) : Optional.empty();
            }
        };
        return (StaffUser) new StaffSignIn(members, new SignInSettings(secondFactor), Clock.fixed(NOW, Clock.systemUTC().getZone())).loadUser(request());
    }

    private OidcUserRequest request() {
        var client = ClientRegistration.withRegistrationId("heard").clientId("heard").authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost").authorizationUri("http://localhost").tokenUri("http://localhost").build();
        return new OidcUserRequest(client, new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "t", NOW, NOW.plusSeconds(60)),
                new OidcIdToken("t", NOW, NOW.plusSeconds(60), claims));
    }
}
