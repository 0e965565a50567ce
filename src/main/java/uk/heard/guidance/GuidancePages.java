package uk.heard.guidance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.WebUtils;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/** The pages that only tell something. They work without JavaScript, keep no session, and say the same to everyone. */
@RestController
class GuidancePages {

    private final PlainPages plain;
    private final CouncilProfile council;
    private final CookieNames cookies;
    private final String staffHost;

    /** @param staffUrl where staff sign in: elsewhere nothing tells that there is such a place */
    GuidancePages(PlainPages plain, CouncilProfile council, CookieNames cookies, @Value("${heard.staff-url}") URI staffUrl) {
        this.plain = plain;
        this.council = council;
        this.cookies = cookies;
        this.staffHost = staffUrl.getHost();
    }

    @GetMapping("/")
    ResponseEntity<String> start() {
        return show("start");
    }

    @GetMapping("/help")
    ResponseEntity<String> help() {
        return show("help");
    }

    @GetMapping("/safety")
    ResponseEntity<String> safety() {
        return show("safety");
    }

    @GetMapping("/privacy")
    ResponseEntity<String> privacy() {
        return show("privacy");
    }

    @GetMapping("/accessibility")
    ResponseEntity<String> accessibility() {
        return show("accessibility");
    }

    @GetMapping("/cookies")
    ResponseEntity<String> cookies() {
        return plain.show("guidance/cookies", Voice.ADULT, Map.of("council", council,
                "sessionCookie", cookies.session(), "draftCookie", cookies.draft(), "awayCookie", Leaving.AWAY));
    }

    /** Where a visit ends for everyone: away too long, signed out, or a draft that is gone. */
    @GetMapping("/ended")
    ResponseEntity<String> ended(HttpServletRequest request) {
        return plain.show("guidance/ended", Voice.ADULT, Map.of("council", council,
                "draft", WebUtils.getCookie(request, cookies.draft()) != null, "staffHere", staffHost.equalsIgnoreCase(request.getServerName())));
    }

    @GetMapping("/denied")
    ResponseEntity<String> denied() {
        return show("denied");
    }

    @GetMapping("/problem")
    ResponseEntity<String> problem() {
        return show("problem");
    }

    @GetMapping("/older")
    ResponseEntity<String> older() {
        return show("older");
    }

    private ResponseEntity<String> show(String page) {
        return plain.show("guidance/" + page, Voice.ADULT, Map.of("council", council));
    }
}
