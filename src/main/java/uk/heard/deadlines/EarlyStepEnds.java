package uk.heard.deadlines;

import static heard.db.Tables.CLOCK;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.EarlyEnding;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;

/**
 * Ends the early step by itself when its time has run out, so that no complaint waits there for a call that nobody makes: Stage 1 goes
 * on with the clock that it always had. Looks for what is over rather than being told, so after an outage it catches up.
 */
@Configuration
class EarlyStepEnds {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyStepEnds.class);
    private static final Actor DEADLINES = new Actor.Job("deadlines");
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Gate gate;
    private final Complaints complaints;
    private final Clock clock;

    EarlyStepEnds(Gate gate, Complaints complaints, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> endEarlySteps() {
        return Tasks.recurring("end-early-steps", Schedules.fixedDelay(EVERY)).execute((instance, context) -> endThoseThatRanOut());
    }

    void endThoseThatRanOut() {
        for (var complaintId : gate.as(DEADLINES, this::ranOut)) {
            try {
                gate.run(DEADLINES, () -> complaints.record(complaintId, new Move.EarlyResolutionEnded(EarlyEnding.RAN_OUT)));
            } catch (MoveNotAllowed quicker) {
                LOG.debug("The early step of complaint {} was ended by somebody else", complaintId);
            } catch (RuntimeException e) {
                // The next round tries again; the others do not wait for it.
                LOG.error("The early step of complaint {} could not be ended", complaintId, e);
            }
        }
    }

    /** Counted in hours it is over at that moment, counted in days when its last day has ended in London. */
    private List<Long> ranOut() {
        var now = clock.instant();
        return gate.db().select(CLOCK.COMPLAINT_ID).from(CLOCK)
                .where(CLOCK.KIND.eq(ClockKind.EARLY_RESOLUTION), CLOCK.ENDED_ON.isNull())
                .and(CLOCK.DUE_AT.le(now).or(CLOCK.DUE_AT.isNull().and(CLOCK.NOW_DUE_ON.lt(LondonDates.on(now)))))
                .orderBy(CLOCK.NOW_DUE_ON, CLOCK.ID)
                .fetch(CLOCK.COMPLAINT_ID);
    }
}
