package uk.heard.tracker.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import uk.heard.gate.Actor;

/** The one complaint that this browser session has opened with its reference and code. */
final class Unlocked {

    private static final String COMPLAINT = "heard.unlocked.complaint";

    private Unlocked() {}

    /** Remembers it under a new session id, so that an id known from before opens nothing. */
    static void remember(Actor.Complainant complainant) {
        VaadinServletRequest.getCurrent().getHttpServletRequest().changeSessionId();
        VaadinSession.getCurrent().getSession().setAttribute(COMPLAINT, complainant);
    }

    static void forget() {
        VaadinSession.getCurrent().getSession().removeAttribute(COMPLAINT);
    }

    static Optional<Actor.Complainant> current() {
        return of(VaadinSession.getCurrent().getSession().getAttribute(COMPLAINT));
    }

    static Optional<Actor.Complainant> in(HttpSession session) {
        return session == null ? Optional.empty() : of(session.getAttribute(COMPLAINT));
    }

    private static Optional<Actor.Complainant> of(Object complainant) {
        return Optional.ofNullable((Actor.Complainant) complainant);
    }
}
