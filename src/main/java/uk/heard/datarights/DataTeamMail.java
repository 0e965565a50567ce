package uk.heard.datarights;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DATA_REQUEST;
import static org.jooq.Records.mapping;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Reference;
import uk.heard.correspondence.SentEmails;
import uk.heard.correspondence.StaffMail;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * Routes each data request to the data protection team by email: the reference, what kind it is and its last day; no name and no word of
 * the matter. They have no account here, and ask the complaints team for what they need.
 */
@Component
class DataTeamMail {

    private static final TaskDescriptor<Void> TELL_DATA_TEAM = TaskDescriptor.of("tell-data-protection-team");
    private static final Actor OUTBOX = new Actor.Job("outbox");
    private static final Duration MAIL_AGAIN_AFTER = Duration.ofMinutes(1);

    private final SchedulerClient scheduler;
    private final CouncilProfile council;
    private final Clock clock;

    DataTeamMail(SchedulerClient scheduler, CouncilProfile council, Clock clock) {
        this.scheduler = scheduler;
        this.council = council;
        this.clock = clock;
    }

    /** In the transaction that takes the request: there is never one without the other. Nothing is sent where the profile names no address. */
    void tell(long requestId) {
        if (council.dataProtectionEmail() != null) {
            scheduler.scheduleIfNotExists(TELL_DATA_TEAM.instance(String.valueOf(requestId)).scheduledTo(clock.instant()));
        }
    }

    @Configuration
    static class Sending {

        private record ToTell(long complaintId, String reference, DataWish wish, LocalDate dueOn) {}

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

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
        Task<Void> dataRequestToTellOf() {
            return Tasks.oneTime(TELL_DATA_TEAM).onFailure(new OnFailureRetryLater<>(MAIL_AGAIN_AFTER)).execute((instance, context) -> {
                var id = Long.parseLong(instance.getId());
                gate.as(OUTBOX, () -> gate.db().select(COMPLAINT.ID, COMPLAINT.REFERENCE, DATA_REQUEST.WISH, DATA_REQUEST.DUE_ON)
                                .from(DATA_REQUEST).join(COMPLAINT).on(COMPLAINT.ID.eq(DATA_REQUEST.COMPLAINT_ID))
                                .where(DATA_REQUEST.ID.eq(id), DATA_REQUEST.ANSWERED_ON.isNull()).fetchOptional(mapping(ToTell::new)))
                        .ifPresent(request -> tell(id, request));
            });
        }

        private void tell(long id, ToTell request) {
            var to = council.dataProtectionEmail();
            var subject = words.say(Voice.ADULT, "datarights.staff.mail.subject");
            var wish = words.say(Voice.ADULT, "datarights.staff.mail." + request.wish().name().toLowerCase(Locale.ROOT));
            var text = words.say(Voice.ADULT, "datarights.staff.mail.text", wish, new Reference(request.reference()).grouped(), DAY.format(request.dueOn()), council.email(), council.name());
            mail.send("data-request-" + id, to, subject, text);
            gate.run(OUTBOX, () -> sentEmails.keep(request.complaintId(), to, subject, text));
        }
    }
}
