package uk.heard.complaint;

import java.util.Optional;

/** The secret that opens a complaint together with its reference: 80 random bits, shown once, kept only as a hash. */
public record AccessCode(String value) {

    private static final int LENGTH = 16;

    public static AccessCode random() {
        return new AccessCode(Crockford.random(LENGTH));
    }

    public static Optional<AccessCode> parse(String typed) {
        var tidy = Crockford.tidy(typed == null ? "" : typed);
        return Crockford.is(tidy, LENGTH) ? Optional.of(new AccessCode(tidy)) : Optional.empty();
    }

    /** In fours, as it is shown and read aloud. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Keeps the secret out of logs and messages. */
    @Override
    public String toString() {
        return "AccessCode[hidden]";
    }
}
