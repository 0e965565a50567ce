package uk.heard;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The one mechanism for timed jobs and the outbox: db-scheduler on the same database. What is scheduled inside a transaction
 * exists only when that commits; each node takes what is due, once.
 */
@Configuration
class Jobs {

    /** For whoever schedules a job in the transaction that it belongs to. */
    @Bean
    SchedulerClient schedulerClient(DataSource database) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database)).build();
    }

    /** Nobody schedules with this one: it is a client too, but one whose rows do not belong to the caller's transaction. */
    @Bean(initMethod = "start", destroyMethod = "stop", defaultCandidate = false)
    @ConditionalOnBooleanProperty(name = "heard.jobs", matchIfMissing = true)
    Scheduler scheduler(DataSource database, List<Task<?>> tasks) {
        var recurring = tasks.stream().filter(RecurringTask.class::isInstance).map(task -> (RecurringTask<?>) task).toList();
        var others = tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(database, List.copyOf(others))
                .startTasks(recurring)
                .threads(4)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(30))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }
}
