package uk.heard.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Slowdown;

/**
 * Makes signing in slower for a network from which it fails again and again. Passwords are the identity provider's to
 * guard; this slows forged answers of it and people who keep trying without being on the staff list. Nobody is refused.
 */
class SlowSignIn extends OncePerRequestFilter {

    private static final String WHAT = "sign-in";

    private final Slowdown slowdown;

    SlowSignIn(Slowdown slowdown) {
        this.slowdown = slowdown;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = Paths.of(request);
        return !Paths.under(path, "/oauth2/authorization") && !Paths.under(path, "/login/oauth2");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        slowdown.pause(WHAT, ClientNetwork.of(request.getRemoteAddr()), null);
        chain.doFilter(request, response);
    }

    /** Counts the failure and leads to the page that says it plainly. */
    AuthenticationFailureHandler refusing(String page) {
        var refused = new SimpleUrlAuthenticationFailureHandler(page);
        return (request, response, why) -> {
            slowdown.failed(WHAT, ClientNetwork.of(request.getRemoteAddr()), null);
            refused.onAuthenticationFailure(request, response, why);
        };
    }
}
