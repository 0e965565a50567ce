package uk.heard.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.local.SampleStaff.Person;

/** Puts a member of the sample staff in front of a view that is tested without a browser. The sign-in itself has tests of its own. */
@Component
public class SignedInAs {

    private final StaffMembers members;
    private final Clock clock;

    SignedInAs(StaffMembers members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    public Actor.Staff person(Person person) {
        var admitted = members.admitted(person.signInName()).orElseThrow();
        var now = clock.instant();
        var token = new OidcIdToken("test", now, now.plus(Duration.ofHours(1)), Map.of("sub", person.signInName()));
        var user = new StaffUser(token, admitted.id(), admitted.name(), EnumSet.copyOf(admitted.roles()), now);
        SecurityContextHolder.setContext(new SecurityContextImpl(new OAuth2AuthenticationToken(user, user.getAuthorities(), "heard")));
        return new Actor.Staff(admitted.id(), now);
    }
}
