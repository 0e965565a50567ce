package uk.heard.intake.ui;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.intake.Drafts;
import uk.heard.intake.Question;
import uk.heard.ui.Voice;

/** Opens a draft: the row exists before the first question is shown. */
@RestController
class BeginController {

    private final Drafts drafts;
    private final DraftCookie cookie;

    BeginController(Drafts drafts, DraftCookie cookie) {
        this.drafts = drafts;
        this.cookie = cookie;
    }

    @PostMapping("/begin")
    ResponseEntity<Void> begin(@RequestParam(defaultValue = "ADULT") Voice voice) {
        var token = drafts.begin(voice);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.of(token).toString())
                .location(URI.create("/app/" + Question.DANGER.route()))
                .build();
    }
}
