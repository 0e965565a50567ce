package uk.heard.staff;

import java.time.Instant;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** A member of staff who signed in. */
final class StaffUser extends SignedInUser {

    private final long staffId;
    private final Set<StaffRole> roles;

    StaffUser(OidcIdToken token, long staffId, String displayName, Set<StaffRole> roles, Instant signedInAt) {
        super(token, displayName, roles, signedInAt);
        this.staffId = staffId;
        this.roles = Set.copyOf(roles);
    }

    long staffId() {
        return staffId;
    }

    Set<StaffRole> roles() {
        return roles;
    }
}
