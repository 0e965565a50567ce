package uk.heard.gate;

import java.time.Instant;
import java.util.HexFormat;

/**
 * On whose behalf a transaction runs. Row-level security decides from this what the transaction may see;
 * {@link #key()} is what it reads and what the chronology and the access log record.
 */
public sealed interface Actor {

    /** The kind and the id, never a name. */
    String key();

    /** A member of staff; refused at once when they left or were signed out after {@code signedInAt}. */
    record Staff(long id, Instant signedInAt) implements Actor {
        @Override public String key() { return "staff:" + id; }
    }

    /** An advocate, or somebody of the provider's office; refused at once when they left or were signed out after {@code signedInAt}. */
    record Advocate(long id, Instant signedInAt) implements Actor {
        @Override public String key() { return "advocate:" + id; }
    }

    /** Whoever opened one complaint with its reference and code; refused once a new code was made after {@code openedAt}. */
    record Complainant(long complaintId, Instant openedAt) implements Actor {

        /** Whoever makes it or is known to be theirs in this very moment. */
        public Complainant(long complaintId) {
            this(complaintId, Instant.parse("9999-12-31T00:00:00Z"));
        }

        @Override public String key() { return "complainant:" + complaintId; }
    }

    /** Whoever opened a link by email: sees the steps and dates of one complaint, and no word of it. */
    record StatusOnly(long complaintId) implements Actor {
        @Override public String key() { return "status:" + complaintId; }
    }

    /** Whoever holds the token of one draft; here only its SHA-256. */
    record DraftHolder(byte[] tokenHash) implements Actor {
        @Override public String key() { return "draft:" + HexFormat.of().formatHex(tokenHash); }
    }

    /** A child or young person who opened one invitation with its reference and code: it is all they see, and all they can answer. */
    record InvitedChild(long invitationId) implements Actor {
        @Override public String key() { return "child:" + invitationId; }
    }

    /** Somebody not known yet, who sees no case: the tracker before it is unlocked, a counted try. */
    record Visitor() implements Actor {
        @Override public String key() { return "visitor"; }
    }

    /** A named job of the system itself. */
    record Job(String name) implements Actor {
        @Override public String key() { return "job:" + name; }
    }
}
