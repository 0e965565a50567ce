package uk.heard.complaint;

import java.util.Optional;

/**
 * The public name of a complaint: nine random characters and a check character, so that it tells nothing about how many
 * there are and a slip of the pen does not lead to somebody else's.
 */
public record Reference(String value) {

    private static final int LENGTH = 10;

    public Reference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a reference");
        }
    }

    public static Reference random() {
        var payload = Crockford.random(LENGTH - 1);
        return new Reference(payload + check(payload));
    }

    /** Reads what a person typed, with or without spaces, in any case; empty when it cannot be a reference. */
    public static Optional<Reference> parse(String typed) {
        var tidy = Crockford.tidy(typed == null ? "" : typed);
        return isValid(tidy) ? Optional.of(new Reference(tidy)) : Optional.empty();
    }

    /** In two groups of five, as it is shown and read aloud. */
    public String grouped() {
        return value.substring(0, 5) + " " + value.substring(5);
    }

    private static boolean isValid(String value) {
        return Crockford.is(value, LENGTH) && value.charAt(LENGTH - 1) == check(value.substring(0, LENGTH - 1));
    }

    /** Luhn's method modulo 32: finds every single wrong character and nearly every swapped pair. */
    private static char check(String payload) {
        int sum = 0;
        int factor = 2;
        for (int i = payload.length() - 1; i >= 0; i--) {
            int addend = factor * Crockford.ALPHABET.indexOf(payload.charAt(i));
            sum += addend / 32 + addend % 32;
            factor = factor == 2 ? 1 : 2;
        }
        return Crockford.ALPHABET.charAt((32 - sum % 32) % 32);
    }
}
