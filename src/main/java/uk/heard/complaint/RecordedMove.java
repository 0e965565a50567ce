package uk.heard.complaint;

import java.time.Instant;

/** A line of the chronology. {@code actor} is a kind and an id, as {@link uk.heard.gate.Actor#key()} writes it. */
public record RecordedMove(int number, Instant madeAt, String actor, Move move) {

    public static RecordedMove read(Integer number, String kind, Instant madeAt, String actor, String facts) {
        return new RecordedMove(number, madeAt, actor, MoveText.read(kind, facts));
    }
}
