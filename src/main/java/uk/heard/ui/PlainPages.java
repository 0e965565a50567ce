package uk.heard.ui;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a request with a page that needs no JavaScript, no cookie and no second request. Its content security
 * policy allows the one style sheet inside it, what {@link #showAndWarm} lets the browser keep for later, and forms that lead back to us or, for the exit, to the neutral site.
 */
@Component
public class PlainPages {

    /** Fetched at leisure once the page is there, and only taken, never run, by the page. */
    private static final Optional<String> WARM = Bundle.script().map("</app/%s>; rel=prefetch; as=script; crossorigin"::formatted);

    private final Pages pages;
    private final String policy;

    PlainPages(Pages pages, Look look, Shell shell) {
        this.pages = pages;
        this.policy = ("default-src 'none'; style-src '%s'; img-src data:; connect-src 'self'; form-action 'self' %s; base-uri 'none'; "
                + "frame-ancestors 'none'; report-uri %s").formatted(look.plainHash(), shell.neutralOrigin(), Shell.POLICY_REPORTS);
    }

    public ResponseEntity<String> show(String template, Voice voice, Object model) {
        return show(HttpStatus.OK, template, voice, model);
    }

    /**
     * The same for a page from which people go on to the questions: lets the browser fetch the script of those while somebody
     * reads. Not for whoever asked their browser to save data.
     */
    public ResponseEntity<String> showAndWarm(String template, Voice voice, Object model, boolean savesData) {
        var page = show(template, voice, model);
        return savesData || WARM.isEmpty() ? page : with(page, HttpHeaders.LINK, WARM.get());
    }

    /** The same page with one more header: a cookie to keep or to take back, what to fetch ahead. */
    public static ResponseEntity<String> with(ResponseEntity<String> page, String header, String value) {
        return ResponseEntity.status(page.getStatusCode()).headers(page.getHeaders()).header(header, value).body(page.getBody());
    }

    public ResponseEntity<String> show(HttpStatusCode status, String template, Voice voice, Object model) {
        return ResponseEntity.status(status)
                .header("Content-Security-Policy", policy)
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(pages.render(template, voice, model));
    }
}
