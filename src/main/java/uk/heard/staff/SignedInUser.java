package uk.heard.staff;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Somebody who signed in at the identity provider, as their session knows them. What they may see is asked of the database, every time. */
abstract sealed class SignedInUser extends DefaultOidcUser permits StaffUser, AdvocateUser {

    private final String displayName;
    private final Instant signedInAt;

    SignedInUser(OidcIdToken token, String displayName, Collection<? extends Enum<?>> roles, Instant signedInAt) {
        super(roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())).collect(Collectors.toSet()), token, "sub");
        this.displayName = displayName;
        this.signedInAt = signedInAt;
    }

    /** Whose session this is, or null. For filters, which run before the session's owner is known otherwise. */
    static SignedInUser in(HttpSession session) {
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedInUser user ? user : null;
    }

    String displayName() {
        return displayName;
    }

    Instant signedInAt() {
        return signedInAt;
    }
}
