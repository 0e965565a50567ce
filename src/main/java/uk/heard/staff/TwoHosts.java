package uk.heard.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.heard.ui.Shell;

/**
 * In production the public pages have a host, and the pages of staff and of advocates another, so that no cookie of one is ever sent to the
 * other. What belongs elsewhere is not found here. With one host for both this lets everything through.
 */
class TwoHosts extends OncePerRequestFilter {

    private final WebSettings settings;

    TwoHosts(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !settings.twoHosts();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getServerName();
        var path = Paths.of(request);
        if (host.equalsIgnoreCase(settings.staffUrl().getHost()) && path.equals("/")) {
            response.sendRedirect("/app/staff");
        } else if (belongsHere(request, host, path)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean belongsHere(HttpServletRequest request, String host, String path) {
        if (host.equalsIgnoreCase(settings.publicUrl().getHost())) {
            return !Paths.asksSignIn(request);
        }
        return host.equalsIgnoreCase(settings.staffUrl().getHost()) && (Paths.asksSignIn(request) || shared(path));
    }

    /** Flow's files and messages, and the pages that say how a visit ended. */
    private static boolean shared(String path) {
        return path.equals("/app") || path.equals("/app/") || path.startsWith("/app/VAADIN/")
                || path.equals("/ended") || path.equals("/denied") || path.equals("/problem") || path.equals(Shell.POLICY_REPORTS);
    }
}
