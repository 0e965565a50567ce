package uk.heard.correspondence;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the outbox: each notice has one of its own, tries again until the mail server takes it, and never gives up by itself. */
@Configuration
class NoticeSender {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    @Bean
    Task<Void> sendNotice(NoticeDelivery delivery, Clock clock) {
        return Tasks.custom(Notices.SEND_NOTICE)
                .onFailure((complete, operations) -> operations.reschedule(complete, clock.instant().plus(wait(complete.getExecution().consecutiveFailures + 1))))
                .execute((instance, context) -> {
                    var later = delivery.deliver(Long.parseLong(instance.getId()));
                    if (later.isPresent()) {
                        return (complete, operations) -> operations.reschedule(complete, later.get());
                    }
                    return new OnCompleteRemove<>();
                });
    }

    /** After 1 failure, after 2, and so on: twice as long each time, half an hour at most. */
    static Duration wait(int failures) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 9));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
