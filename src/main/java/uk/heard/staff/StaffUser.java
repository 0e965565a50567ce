package uk.heard.staff;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A member of staff as their session knows them. What they may see is asked of the database, every time. */
final class StaffUser extends DefaultOidcUser {

    private final long staffId;
    private final String displayName;
    private final Set<StaffRole> roles;
    private final Instant signedInAt;

    StaffUser(OidcIdToken token, long staffId, String displayName, Set<StaffRole> roles, Instant signedInAt) {
        super(roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).collect(Collectors.toSet()), token, "sub");
        this.staffId = staffId;
        this.displayName = displayName;
        this.roles = Set.copyOf(roles);
        this.signedInAt = signedInAt;
    }

    /** Whose session this is, or null. For filters, which run before the session's owner is known otherwise. */
    static StaffUser in(HttpSession session) {
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof StaffUser user ? user : null;
    }

    long staffId() {
        return staffId;
    }

    String displayName() {
        return displayName;
    }

    Set<StaffRole> roles() {
        return roles;
    }

    Instant signedInAt() {
        return signedInAt;
    }
}
