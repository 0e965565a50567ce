package uk.heard.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The one built script of all pages that Flow shows. Its name changes with each build; the built index.html knows it. */
final class Bundle {

    private static final Pattern SCRIPT = Pattern.compile("src=\"\\./(VAADIN/build/[^\"]+\\.js)\"");

    private Bundle() {
    }

    /** Its address below that of the views; empty where the build left it out, as it does for a single test. */
    static Optional<String> script() {
        var index = new ClassPathResource("META-INF/VAADIN/webapp/index.html");
        if (!index.exists()) {
            return Optional.empty();
        }
        try {
            return SCRIPT.matcher(index.getContentAsString(StandardCharsets.UTF_8)).results().map(found -> found.group(1)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
