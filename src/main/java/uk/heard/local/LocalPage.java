package uk.heard.local;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The frame of the few pages that only the default profile has. */
final class LocalPage {

    private LocalPage() {
    }

    /** @param content HTML, with everything that came from elsewhere escaped */
    static ResponseEntity<String> of(String title, String content) {
        return page("""
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Heard on this machine</title>
                <link rel="icon" href="data:,">
                <style>
                :root { color-scheme: light dark; }
                body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
                label { display: block; margin-top: 1rem; font-weight: 600; }
                input { font: inherit; padding: .5rem; width: 100%%; max-width: 20rem; box-sizing: border-box; }
                button { font: inherit; margin: 1.25rem 0; padding: .6rem 1.25rem; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid; overflow-wrap: anywhere; }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
                </style>
                </head>
                <body><main>
                %s
                </main></body>
                </html>
                """.formatted(title, content));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
                        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(html);
    }
}
