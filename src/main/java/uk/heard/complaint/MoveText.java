package uk.heard.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a move is written down: its facts as text, and the hash that ties it to the move before it.
 * The hash covers the text exactly as stored, never something serialised again, so that it can be checked in any year.
 */
final class MoveText {

    static final short FORMAT = 1;
    static final byte[] NOTHING_BEFORE = new byte[32];

    private MoveText() {}

    static String facts(Move move) {
        return switch (move) {
            case Move.Received m -> "channel=" + m.channel();
            case Move.Acknowledged m -> "letter=" + m.letterId();
            case Move.MatchReleased m -> "staff=" + m.staffId();
            case Move.Accepted m -> "standingRule=" + m.standingRule();
            case Move.Allocated m -> "team=" + m.teamId();
            case Move.Responded m -> "letter=" + m.letterId();
            case Move.Stage2Requested _ -> "";
        };
    }

    static Move read(String kind, String facts) {
        var fact = facts.isEmpty() ? Map.<String, String>of() : Arrays.stream(facts.split("\n"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return switch (kind) {
            case "Received" -> new Move.Received(Channel.valueOf(fact.get("channel")));
            case "Acknowledged" -> new Move.Acknowledged(Long.parseLong(fact.get("letter")));
            case "MatchReleased" -> new Move.MatchReleased(Long.parseLong(fact.get("staff")));
            case "Accepted" -> new Move.Accepted(fact.get("standingRule"));
            case "Allocated" -> new Move.Allocated(Long.parseLong(fact.get("team")));
            case "Responded" -> new Move.Responded(Long.parseLong(fact.get("letter")));
            case "Stage2Requested" -> new Move.Stage2Requested();
            default -> throw new IllegalArgumentException("Unknown kind of move in the chronology: " + kind);
        };
    }

    static byte[] hash(byte[] previous, long complaintId, int number, String kind, Instant madeAt, String actor, String facts) {
        var sha = sha256();
        sha.update(previous);
        sha.update(String.join("\n", String.valueOf(FORMAT), String.valueOf(complaintId), String.valueOf(number),
                kind, madeAt.toString(), actor, facts).getBytes(StandardCharsets.UTF_8));
        return sha.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
