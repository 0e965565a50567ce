package uk.heard.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import uk.heard.gate.Actor;
import uk.heard.local.SampleStaff.Person;

/** Puts a member of the sample staff in front of a view that is tested without a browser. The sign-in itself has tests of its own. */
public final class SignedInAs {

    private SignedInAs() {}

    public static Actor.Staff person(Person person, StaffMembers members, Instant now) {
        var admitted = members.admitted(person.signInName()).orElseThrow();
        var token = new OidcIdToken("test", now, now.plus(Duration.ofHours(1)), Map.of("sub", person.signInName()));
        var user = new StaffUser(token, admitted.id(), admitted.name(), EnumSet.copyOf(admitted.roles()), now);
        SecurityContextHolder.setContext(new SecurityContextImpl(new OAuth2AuthenticationToken(user, user.getAuthorities(), "heard")));
        return new Actor.Staff(admitted.id(), now);
    }

    /** The same for somebody of the advocacy provider. */
    public static void advocate(String signInName, ApplicationContext application, Instant now) {
        var admitted = application.getBean(Advocates.class).admitted(signInName).orElseThrow();
        var token = new OidcIdToken("test", now, now.plus(Duration.ofHours(1)), Map.of("sub", signInName));
        var user = new AdvocateUser(token, admitted, now);
        SecurityContextHolder.setContext(new SecurityContextImpl(new OAuth2AuthenticationToken(user, user.getAuthorities(), "heard")));
    }
}
