package uk.heard.guidance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/** The pages that only tell something. They work without JavaScript, keep no session, and say the same to everyone. */
@RestController
class GuidancePages {

    private static final String IN_BOTH_VOICES = "what|who|steps|advocate|help|safety|privacy";
    private static final String IN_EASY_READ = "what|who|steps|advocate|privacy";
    private static final String SAVES_DATA = "Save-Data";
    private static final String FOR_EVERYBODY = "denied|problem|older";

    private final PlainPages plain;
    private final CouncilProfile council;
    private final CookieNames cookies;
    private final Unsent unsent;
    private final Tested tested = Tested.read();
    private final String staffHost;

    /** @param staffUrl where staff sign in: elsewhere nothing tells that there is such a place */
    GuidancePages(PlainPages plain, CouncilProfile council, CookieNames cookies, Unsent unsent, @Value("${heard.staff-url}") URI staffUrl) {
        this.plain = plain;
        this.council = council;
        this.cookies = cookies;
        this.unsent = unsent;
        this.staffHost = staffUrl.getHost();
    }

    @GetMapping("/")
    ResponseEntity<String> start(@RequestHeader(value = SAVES_DATA, required = false) String savesData) {
        return start(Voice.ADULT, savesData);
    }

    @GetMapping("/young")
    ResponseEntity<String> startYoung(@RequestHeader(value = SAVES_DATA, required = false) String savesData) {
        return start(Voice.YOUNG, savesData);
    }

    @GetMapping("/{page:" + IN_BOTH_VOICES + "|" + FOR_EVERYBODY + "}")
    ResponseEntity<String> told(@PathVariable String page) {
        return show(page, Voice.ADULT);
    }

    /** What matters most of them in few words beside pictures: one page for people of every age. */
    @GetMapping("/easy/{page:" + IN_EASY_READ + "}")
    ResponseEntity<String> toldEasily(@PathVariable String page) {
        return show("easy/" + page, page, Voice.ADULT, Map.of("format", "easy"));
    }

    /** The same pages in large print, on the screen and on paper. */
    @GetMapping("/large/{page:" + IN_BOTH_VOICES + "}")
    ResponseEntity<String> toldLarge(@PathVariable String page) {
        return showLarge(page, Voice.ADULT, "/large");
    }

    /** The same pages in the young person's words. */
    @GetMapping("/young/{page:" + IN_BOTH_VOICES + "}")
    ResponseEntity<String> toldYoung(@PathVariable String page) {
        return show(page, Voice.YOUNG);
    }

    @GetMapping("/young/large/{page:" + IN_BOTH_VOICES + "}")
    ResponseEntity<String> toldYoungLarge(@PathVariable String page) {
        return showLarge(page, Voice.YOUNG, "/young/large");
    }

    @GetMapping("/accessibility")
    ResponseEntity<String> accessibility() {
        return plain.show("guidance/accessibility", Voice.ADULT, Map.of("council", council, "tested", tested));
    }

    @GetMapping("/cookies")
    ResponseEntity<String> cookies() {
        return plain.show("guidance/cookies", Voice.ADULT, Map.of("council", council,
                "sessionCookie", cookies.session(), "draftCookie", cookies.draft(), "linkCookie", cookies.link(), "awayCookie", Leaving.AWAY));
    }

    /** Where a visit ends for everyone: away too long, signed out, or a draft that is gone. Says what is still there, and to whom. */
    @GetMapping("/ended")
    ResponseEntity<String> ended(HttpServletRequest request) {
        var begun = unsent.find(request);
        var model = new HashMap<String, Object>(Map.of("council", council, "days", unsent.daysWithCode(),
                "staffHere", staffHost.equalsIgnoreCase(request.getServerName())));
        begun.ifPresent(found -> model.put("begun", found));
        var page = plain.show("guidance/ended", begun.map(Unsent.Begun::voice).orElse(Voice.ADULT), model);
        return begun.isEmpty() && unsent.isGone(request) ? PlainPages.with(page, HttpHeaders.SET_COOKIE, Leaving.takenBack(request, cookies.draft())) : page;
    }

    private ResponseEntity<String> start(Voice voice, String savesData) {
        return plain.showAndWarm("guidance/start", voice, Map.of("council", council), "on".equalsIgnoreCase(savesData));
    }

    private ResponseEntity<String> show(String page, Voice voice) {
        return show(page, page, voice, Map.of("easy", page.matches(IN_EASY_READ)));
    }

    /** @param base begins the addresses that it leads to, so that whoever reads large print goes on reading it */
    private ResponseEntity<String> showLarge(String page, Voice voice, String base) {
        return show(page, page, voice, Map.of("easy", page.matches(IN_EASY_READ), "large", true, "format", "large", "base", base));
    }

    private ResponseEntity<String> show(String template, String page, Voice voice, Map<String, Object> format) {
        var model = new HashMap<>(format);
        model.putAll(Map.of("council", council, "limits", Limits.OF_THE_LAW, "page", page, "days", unsent.daysWithCode()));
        return plain.show("guidance/" + template, voice, model);
    }
}
