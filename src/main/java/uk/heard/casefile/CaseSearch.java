package uk.heard.casefile;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static heard.db.Tables.TEAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import heard.db.tables.FindCases;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Part;
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
        var first = POINT.as("first");
        var other = CLOCK.as("other");
        return gate.as(staff, () -> gate.db()
                .select(COMPLAINT.ID, COMPLAINT.REFERENCE, COMPLAINT.VOICE, PERSON.NAME, PERSON.ROLE, left(first.WHAT_HAPPENED, 160),
                        field(selectCount().from(POINT).where(POINT.COMPLAINT_ID.eq(COMPLAINT.ID))), COMPLAINT.POSITION, CLOCK.KIND, CLOCK.NOW_DUE_ON, CLOCK.PAUSED_ON, TEAM.NAME)
                .from(found)
                .join(COMPLAINT).on(COMPLAINT.ID.eq(found.FIND_CASES_))
                .join(PERSON).on(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID), PERSON.PART.eq(Part.COMPLAINANT))
                .join(first).on(first.COMPLAINT_ID.eq(COMPLAINT.ID), first.NUMBER.eq((short) 1))
                .leftJoin(CLOCK).on(CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID), Worklist.duty(CLOCK))
                .andNotExists(selectOne().from(other).where(other.COMPLAINT_ID.eq(CLOCK.COMPLAINT_ID), Worklist.duty(other),
                        row(other.NOW_DUE_ON, other.ID).lt(row(CLOCK.NOW_DUE_ON, CLOCK.ID))))
                .leftJoin(TEAM).on(TEAM.ID.eq(COMPLAINT.TEAM_ID))
                .orderBy(COMPLAINT.ID.desc())
                .fetch(mapping(WorklistRow::new)));
    }
}
