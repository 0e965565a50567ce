package uk.heard.staff;

import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import uk.heard.gate.Actor;

/** Who of the staff is at the screen: for views, which hand {@link #actor()} to the gate. */
public class SignedInStaff {

    private final Runnable signOut;

    SignedInStaff(Runnable signOut) {
        this.signOut = signOut;
    }

    public Actor.Staff actor() {
        var user = user();
        return new Actor.Staff(user.staffId(), user.signedInAt());
    }

    public long id() {
        return user().staffId();
    }

    public String name() {
        return user().displayName();
    }

    public Set<StaffRole> roles() {
        return user().roles();
    }

    public boolean is(StaffRole role) {
        return roles().contains(role);
    }

    /** Whether they triage, decide and send. For what a page offers: what they do, the database asks again. */
    public boolean onComplaintsTeam() {
        return is(StaffRole.COMPLAINTS_MANAGER) || is(StaffRole.COMPLAINTS_OFFICER);
    }

    /** Whether it is somebody of the staff at all, for what every signed-in page shows. */
    public boolean isHere() {
        return found().isPresent();
    }

    /** From a view: ends the session here and at the identity provider, and leads to the page that says so. */
    public void signOut() {
        signOut.run();
    }

    private static StaffUser user() {
        return found().orElseThrow(() -> new IllegalStateException("Nobody of the staff is signed in here: the view forgot its role"));
    }

    private static Optional<StaffUser> found() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffUser user ? Optional.of(user) : Optional.empty();
    }
}
