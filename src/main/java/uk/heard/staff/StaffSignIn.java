package uk.heard.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Turns an ID token into a member of staff or an advocate, or refuses. Their roles are those on which the provider and our
 * tables agree, so that neither alone can give somebody a role; an advocate's organisation must be the same in both as well.
 */
@Component
class StaffSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** As long as the longest session: an older proof of who somebody is counts for nothing. */
    static final Duration OLDEST_PROOF = Duration.ofHours(12);

    private final StaffMembers members;
    private final Advocates advocates;
    private final SignInSettings settings;
    private final Clock clock;

    StaffSignIn(StaffMembers members, Advocates advocates, SignInSettings settings, Clock clock) {
        this.members = members;
        this.advocates = advocates;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var now = clock.instant();
        if (!settings.strongEnough(token)) {
            throw refused("without the second factor that is asked for");
        }
        if (token.getAuthenticatedAt() != null && token.getAuthenticatedAt().plus(OLDEST_PROOF).isBefore(now)) {
            throw refused("on a proof that is too old");
        }
        var name = Optional.ofNullable(token.getPreferredUsername()).orElseThrow(() -> refused("without a name"));
        var member = members.admitted(name);
        return member.isPresent() ? staff(token, member.get(), now) : advocate(token, name, now);
    }

    private static StaffUser staff(OidcIdToken token, StaffMembers.Admitted member, Instant now) {
        var roles = agreed(token, member.roles());
        if (roles.isEmpty()) {
            throw refused("without a role here");
        }
        return new StaffUser(token, member.id(), member.name(), roles, now);
    }

    private AdvocateUser advocate(OidcIdToken token, String name, Instant now) {
        var advocate = advocates.admitted(name).orElseThrow(() -> refused("by somebody who is not on our lists"));
        var theirs = token.getClaimAsStringList("roles");
        if (theirs == null || !theirs.contains(advocate.role().name())) {
            throw refused("without a role here");
        }
        if (!advocate.organisation().equals(token.getClaimAsString("organisation"))) {
            throw refused("for another organisation");
        }
        return new AdvocateUser(token, advocate, now);
    }

    private static Set<StaffRole> agreed(OidcIdToken token, List<StaffRole> ours) {
        var theirs = token.getClaimAsStringList("roles");
        var roles = EnumSet.noneOf(StaffRole.class);
        if (theirs != null) {
            ours.stream().filter(role -> theirs.contains(role.name())).forEach(roles::add);
        }
        return roles;
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error("access_denied"), "Sign-in " + why);
    }
}
