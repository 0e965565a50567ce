package uk.heard.retention;

import static heard.db.Tables.COMPLIMENT;
import static heard.db.Tables.DRAFT;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * Deletes what the pages promise to forget: a draft a day after its last change, a compliment two years after it came. The periods are
 * those of src/docs/data-map.md. Looks for what is over, so after an outage it catches up.
 */
@Configuration
class Forgetting {

    static final int YEARS_OF_COMPLIMENTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
    private static final Actor RETENTION = new Actor.Job("retention");
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Gate gate;
    private final Clock clock;

    Forgetting(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetWhatIsOver() {
        return Tasks.recurring("forget-what-is-over", Schedules.fixedDelay(EVERY)).execute((instance, context) -> forget());
    }

    void forget() {
        var now = clock.instant();
        var drafts = gate.as(RETENTION, () -> gate.db().deleteFrom(DRAFT).where(DRAFT.EXPIRES_AT.le(now)).execute());
        var compliments = gate.as(RETENTION, () -> gate.db().deleteFrom(COMPLIMENT)
                .where(COMPLIMENT.RECEIVED_AT.le(now.atOffset(ZoneOffset.UTC).minusYears(YEARS_OF_COMPLIMENTS).toInstant())).execute());
        if (drafts + compliments > 0) {
            LOG.info("Forgot {} drafts and {} compliments", drafts, compliments);
        }
    }
}
