package uk.heard.casefile;

import static heard.db.Tables.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.HeardTest;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** What the worklist asks first is written as the index that serves it: one that says it differently is not used. */
@HeardTest
class WorklistPlanTest {

    @Autowired Gate gate;

    @Test
    void danger_is_found_by_its_index() {
        var plan = gate.as(new Actor.Job("test"), () -> {
            // Few rows are read from end to end, whatever index there is.
            gate.db().execute("SET LOCAL enable_seqscan = off");
            return gate.db().explain(select(COMPLAINT.ID).from(COMPLAINT).where(WorklistRows.IN_DANGER)).plan();
        });
        assertThat(plan).contains("circumstances_in_danger");
    }
}
