package uk.heard.intake.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.ClientNetwork;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/** Opens what was saved, with its reference and code, on any device. A wrong code and an unknown reference answer alike. */
@RestController
class ResumePages {

    private final PlainPages plain;
    private final Drafts drafts;
    private final DraftCookie cookie;
    private final UnsentDraft unsent;
    private final CouncilProfile council;

    ResumePages(PlainPages plain, Drafts drafts, DraftCookie cookie, UnsentDraft unsent, CouncilProfile council) {
        this.plain = plain;
        this.drafts = drafts;
        this.cookie = cookie;
        this.unsent = unsent;
        this.council = council;
    }

    @GetMapping({"/resume", "/young/resume"})
    ResponseEntity<String> ask(HttpServletRequest request) {
        return form(HttpStatus.OK, "", request);
    }

    @PostMapping({"/resume", "/young/resume"})
    ResponseEntity<String> open(@RequestParam(defaultValue = "") String reference, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return drafts.resume(reference, code, ClientNetwork.of(request.getRemoteAddr())).map(token -> carryOn(token, request))
                .orElseGet(() -> form(HttpStatus.UNPROCESSABLE_CONTENT, reference, request));
    }

    /** The cookie holds one draft: whoever has begun another without a code is told what becomes of it. */
    private ResponseEntity<String> form(HttpStatus status, String reference, HttpServletRequest request) {
        var model = new HashMap<String, Object>(Map.of("council", council, "wrong", status.isError(), "reference", reference));
        unsent.find(request).filter(begun -> !begun.withCode()).ifPresent(begun -> model.put("begun", begun));
        return plain.show(status, "intake/resume", voice(request), model);
    }

    private ResponseEntity<String> carryOn(DraftToken token, HttpServletRequest request) {
        unsent.forget(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.of(token).toString())
                .location(URI.create(drafts.find(token.holder()).map(UnsentDraft::where).orElse("/ended")))
                .build();
    }

    /** As the page before spoke, or what was begun in this browser. */
    private Voice voice(HttpServletRequest request) {
        return SimplePages.voice(request).young() ? Voice.YOUNG : unsent.find(request).map(UnsentDraft.Begun::voice).orElse(Voice.ADULT);
    }
}
