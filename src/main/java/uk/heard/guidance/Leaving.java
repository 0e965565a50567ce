package uk.heard.guidance;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Shell;
import uk.heard.ui.Voice;

/**
 * The way out. It ends the session, takes the cookies back, deletes what only they opened and leads to a neutral site. For a while after
 * that every page of ours that the browser asks for, by Back, from the history or by sending a form again, answers with an empty one.
 */
@RestController
class Leaving {

    /** Set while pages answer empty. Its name and value say nothing. */
    static final String AWAY = "away";
    private static final Duration A_WHILE = Duration.ofMinutes(20);

    private final Shell shell;
    private final Unsent unsent;

    Leaving(Shell shell, Unsent unsent) {
        this.shell = shell;
        this.unsent = unsent;
    }

    /** What was not sent goes too, unless somebody took a code for it. The way out does not wait for that. */
    @PostMapping("/leave")
    void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        end(request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, AWAY, "1", A_WHILE));
        redirect(response, shell.neutralSite().toString());
        response.setContentLength(0);
        response.flushBuffer();
        unsent.forget(request);
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Arrays.stream(cookies(request)).map(Cookie::getName).filter(name -> !name.equals(AWAY))
                .forEach(name -> response.addHeader(HttpHeaders.SET_COOKIE, takenBack(request, name)));
    }

    /** The person opens the site again on purpose. */
    @PostMapping("/return")
    void comeBack(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, takenBack(request, AWAY));
        redirect(response, "/");
    }

    private static void redirect(HttpServletResponse response, String where) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, where);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static String takenBack(HttpServletRequest request, String cookie) {
        return cookie(request, cookie, "", Duration.ZERO);
    }

    private static String cookie(HttpServletRequest request, String name, String value, Duration age) {
        return ResponseCookie.from(name, value).path("/").httpOnly(true).sameSite("Lax")
                .secure(request.isSecure() || name.startsWith("__Host-")).maxAge(age).build().toString();
    }

    private static Cookie[] cookies(HttpServletRequest request) {
        return request.getCookies() == null ? new Cookie[0] : request.getCookies();
    }

    /**
     * Stands before everything else, so that nothing is opened for somebody who has left. The script that leaves sets the cookie itself and
     * tells us in passing; where that message was lost, the next page does what it would have done.
     */
    @org.springframework.stereotype.Component
    @Order(Ordered.HIGHEST_PRECEDENCE + 100)
    static class Away extends OncePerRequestFilter {

        private static final Set<String> STILL_ANSWERED = Set.of("/leave", "/return");

        private final PlainPages plain;
        private final Unsent unsent;

        Away(PlainPages plain, Unsent unsent) {
            this.plain = plain;
            this.unsent = unsent;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !asksForPage(request) || request.getRequestURI().startsWith("/app/VAADIN/build/")
                    || Arrays.stream(cookies(request)).noneMatch(cookie -> cookie.getName().equals(AWAY));
        }

        /** By an address or by a form; what scripts send in passing is none. */
        private static boolean asksForPage(HttpServletRequest request) {
            var sent = request.getContentType();
            return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod())
                    || !STILL_ANSWERED.contains(request.getRequestURI()) && sent != null && (sent.startsWith("application/x-www-form-urlencoded") || sent.startsWith("multipart/form-data"));
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var isLeft = cookies(request).length == 1;
            if (!isLeft) {
                end(request, response);
            }
            var page = plain.show("guidance/closed", Voice.ADULT, Map.of());
            page.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            response.getWriter().write(page.getBody());
            response.flushBuffer();
            if (!isLeft) {
                unsent.forget(request);
            }
        }
    }
}
