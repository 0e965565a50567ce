package uk.heard.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions by what the person does. An open tab goes on sending heartbeats all night; they are nobody's doing
 * and prolong nothing. The session of somebody who signed in ends after a working day at the latest, however busy.
 */
class SessionLimits extends OncePerRequestFilter {

    static final Duration IDLE = Duration.ofMinutes(15);
    static final Duration LONGEST_SIGNED_IN = StaffSignIn.OLDEST_PROOF;
    /** A page that was fetched and never used, as robots do, holds its memory no longer than this. */
    static final Duration UNUSED = Duration.ofMinutes(2);

    private static final String LAST_ACT = SessionLimits.class.getName() + ".lastAct";

    private final Clock clock;

    SessionLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            var now = clock.instant();
            if (over(session, now)) {
                session.invalidate();
            } else if (isAnAct(request)) {
                session.setAttribute(LAST_ACT, now);
                session.setMaxInactiveInterval((int) IDLE.toSeconds());
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean over(HttpSession session, Instant now) {
        var signedIn = SignedInUser.in(session);
        var lastAct = (Instant) session.getAttribute(LAST_ACT);
        return lastAct != null && lastAct.plus(IDLE).isBefore(now)
                || signedIn != null && signedIn.signedInAt().plus(LONGEST_SIGNED_IN).isBefore(now);
    }

    /** Opening a page, and in Flow a uidl message, is somebody's doing; files and Flow's other messages are not. */
    private static boolean isAnAct(HttpServletRequest request) {
        var message = Paths.flowMessage(request);
        return message == null ? !Paths.isFile(request) : message.equals("uidl");
    }
}
