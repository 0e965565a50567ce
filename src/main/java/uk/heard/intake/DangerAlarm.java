package uk.heard.intake;

import static heard.db.Tables.CIRCUMSTANCES;
import static heard.db.Tables.COMPLAINT;
import static org.jooq.Records.mapping;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Said;
import uk.heard.correspondence.StaffMail;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * Somebody said that someone is in danger now, or that they are not sure: the council's alarm address is told at once, day and night, and again until
 * somebody has written down what was done about it. Reference and nothing else: what happened is read after signing in.
 */
@Component
class DangerAlarm {

    private static final TaskDescriptor<Void> ALARM = TaskDescriptor.of("danger-alarm");
    private static final Actor ALARMING = new Actor.Job("alarm");
    static final Duration AGAIN_AFTER = Duration.ofMinutes(15);
    private static final Duration MAIL_AGAIN_AFTER = Duration.ofSeconds(20);

    private final SchedulerClient scheduler;
    private final Clock clock;

    DangerAlarm(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the transaction that writes the complaint: there is never one without the other. */
    void raise(long complaintId) {
        scheduler.scheduleIfNotExists(ALARM.instance(String.valueOf(complaintId)).scheduledTo(clock.instant()));
    }

    @Configuration
    static class Sending {

        private final Gate gate;
        private final StaffMail mail;
        private final CouncilProfile council;
        private final Words words;
        private final Clock clock;

        Sending(Gate gate, StaffMail mail, CouncilProfile council, Words words, Clock clock) {
            this.gate = gate;
            this.mail = mail;
            this.council = council;
            this.words = words;
            this.clock = clock;
        }

        @Bean
        Task<Void> alarmOfDanger() {
            return Tasks.custom(ALARM).onFailure(new OnFailureRetryLater<>(MAIL_AGAIN_AFTER)).execute((instance, context) -> {
                var unanswered = unanswered(Long.parseLong(instance.getId()));
                if (unanswered.isEmpty()) {
                    return new OnCompleteRemove<>();
                }
                var at = clock.instant();
                var text = unanswered.get().said() == Said.YES ? "intake.alarm.text" : "intake.alarm.text.not-sure";
                mail.send("danger-" + instance.getId() + "-" + at.getEpochSecond(), council.alertAddress(),
                        words.say(Voice.ADULT, "intake.alarm.subject", unanswered.get().reference()), words.say(Voice.ADULT, text, unanswered.get().reference()));
                return (complete, operations) -> operations.reschedule(complete, at.plus(AGAIN_AFTER));
            });
        }

        private record Unanswered(String reference, Said said) {}

        /** Empty when somebody wrote down what was done. */
        private Optional<Unanswered> unanswered(long complaintId) {
            return gate.as(ALARMING, () -> gate.db().select(COMPLAINT.REFERENCE, CIRCUMSTANCES.DANGER).from(COMPLAINT)
                    .join(CIRCUMSTANCES).on(CIRCUMSTANCES.COMPLAINT_ID.eq(COMPLAINT.ID), CIRCUMSTANCES.DANGER_ANSWERED_AT.isNull())
                    .where(COMPLAINT.ID.eq(complaintId))
                    .fetchOptional(mapping(Unanswered::new)));
        }
    }
}
