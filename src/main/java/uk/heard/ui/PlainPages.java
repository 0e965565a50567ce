package uk.heard.ui;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a request with a page that needs no JavaScript, no cookie and no second request. Its content security
 * policy allows the one style sheet inside it and forms that lead back to us or, for the exit, to the neutral site.
 */
@Component
public class PlainPages {

    private final Pages pages;
    private final String policy;

    PlainPages(Pages pages, Look look, Shell shell) {
        this.pages = pages;
        this.policy = ("default-src 'none'; style-src '%s'; img-src data:; form-action 'self' %s; base-uri 'none'; "
                + "frame-ancestors 'none'; report-uri %s").formatted(look.plainHash(), shell.neutralOrigin(), Shell.POLICY_REPORTS);
    }

    public ResponseEntity<String> show(String template, Voice voice, Object model) {
        return show(HttpStatus.OK, template, voice, model);
    }

    public ResponseEntity<String> show(HttpStatusCode status, String template, Voice voice, Object model) {
        return ResponseEntity.status(status)
                .header("Content-Security-Policy", policy)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(pages.render(template, voice, model));
    }
}
