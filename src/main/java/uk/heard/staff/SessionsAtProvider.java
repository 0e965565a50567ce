package uk.heard.staff;

import static heard.db.Tables.PROVIDER_SESSION;

import java.time.Clock;
import java.util.List;
import org.jooq.Field;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * Which member of staff or advocate a session at the identity provider belongs to, kept in the database: the provider tells one node
 * that somebody signed out there, and they are to be out of all of them.
 */
@Component
class SessionsAtProvider implements OidcSessionRegistry {

    private static final Actor SIGN_IN = new Actor.Job("sign-in");

    private final Gate gate;
    private final Clock clock;

    SessionsAtProvider(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        if (session.getPrincipal() instanceof SignedInUser user) {
            gate.run(SIGN_IN, () -> {
                gate.db().deleteFrom(PROVIDER_SESSION)
                        .where(PROVIDER_SESSION.SIGNED_IN_AT.lt(clock.instant().minus(StaffSignIn.OLDEST_PROOF)))
                        .execute();
                gate.db().insertInto(PROVIDER_SESSION)
                        .set(PROVIDER_SESSION.STAFF_ID, user instanceof StaffUser staff ? staff.staffId() : null)
                        .set(PROVIDER_SESSION.ADVOCATE_ID, user instanceof AdvocateUser advocate ? advocate.advocateId() : null)
                        .set(PROVIDER_SESSION.SUBJECT, user.getSubject())
                        .set(PROVIDER_SESSION.SESSION, user.getClaimAsString("sid"))
                        .set(PROVIDER_SESSION.SIGNED_IN_AT, user.signedInAt())
                        .execute();
            });
        }
    }

    /** A session of ours says nothing about the one at the provider. */
    @Override
    public OidcSessionInformation removeSessionInformation(String ourSession) {
        return null;
    }

    /** Nobody asks for these: {@link SignedOutAtProvider} asks {@link #staffOf} and {@link #advocatesOf}. */
    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return List.of();
    }

    /** Whose session ended there, when it is one of the staff. A token that names no session means all of the person's. */
    List<Long> staffOf(OidcLogoutToken token) {
        return of(token, PROVIDER_SESSION.STAFF_ID);
    }

    /** The same when it is an advocate. */
    List<Long> advocatesOf(OidcLogoutToken token) {
        return of(token, PROVIDER_SESSION.ADVOCATE_ID);
    }

    private List<Long> of(OidcLogoutToken token, Field<Long> who) {
        var whose = token.getSessionId() != null
                ? PROVIDER_SESSION.SESSION.eq(token.getSessionId())
                : PROVIDER_SESSION.SUBJECT.eq(token.getSubject());
        return gate.as(SIGN_IN, () -> gate.db().selectDistinct(who).from(PROVIDER_SESSION)
                .where(whose, who.isNotNull()).fetch(who));
    }
}
