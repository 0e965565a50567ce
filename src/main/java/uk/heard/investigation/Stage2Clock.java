package uk.heard.investigation;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.CLOCK_EXTENSION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.jooq.DSLContext;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.timescale.ClockKind;

/** The clock that leads in Stage 2: it runs from the request, whoever is appointed and whatever is agreed when. */
record Stage2Clock(LocalDate openedOn, LocalDate dueOn, LocalDate latestOn, boolean extended) {

    static Stage2Clock of(DSLContext db, long complaintId) {
        return db.select(CLOCK.OPENED_ON, CLOCK.NOW_DUE_ON, CLOCK.NOW_LATEST_ON,
                        field(exists(selectOne().from(CLOCK_EXTENSION).where(CLOCK_EXTENSION.CLOCK_ID.eq(CLOCK.ID)))))
                .from(CLOCK)
                .where(CLOCK.COMPLAINT_ID.eq(complaintId), CLOCK.KIND.eq(ClockKind.STAGE_2_FROM_REQUEST), CLOCK.ENDED_ON.isNull())
                .fetchOptional(mapping(Stage2Clock::new))
                .orElseThrow(NoSuchComplaint::new);
    }
}
