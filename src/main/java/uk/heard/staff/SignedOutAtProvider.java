package uk.heard.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/** Somebody signed out at the identity provider, which says so to us directly: their sessions here end, on every node. */
class SignedOutAtProvider implements LogoutHandler {

    private final SessionsAtProvider sessions;
    private final StaffMembers members;
    private final Advocates advocates;

    SignedOutAtProvider(SessionsAtProvider sessions, StaffMembers members, Advocates advocates) {
        this.sessions = sessions;
        this.members = members;
        this.advocates = advocates;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
            sessions.staffOf(token).forEach(members::signOutEverywhere);
            sessions.advocatesOf(token).forEach(advocates::signOutEverywhere);
        }
    }
}
