package uk.heard.ui;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure nobody foresaw. The log keeps the cause under a short code; the person reads only the code. */
public final class Incident {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incident() {
    }

    /** Writes the cause to the log and returns the code under which it is found there. */
    public static String log(Throwable cause) {
        var code = RANDOM.ints(6, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .reduce("", String::concat);
        log.error("Incident {}", code, cause);
        return code;
    }
}
