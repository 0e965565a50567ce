package uk.heard.tracker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** 128 random bits that stand in a link or a cookie. Only their SHA-256 is stored: nobody can try them out, so it need not be slow. */
public record LinkSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkSecret random() {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new LinkSecret(HexFormat.of().formatHex(bits));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
