package uk.heard.tracker.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.ClientNetwork;
import uk.heard.tracker.LinkSecret;
import uk.heard.tracker.StatusLinks;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/**
 * For whoever lost their code: a link by email that shows where it stands. Looking at the link changes nothing, so that programs that
 * look through mail do not use it up; only its button does, in the browser that asked.
 */
@RestController
class StatusLinkPages {

    /** Longer than an email may take and the link opens together. */
    private static final Duration KEPT = Duration.ofMinutes(40);

    private final StatusLinks links;
    private final StatusPage statusPage;
    private final PlainPages plain;
    private final CouncilProfile council;
    private final String cookie;

    StatusLinkPages(StatusLinks links, StatusPage statusPage, PlainPages plain, CouncilProfile council, @Value("${heard.link-cookie:link}") String cookie) {
        this.links = links;
        this.statusPage = statusPage;
        this.plain = plain;
        this.council = council;
        this.cookie = cookie;
    }

    @GetMapping("/status/link")
    ResponseEntity<String> ask() {
        return plain.show("tracker/link-ask", Voice.ADULT, Map.of("council", council));
    }

    @PostMapping("/status/link")
    ResponseEntity<String> send(@RequestParam(defaultValue = "") String reference, HttpServletRequest request) {
        var browser = LinkSecret.random();
        links.ask(reference, browser, ClientNetwork.of(request.getRemoteAddr()));
        var page = plain.show("tracker/link-asked", Voice.ADULT, Map.of("council", council));
        return PlainPages.with(page, HttpHeaders.SET_COOKIE, ResponseCookie.from(cookie, browser.value()).httpOnly(true)
                .secure(cookie.startsWith("__Host-")).sameSite("Strict").path("/").maxAge(KEPT).build().toString());
    }

    @GetMapping("/status/link/{token}")
    ResponseEntity<String> look(@PathVariable String token) {
        return plain.show("tracker/link-open", Voice.ADULT, Map.of("token", token));
    }

    @PostMapping("/status/open")
    ResponseEntity<String> open(@RequestParam(defaultValue = "") String token, HttpServletRequest request) {
        return asked(request).flatMap(browser -> links.open(new LinkSecret(token), browser))
                .map(link -> statusPage.of(links.read(link)))
                .orElseGet(() -> plain.show(HttpStatus.UNPROCESSABLE_CONTENT, "tracker/link-over", Voice.ADULT, Map.of("council", council)));
    }

    private Optional<LinkSecret> asked(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream).filter(each -> each.getName().equals(cookie))
                .map(each -> new LinkSecret(each.getValue())).findFirst();
    }
}
