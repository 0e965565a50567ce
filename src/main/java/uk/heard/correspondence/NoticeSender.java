package uk.heard.correspondence;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.NOTICE;
import static org.jooq.Records.mapping;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Pages;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * Sends a queued notice by email, if the person called email safe; looks that up at the last moment, so that a changed mind binds.
 * The message says only that there is something to read: no name, no reference, no word of the matter.
 */
@Configuration
class NoticeSender {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);
    private static final Actor OUTBOX = new Actor.Job("outbox");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    /** @param address null when the person gave no safe email address, and with it the safe hours */
    private record Waiting(long id, NoticeKind kind, Voice voice, String address, Short safeFrom, Short safeUntil) {}

    private final Gate gate;
    private final JavaMailSender mail;
    private final MailSettings settings;
    private final CouncilProfile council;
    private final Words words;
    private final Pages pages;
    private final QuietHours quietHours;
    private final Clock clock;

    NoticeSender(Gate gate, JavaMailSender mail, MailSettings settings, CouncilProfile council, Words words, Pages pages, QuietHours quietHours,
            Clock clock) {
        this.gate = gate;
        this.mail = mail;
        this.settings = settings;
        this.council = council;
        this.words = words;
        this.pages = pages;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    @Bean
    Task<Void> sendNotice() {
        return Tasks.custom(Notices.SEND_NOTICE)
                .onFailure((complete, operations) -> {
                    var failures = complete.getExecution().consecutiveFailures + 1;
                    var wait = Duration.ofSeconds(5).multipliedBy(1L << Math.min(failures, 9));
                    operations.reschedule(complete, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
                })
                .execute((instance, context) -> {
                    var notice = gate.as(OUTBOX, () -> waiting(Long.parseLong(instance.getId())));
                    var now = clock.instant();
                    var when = notice.filter(n -> n.address() != null).map(n -> quietHours.next(now, n.safeFrom(), n.safeUntil())).orElse(now);
                    if (when.isAfter(now)) {
                        return (complete, operations) -> operations.reschedule(complete, when);
                    }
                    notice.ifPresent(this::send);
                    return new OnCompleteRemove<>();
                });
    }

    private void send(Waiting notice) {
        var id = notice.id();
        if (notice.address() == null) {
            end(id, NoticeEnding.NO_SAFE_CHANNEL);
            return;
        }
        try {
            mail.send(message(notice));
            end(id, NoticeEnding.SENT);
        } catch (MailParseException | MessagingException e) {
            LOG.warn("Notice {} cannot be addressed", id);
            end(id, NoticeEnding.REFUSED);
        }
    }

    private Optional<Waiting> waiting(long id) {
        return gate.db().select(NOTICE.ID, NOTICE.KIND, COMPLAINT.VOICE, CONTACT_RULE.ADDRESS, CONTACT_RULE.SAFE_FROM, CONTACT_RULE.SAFE_UNTIL)
                .from(NOTICE)
                .join(COMPLAINT).on(COMPLAINT.ID.eq(NOTICE.COMPLAINT_ID))
                .leftJoin(CONTACT_RULE).on(CONTACT_RULE.PERSON_ID.eq(NOTICE.PERSON_ID), CONTACT_RULE.CHANNEL.eq(ContactChannel.EMAIL))
                .where(NOTICE.ID.eq(id), NOTICE.ENDED_AT.isNull())
                .fetchOptional(mapping(Waiting::new));
    }

    private void end(long id, NoticeEnding ending) {
        gate.run(OUTBOX, () -> gate.db().update(NOTICE)
                .set(NOTICE.ENDED_AT, clock.instant())
                .set(NOTICE.ENDING, ending)
                .where(NOTICE.ID.eq(id), NOTICE.ENDED_AT.isNull())
                .execute());
    }

    private MimeMessage message(Waiting notice) throws MessagingException {
        var key = "correspondence.notice." + notice.kind().name().toLowerCase();
        var text = words.say(notice.voice(), key + ".text", council.publicUrl(), council.name(), council.phone());
        var message = mail.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(notice.address());
        helper.setSubject(words.say(notice.voice(), key + ".subject"));
        helper.setText(text, pages.render("correspondence/notice", notice.voice(), Map.of("paragraphs", text.split("\n\n"))));
        message.setHeader("Auto-Submitted", "auto-generated");
        return new FixedIdMessage(message, "notice-" + notice.id(), settings.from());
    }
}
