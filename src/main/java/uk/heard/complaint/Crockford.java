package uk.heard.complaint;

import java.security.SecureRandom;

/** Crockford's base 32: no I, L, O or U, so that what is read aloud or copied by hand comes back right. */
final class Crockford {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Crockford() {}

    static String random(int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return text.toString();
    }

    /** What somebody typed, as we write it: capitals, no blanks or dashes, and the letters that look like digits as digits. */
    static String tidy(String typed) {
        return typed.strip().toUpperCase().replaceAll("[\\s\\p{Pd}]", "").replace('O', '0').replace('I', '1').replace('L', '1');
    }

    static boolean is(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
