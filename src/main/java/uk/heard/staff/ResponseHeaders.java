package uk.heard.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.heard.ui.Shell;

/**
 * What every answer says to the browser, errors and refusals included: nothing is remembered, framed, sniffed or told
 * to other sites. Plain pages set a stricter content security policy of their own, which stays.
 */
class ResponseHeaders extends OncePerRequestFilter {

    static final String POLICY = "Content-Security-Policy";

    private static final String REPORTED = "; report-uri " + Shell.POLICY_REPORTS;

    private static final String CACHE = "Cache-Control";
    private static final String NEVER_KEPT = "no-store";
    private static final String KEPT_FOR_GOOD = "public, max-age=31536000, immutable";

    private static final String NO_FEATURES = List.of("accelerometer", "autoplay", "browsing-topics", "camera",
                    "clipboard-read", "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation",
                    "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer",
                    "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
                    "screen-wake-lock", "serial", "usb", "web-share", "xr-spatial-tracking")
            .stream().map(feature -> feature + "=()").collect(Collectors.joining(", "));

    private final String flowPolicy;
    private final String plainPolicy;

    /** Leaving is a form that ends at the neutral site, and browsers check where a form's redirect leads. */
    ResponseHeaders(Shell shell) {
        // Flow 25.2 starts from inline scripts and evaluates what the server sends; a nonce needs 25.4.
        flowPolicy = "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; connect-src 'self'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' "
                + shell.neutralSite().resolve("/") + REPORTED;
        plainPolicy = "default-src 'none'; img-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'" + REPORTED;
    }

    /** An error page is an answer too, and the container may have thrown away the headers of the failed one. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(POLICY, Paths.isFlow(request) ? flowPolicy : plainPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NO_FEATURES);
        response.setHeader(CACHE, NEVER_KEPT);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        chain.doFilter(request, new Kept(response, Paths.isBundle(request)));
    }

    /** Lets nobody further in weaken what is kept: build files for good, what says so itself, else nothing. */
    private static final class Kept extends HttpServletResponseWrapper {

        private final boolean bundle;

        Kept(HttpServletResponse response, boolean bundle) {
            super(response);
            this.bundle = bundle;
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, CACHE.equalsIgnoreCase(name) ? kept(value) : value);
        }

        @Override
        public void addHeader(String name, String value) {
            if (CACHE.equalsIgnoreCase(name)) {
                super.setHeader(name, kept(value));
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            super.setHeader(CACHE, NEVER_KEPT);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            // Why something failed is for the log.
            sendError(status);
        }

        private String kept(String wanted) {
            if (bundle) {
                return KEPT_FOR_GOOD;
            }
            return wanted != null && wanted.contains("public") ? wanted : NEVER_KEPT;
        }
    }
}
