package uk.heard.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send here. Plain pages have no session and so no token to check:
 * src/docs/decisions/0004-origin-check.md says why this is enough.
 */
class OriginCheck extends OncePerRequestFilter {

    private static final Set<String> ONLY_READS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (changesSomething(request) && !fromUs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean changesSomething(HttpServletRequest request) {
        return !ONLY_READS.contains(request.getMethod()) || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    /**
     * What the browser itself says about the sender decides. Older browsers give an origin, which is the word null for
     * the forms of our own pages, since these refer nobody; no header at all is no browser.
     */
    private static boolean fromUs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin == null || origin.equals(own(request)) || origin.equals("null") && !needsASession(request);
    }

    private static boolean needsASession(HttpServletRequest request) {
        return Paths.isFlow(request) || Paths.asksSignIn(request);
    }

    private static String own(HttpServletRequest request) {
        var port = request.getServerPort();
        var usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
