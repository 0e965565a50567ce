package uk.heard.staff;

import java.time.Instant;
import java.util.Set;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** An advocate, or somebody of the provider's office, who signed in. */
final class AdvocateUser extends SignedInUser {

    private final long advocateId;
    private final AdvocateRole role;

    AdvocateUser(OidcIdToken token, Advocates.Admitted admitted, Instant signedInAt) {
        super(token, admitted.name(), Set.of(admitted.role()), signedInAt);
        this.advocateId = admitted.id();
        this.role = admitted.role();
    }

    long advocateId() {
        return advocateId;
    }

    AdvocateRole role() {
        return role;
    }
}
