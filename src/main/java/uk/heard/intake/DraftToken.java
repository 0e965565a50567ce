package uk.heard.intake;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import uk.heard.gate.Actor;

/** The secret in the browser's session cookie that owns a draft; 128 random bits, of which the database has only the hash. */
public record DraftToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** Drafts that belong to no browser have names of another shape, so that no cookie opens them. */
    public DraftToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the token of a draft");
        }
    }

    public static DraftToken random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new DraftToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads one that a page sends back; empty when it cannot be one. */
    public static Optional<DraftToken> parse(String value) {
        return value != null && SHAPE.matcher(value).matches() ? Optional.of(new DraftToken(value)) : Optional.empty();
    }

    public Actor.DraftHolder holder() {
        return new Actor.DraftHolder(DigestUtils.sha256(value));
    }

    /** What makes all sendings of this draft one complaint, however late; it opens nothing. */
    UUID submissionKey() {
        return UUID.nameUUIDFromBytes(holder().tokenHash());
    }

    @Override
    public String toString() {
        return "DraftToken[hidden]";
    }
}
