package uk.heard.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The style sheets, put together once at start with the council's colour. They travel inside each page: one request
 * less on a bad line, and plain pages can allow exactly this style by its hash and no other.
 */
@Component
class Look {

    private final String questionPage;
    private final String plainPage;
    private final String staffPage;
    private final String plainHash;

    Look(Shell shell) {
        var palette = Palette.of(shell.accent());
        var accent = ":root{--accent-light:%s;--accent-light-over:%s;--accent-dark:%s;--accent-dark-over:%s}"
                .formatted(palette.light(), palette.lightOver(), palette.dark(), palette.darkOver());
        var everyPage = tight(accent + sheet("tokens.css") + sheet("public.css"));
        var everyView = everyPage + tight(sheet("views.css"));
        questionPage = everyView + tight(sheet("tracker.css"));
        plainPage = everyPage + tight(sheet("plain.css"));
        staffPage = everyView + tight(sheet("staff.css"));
        plainHash = "sha256-" + Base64.getEncoder().encodeToString(DigestUtils.sha256(plainPage));
    }

    /** For the question pages and the tracker. */
    String question() {
        return questionPage;
    }

    String plain() {
        return plainPage;
    }

    String staff() {
        return staffPage;
    }

    /** What the content security policy of a plain page allows as its style. */
    String plainHash() {
        return plainHash;
    }

    static String sheet(String name) {
        try {
            return new ClassPathResource("look/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without comments and the white space that only people need. */
    static String tight(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*([{};,>!])\\s*", "$1")
                .replaceAll(":\\s+", ":")
                .replace(";}", "}")
                .strip();
    }
}
