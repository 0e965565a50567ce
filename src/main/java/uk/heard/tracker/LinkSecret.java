package uk.heard.tracker;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** 128 random bits that stand in a link or a cookie. Only their SHA-256 is stored: nobody can try them out, so it need not be slow. */
public record LinkSecret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkSecret random() {
        var bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new LinkSecret(HexFormat.of().formatHex(bits));
    }

    byte[] hash() {
        return DigestUtils.sha256(value);
    }

    /** Without the secret: it may end up in a log. */
    @Override
    public String toString() {
        return "LinkSecret[...]";
    }
}
