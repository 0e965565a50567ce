package uk.heard.intake;

import static heard.db.Tables.DRAFT;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** Deletes drafts whose time is up, as the pages promise; every hour, once for all nodes. */
@Configuration
class DraftsExpire {

    private static final Actor PURGE = new Actor.Job("drafts");

    private final Gate gate;
    private final Clock clock;

    DraftsExpire(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> deleteExpiredDrafts() {
        return Tasks.recurring("delete-expired-drafts", FixedDelay.of(Duration.ofHours(1))).execute((instance, context) -> purge());
    }

    void purge() {
        gate.run(PURGE, () -> gate.db().deleteFrom(DRAFT).where(DRAFT.EXPIRES_AT.le(clock.instant())).execute());
    }
}
