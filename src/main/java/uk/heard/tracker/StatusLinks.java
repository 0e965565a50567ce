package uk.heard.tracker;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.STATUS_LINK;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import heard.db.Routines;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.RecordedMove;
import uk.heard.complaint.Reference;
import uk.heard.correspondence.MailJustAskedFor;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.AccessLog;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.gate.Slowdown;

/**
 * Lets somebody who lost their code see where their complaint stands, by a link to the email address that they call safe. It opens once,
 * for ten minutes, in the browser in which it was asked for, and shows steps and dates only: an email proves an inbox, not a person.
 */
@Component
public class StatusLinks {

    static final Duration OPENS_FOR = Duration.ofMinutes(10);
    /** Nobody waits longer for an email. */
    private static final Duration SENT_WITHIN = Duration.ofMinutes(30);
    private static final String ASKING = "email link";
    private static final Actor.Job SENDING = new Actor.Job("status-link");
    private static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-status-link");

    private final Gate gate;
    private final SchedulerClient scheduler;
    private final MailJustAskedFor mail;
    private final CouncilProfile council;
    private final Slowdown slowdown;
    private final AccessLog accessLog;
    private final Clock clock;

    StatusLinks(Gate gate, SchedulerClient scheduler, MailJustAskedFor mail, CouncilProfile council, Slowdown slowdown, AccessLog accessLog, Clock clock) {
        this.gate = gate;
        this.scheduler = scheduler;
        this.mail = mail;
        this.council = council;
        this.slowdown = slowdown;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** Has a link sent, where there is such a complaint and an email is safe. Does the same work and says nothing either way. */
    public void ask(String typedReference, LinkSecret browser, String network) {
        var reference = Reference.parse(typedReference).map(Reference::value).orElse("");
        var counted = reference.isEmpty() ? null : reference;
        slowdown.oneOfMany(ASKING, network, counted);
        gate.run(new Actor.Visitor(), () -> {
            var now = clock.instant();
            var id = Routines.askForStatusLink(gate.db().configuration(), reference, browser.hash(), now);
            scheduler.scheduleIfNotExists(SEND.instance(String.valueOf(id)).scheduledTo(now));
        });
    }

    /** Whose status the link opens; empty when it was used, is too old, or came to another browser. */
    public Optional<Actor.StatusOnly> open(LinkSecret token, LinkSecret browser) {
        return gate.as(new Actor.Visitor(), () -> Optional.ofNullable(
                Routines.openStatusLink(gate.db().configuration(), token.hash(), browser.hash(), clock.instant())).map(Actor.StatusOnly::new));
    }

    /** The steps and the dates, and none of the words. */
    public TrackedStatus read(Actor.StatusOnly link) {
        return gate.as(link, () -> {
            accessLog.opened(link.complaintId(), "opened the status by a link");
            return gate.db().select(COMPLAINT.REFERENCE, COMPLAINT.VOICE, COMPLAINT.POSITION, ClockTimes.of(COMPLAINT.ID), RecordedMove.of(COMPLAINT.ID))
                    .from(COMPLAINT).where(COMPLAINT.ID.eq(link.complaintId()))
                    .fetchOptional(mapping(TrackedStatus::new))
                    .orElseThrow(NoSuchComplaint::new);
        });
    }

    @Configuration
    static class Sending {
        @Bean
        Task<Void> sendStatusLink(StatusLinks links) {
            return Tasks.oneTime(SEND).onFailure(new OnFailureRetryLater<>(Duration.ofSeconds(20)))
                    .execute((instance, context) -> links.send(Long.parseLong(instance.getId())));
        }
    }

    /** Each try makes a new secret: what was stored of an earlier one opens nothing any more. */
    void send(long id) {
        var now = clock.instant();
        var token = LinkSecret.random();
        gate.as(SENDING, () -> gate.db().update(STATUS_LINK)
                        .set(STATUS_LINK.TOKEN_HASH, token.hash())
                        .set(STATUS_LINK.EXPIRES_AT, now.plus(OPENS_FOR))
                        .where(STATUS_LINK.ID.eq(id), STATUS_LINK.COMPLAINT_ID.isNotNull(), STATUS_LINK.ASKED_AT.gt(now.minus(SENT_WITHIN)))
                        .returningResult(STATUS_LINK.COMPLAINT_ID).fetchOptional())
                .ifPresent(complaint -> mail.send(SENDING, complaint.value1(), "status-" + id, "tracker.link.mail",
                        council.publicUrl() + "/status/link/" + token.value(), council.name(), council.phone()));
    }
}
