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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
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

    @Test
    void an_advocate_is_admitted_when_role_and_organisation_are_the_same_on_both_sides() {
        fromTheProvider("grace.adebanjo", "ADVOCATE", "Sidebyside Advocacy");
        var user = (AdvocateUser) signInAsAdvocate();
        assertThat(user.role()).isEqualTo(AdvocateRole.ADVOCATE);
        assertThat(user.getAuthorities()).extracting("authority").containsExactly("ROLE_ADVOCATE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "grace.adebanjo | ADVOCACY_OFFICE    | Sidebyside Advocacy",
            "grace.adebanjo | COMPLAINTS_MANAGER | Sidebyside Advocacy",
            "grace.adebanjo | ADVOCATE           | Another Provider",
            "grace.adebanjo | ADVOCATE           |",
            "somebody.else  | ADVOCATE           | Sidebyside Advocacy"})
    void an_advocate_is_denied_when_the_provider_says_anything_else(String name, String role, String organisation) {
        fromTheProvider(name, role, organisation);
        assertThatThrownBy(this::signInAsAdvocate).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void who_is_on_the_staff_list_is_never_an_advocate() {
        fromTheProvider("maya.okafor", "ADVOCATE", "Sidebyside Advocacy");
        assertDenied(null, StaffRole.COMPLAINTS_MANAGER);
    }

    private void fromTheProvider(String name, String role, String organisation) {
        claims.put("preferred_username", name);
        claims.put("roles", List.of(role));
        if (organisation != null) {
            claims.put("organisation", organisation);
        }
    }

    private SignedInUser signInAsAdvocate() {
        return (SignedInUser) signIn(new SignInSettings(null), List.of());
    }

    private StaffUser signIn(String secondFactor, StaffRole... ours) {
        return (StaffUser) signIn(new SignInSettings(secondFactor), List.of(ours));
    }

    private OidcUser signIn(SignInSettings settings, List<StaffRole> ours) {
        var advocates = new Advocates(null, null) {
            @Override
            Optional<Admitted> admitted(String name) {
                return name.equals("grace.adebanjo") ? Optional.of(new Admitted(3, "Grace Adebanjo", "Sidebyside Advocacy", AdvocateRole.ADVOCATE)) : Optional.empty();
            }
        };
        var members = new StaffMembers(null, null) {
            @Override
            Optional<Admitted> admitted(String name) {
                return name.equals("maya.okafor") ? Optional.of(new Admitted(7, "Maya Okafor", ours)) : Optional.empty();
            }
        };
        return new StaffSignIn(members, advocates, settings, Clock.fixed(NOW, Clock.systemUTC().getZone())).loadUser(request());
    }

    private OidcUserRequest request() {
        var client = ClientRegistration.withRegistrationId("heard").clientId("heard").authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost").authorizationUri("http://localhost").tokenUri("http://localhost").build();
        return new OidcUserRequest(client, new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "t", NOW, NOW.plusSeconds(60)),
                new OidcIdToken("t", NOW, NOW.plusSeconds(60), claims));
    }
}
