package uk.heard.intake.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.intake.Drafts;
import uk.heard.intake.Question;
import uk.heard.ui.Voice;

/**
 * Opens a draft: the row exists before the first question is shown. Where one was begun and not sent, it asks first. Only after the button
 * was pressed, for the start page must tell nobody who shares the device that there is one.
 */
@RestController
class BeginController {

    private final Drafts drafts;
    private final DraftCookie cookie;
    private final UnsentDraft unsent;

    BeginController(Drafts drafts, DraftCookie cookie, UnsentDraft unsent) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.unsent = unsent;
    }

    /**
     * @param again whether somebody was told what becomes of the one that they began before
     * @param simple whether they want the simple form, which makes no draft before it is sent or saved
     */
    @PostMapping("/begin")
    ResponseEntity<String> begin(@RequestParam(defaultValue = "ADULT") Voice voice, @RequestParam(defaultValue = "false") boolean again,
            @RequestParam(defaultValue = "false") boolean simple, HttpServletRequest request) {
        var begun = unsent.find(request);
        if (begun.isPresent() && !again) {
            return unsent.carryOnOrStartAgain(begun.get(), voice, simple);
        }
        unsent.forget(request);
        return simple ? to(SimplePages.address(voice), cookie.none()) : to("/app/" + Question.DANGER.route(), cookie.of(drafts.begin(voice)));
    }

    private static ResponseEntity<String> to(String where, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.SET_COOKIE, cookie.toString()).location(URI.create(where)).build();
    }
}
