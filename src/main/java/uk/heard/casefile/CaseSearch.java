package uk.heard.casefile;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.COMPLAINT;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import heard.db.tables.FindCases;
import java.util.List;
import org.jooq.Record1;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * Finds cases by reference, by the names on them and by what was written, whether anything is due or not. The database
 * applies who may see what before it counts to {@link #MOST}: nothing hidden shows in a list or its length.
 */
@Component
public class CaseSearch {

    public static final int MOST = 50;

    private final Gate gate;

    CaseSearch(Gate gate) {
        this.gate = gate;
    }

    /** Newest first, at most {@link #MOST}. {@code wanted} is a reference in any spelling, or the beginnings of words that must all occur. */
    public List<WorklistRow> find(Actor.Staff staff, String wanted) {
        var words = Reference.parse(wanted).map(Reference::value).orElse(wanted);
        var found = new FindCases().call(words, MOST);
        var other = CLOCK.as("other");
        return gate.as(staff, () -> gate.db()
                .select(WorklistRows.DUE)
                .from(found)
                .join(WorklistRows.CASES).on(COMPLAINT.ID.eq(found.FIND_CASES_))
                .leftJoin(CLOCK).on(CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID), Worklist.duty(CLOCK))
                .andNotExists(selectOne().from(other).where(other.COMPLAINT_ID.eq(CLOCK.COMPLAINT_ID), Worklist.duty(other),
                        row(other.NOW_DUE_ON, other.ID).lt(row(CLOCK.NOW_DUE_ON, CLOCK.ID))))
                .orderBy(COMPLAINT.ID.desc())
                .fetch(Record1::value1));
    }
}
