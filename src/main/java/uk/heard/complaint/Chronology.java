package uk.heard.complaint;

import static heard.db.Tables.MOVE;
import static heard.db.Tables.MOVE_REGISTER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.gate.Gate;

/** Checks that nobody changed the past: every hash follows from the one before, and every head stands in the register. Joins the caller's transaction. */
@Component
public class Chronology {

    private final Gate gate;

    Chronology(Gate gate) {
        this.gate = gate;
    }

    /** What does not add up in the chronology of one complaint, as sentences with the number of the move; empty when it is sound. */
    public List<String> problems(long complaintId) {
        var problems = new ArrayList<String>();
        var previous = MoveText.NOTHING_BEFORE;
        int expected = 1;
        for (var move : gate.db().selectFrom(MOVE).where(MOVE.COMPLAINT_ID.eq(complaintId)).orderBy(MOVE.NUMBER)) {
            if (move.getNumber() != expected) {
                problems.add("Move " + expected + " is missing");
            }
            var hash = MoveText.hash(move.getPreviousHash(), complaintId, move.getNumber(), move.getKind(), move.getMadeAt(), move.getActor(), move.getFacts());
            if (!Arrays.equals(move.getPreviousHash(), previous) || !Arrays.equals(move.getHash(), hash)) {
                problems.add("Move " + move.getNumber() + " was changed");
            }
            previous = move.getHash();
            expected = move.getNumber() + 1;
        }
        gate.db().select(MOVE_REGISTER.NUMBER).from(MOVE_REGISTER)
                .leftJoin(MOVE).on(MOVE.COMPLAINT_ID.eq(MOVE_REGISTER.COMPLAINT_ID), MOVE.NUMBER.eq(MOVE_REGISTER.NUMBER))
                .where(MOVE_REGISTER.COMPLAINT_ID.eq(complaintId), MOVE.HASH.isDistinctFrom(MOVE_REGISTER.HASH))
                .orderBy(MOVE_REGISTER.NUMBER)
                .forEach(entry -> problems.add("Move " + entry.value1() + " is not the one in the register"));
        return problems;
    }
}
