package uk.heard.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through to Flow only what it has a route or a file for. Flow itself would open a session for every address
 * and answer with a page of its own.
 */
class KnownPaths extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");
    /** Flow answers these without a session by saying that it ended, and opens none. */
    private static final Set<String> HARMLESS_WITHOUT_SESSION = Set.of("uidl", "heartbeat", "push");

    private final Predicate<HttpServletRequest> isRoute;

    KnownPaths(Predicate<HttpServletRequest> isRoute) {
        this.isRoute = isRoute;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Paths.isFlow(request) && !known(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean known(HttpServletRequest request) throws MalformedURLException {
        var path = Paths.of(request).substring("/app".length());
        if (Paths.under(path, "/VAADIN")) {
            return hasSession(request) || isFile(request, path);
        }
        var message = Paths.flowMessage(request);
        if (message != null && (path.isEmpty() || path.equals("/"))) {
            return hasSession(request) || HARMLESS_WITHOUT_SESSION.contains(message);
        }
        // A stranger is asked to sign in first, and so does not learn which pages there are.
        return READS.contains(request.getMethod())
                && (Paths.asksSignIn(request) && SignedInUser.in(request.getSession(false)) == null || isRoute.test(request));
    }

    private static boolean hasSession(HttpServletRequest request) {
        return request.getSession(false) != null;
    }

    private static boolean isFile(HttpServletRequest request, String path) throws MalformedURLException {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.contains(".")
                && (KnownPaths.class.getResource("/META-INF/VAADIN/webapp" + path) != null
                || request.getServletContext().getResource(path) != null);
    }
}
