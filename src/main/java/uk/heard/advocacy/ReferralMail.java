package uk.heard.advocacy;

import static heard.db.Tables.ADVOCACY_REFERRAL;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.heard.correspondence.SentEmails;
import uk.heard.correspondence.StaffMail;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** Tells the provider's office by email that somebody was referred: no name, no reference, no matter. They read the rest after signing in. */
@Component
class ReferralMail {

    private static final TaskDescriptor<Void> TELL_OFFICE = TaskDescriptor.of("tell-advocacy-office");
    private static final Actor OUTBOX = new Actor.Job("outbox");
    private static final Duration MAIL_AGAIN_AFTER = Duration.ofMinutes(1);

    private final SchedulerClient scheduler;
    private final CouncilProfile council;
    private final Clock clock;

    ReferralMail(SchedulerClient scheduler, CouncilProfile council, Clock clock) {
        this.scheduler = scheduler;
        this.council = council;
        this.clock = clock;
    }

    /** In the transaction that refers: there is never one without the other. Nothing is sent where the profile names no address. */
    void tellOffice(long complaintId) {
        if (council.advocacyProvider().email() != null) {
            scheduler.scheduleIfNotExists(TELL_OFFICE.instance(String.valueOf(complaintId)).scheduledTo(clock.instant()));
        }
    }

    @Configuration
    static class Sending {

        private final Gate gate;
        private final StaffMail mail;
        private final SentEmails sentEmails;
        private final CouncilProfile council;
        private final Words words;

        Sending(Gate gate, StaffMail mail, SentEmails sentEmails, CouncilProfile council, Words words) {
            this.gate = gate;
            this.mail = mail;
            this.sentEmails = sentEmails;
            this.council = council;
            this.words = words;
        }

        @Bean
        Task<Void> referralToTellOf() {
            return Tasks.oneTime(TELL_OFFICE).onFailure(new OnFailureRetryLater<>(MAIL_AGAIN_AFTER)).execute((instance, context) -> {
                var complaint = Long.parseLong(instance.getId());
                var waiting = gate.as(OUTBOX, () -> gate.db().select(ADVOCACY_REFERRAL.ID).from(ADVOCACY_REFERRAL)
                        .where(ADVOCACY_REFERRAL.COMPLAINT_ID.eq(complaint), ADVOCACY_REFERRAL.ENDED_AT.isNull(), ADVOCACY_REFERRAL.ACCEPTED.isNull())
                        .fetchOptional(ADVOCACY_REFERRAL.ID));
                waiting.ifPresent(id -> tell(complaint, id));
            });
        }

        private void tell(long complaintId, long referralId) {
            var office = council.advocacyProvider().email();
            var subject = words.say(Voice.ADULT, "advocacy.referral.subject");
            var text = words.say(Voice.ADULT, "advocacy.referral.text", council.name());
            mail.send("referral-" + referralId, office, subject, text);
            gate.run(OUTBOX, () -> sentEmails.keep(complaintId, office, subject, text));
        }
    }
}
