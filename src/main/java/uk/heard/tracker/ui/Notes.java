package uk.heard.tracker.ui;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to keep: plain text that any phone opens, under a name that says nothing. */
final class Notes {

    private Notes() {}

    static ResponseEntity<String> file(String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("notes.txt").build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                // The mark tells old programs that this is not only English.
                .body("\ufeff" + text.replace("\r\n", "\n").replace("\n", "\r\n"));
    }
}
