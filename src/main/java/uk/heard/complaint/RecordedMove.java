package uk.heard.complaint;

import static heard.db.Tables.MOVE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import org.jooq.Field;

/** A line of the chronology. {@code actor} is a kind and an id, as {@link uk.heard.gate.Actor#key()} writes it. */
public record RecordedMove(int number, Instant madeAt, String actor, Move move) {

    public static RecordedMove read(Integer number, String kind, Instant madeAt, String actor, String facts) {
        return new RecordedMove(number, madeAt, actor, MoveText.read(kind, facts));
    }

    /** The chronology of a complaint, first step first, as a part of whatever else is read of it. */
    public static Field<List<RecordedMove>> of(Field<Long> complaintId) {
        return multiset(select(MOVE.NUMBER, MOVE.KIND, MOVE.MADE_AT, MOVE.ACTOR, MOVE.FACTS)
                .from(MOVE).where(MOVE.COMPLAINT_ID.eq(complaintId)).orderBy(MOVE.NUMBER))
                .convertFrom(r -> r.map(mapping(RecordedMove::read)));
    }
}
