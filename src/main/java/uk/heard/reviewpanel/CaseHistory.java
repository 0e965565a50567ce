package uk.heard.reviewpanel;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.MOVE;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Move;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.gate.Gate;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WrongDay;
import uk.heard.ui.Voice;

/** What a step asks of the case before it is taken: where it stands, what was done last, what day it is. Joins the caller's transaction. */
@Component
class CaseHistory {

    private final Gate gate;
    private final Clock clock;

    CaseHistory(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    LocalDate today() {
        return LondonDates.on(clock.instant());
    }

    Position position(long complaintId) {
        return gate.db().select(COMPLAINT.POSITION).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).fetchOptional()
                .orElseThrow(NoSuchComplaint::new).value1();
    }

    Voice voice(long complaintId) {
        return gate.db().select(COMPLAINT.VOICE).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).fetchOptional()
                .orElseThrow(NoSuchComplaint::new).value1();
    }

    Optional<RecordedMove> last(long complaintId, Class<? extends Move> kind) {
        return gate.db().select(MOVE.NUMBER, MOVE.KIND, MOVE.MADE_AT, MOVE.ACTOR, MOVE.FACTS).from(MOVE)
                .where(MOVE.COMPLAINT_ID.eq(complaintId), MOVE.KIND.eq(kind.getSimpleName())).orderBy(MOVE.NUMBER.desc()).limit(1)
                .fetchOptional(mapping(RecordedMove::read));
    }

    /** On which day our Stage 2 response left us. */
    Optional<LocalDate> respondedOn(long complaintId) {
        return last(complaintId, Move.Adjudicated.class).map(move -> LondonDates.on(move.madeAt()));
    }

    /** Why this cannot be the day on which something happened that came after {@code earliest}, if it cannot. */
    Optional<Refused> dayRefused(LocalDate day, LocalDate earliest) {
        return WrongDay.of(day, earliest, today()).map(Refused::of);
    }
}
