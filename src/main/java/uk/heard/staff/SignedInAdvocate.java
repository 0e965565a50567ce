package uk.heard.staff;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.heard.gate.Actor;

/** Who of the advocacy provider is at the screen: for views, which hand {@link #actor()} to the gate. */
public class SignedInAdvocate {

    private final Runnable signOut;

    SignedInAdvocate(Runnable signOut) {
        this.signOut = signOut;
    }

    public Actor.Advocate actor() {
        var user = user();
        return new Actor.Advocate(user.advocateId(), user.signedInAt());
    }

    public String name() {
        return user().displayName();
    }

    public boolean is(AdvocateRole role) {
        return user().role() == role;
    }

    /** Whether it is somebody of the provider at all, for what every signed-in page shows. */
    public boolean isHere() {
        return found().isPresent();
    }

    /** From a view: ends the session here and at the identity provider, and leads to the page that says so. */
    public void signOut() {
        signOut.run();
    }

    private static AdvocateUser user() {
        return found().orElseThrow(() -> new IllegalStateException("Nobody of the advocacy provider is signed in here: the view forgot its role"));
    }

    private static Optional<AdvocateUser> found() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AdvocateUser user ? Optional.of(user) : Optional.empty();
    }
}
