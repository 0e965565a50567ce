package uk.heard.correspondence;

import static heard.db.Tables.NOTICE;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.heard.gate.Gate;

/**
 * Reads the mailbox to which undeliverable mail comes back (RFC 3464), and marks the notices that never arrived: somebody has to be
 * reached in another safe way. Reads nothing but which message failed; every other mail is left where it is.
 */
@Component
class ReturnedMail {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedMail.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final int LARGEST = 1 << 20;
    private static final Pattern OURS = Pattern.compile("<notice-\\d+\\.([0-9a-f-]{36})@[^>]+>");

    private final MailSettings.Returned mailbox;
    private final Gate gate;
    private final Clock clock;

    ReturnedMail(MailSettings settings, Gate gate, Clock clock) {
        this.mailbox = settings.returned();
        this.gate = gate;
        this.clock = clock;
    }

    @Configuration
    static class Reading {
        @Bean
        RecurringTask<Void> readReturnedMail(ReturnedMail returned) {
            return Tasks.recurring("read-returned-mail", FixedDelay.of(EVERY)).execute((instance, context) -> returned.read());
        }
    }

    /** Does nothing where no mailbox is set up. Throws when it cannot be read, so that the next run tries again. */
    void read() {
        if (!mailbox.isRead()) {
            return;
        }
        try (var store = session().getStore(mailbox.tls() ? "imaps" : "imap")) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.username(), mailbox.password());
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                for (var message : inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
                    read(message);
                }
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("The mailbox for returned mail cannot be read", e);
        }
    }

    private static Session session() {
        var timeouts = new Properties();
        for (var protocol : new String[] {"imap", "imaps"}) {
            timeouts.setProperty("mail." + protocol + ".connectiontimeout", "10000");
            timeouts.setProperty("mail." + protocol + ".timeout", "20000");
            timeouts.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        }
        return Session.getInstance(timeouts);
    }

    /** A mail that nobody can make sense of is nobody's failure: it stays, read, for a person to look at. */
    private void read(Message message) throws MessagingException {
        var failed = understood(message);
        // What the database cannot be told now stays unread, for the next run.
        if (failed.isPresent() && cameBack(failed.get())) {
            message.setFlag(Flags.Flag.DELETED, true);
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private static Optional<UUID> understood(Message message) {
        try {
            return message.getSize() > LARGEST ? Optional.empty() : failed(message);
        } catch (IOException | MessagingException | RuntimeException e) {
            LOG.warn("A returned mail cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The key of the notice that this report says was not delivered, for good. */
    private static Optional<UUID> failed(Message message) throws IOException, MessagingException {
        if (!(message.isMimeType("multipart/report") && message.getContent() instanceof MultipartReport report
                && report.getReport() instanceof DeliveryStatus status && forGood(status) && report.getReturnedMessage() != null)) {
            return Optional.empty();
        }
        var id = OURS.matcher(Optional.ofNullable(report.getReturnedMessage().getMessageID()).orElse(""));
        return id.matches() ? Optional.of(UUID.fromString(id.group(1))) : Optional.empty();
    }

    private static boolean forGood(DeliveryStatus status) {
        return IntStream.range(0, status.getRecipientDSNCount()).mapToObj(status::getRecipientDSN)
                .anyMatch(recipient -> "failed".equalsIgnoreCase(value(recipient.getHeader("Action"))) && value(recipient.getHeader("Status")).startsWith("5"));
    }

    private static String value(String[] header) {
        return header == null ? "" : header[0].strip();
    }

    private boolean cameBack(UUID key) {
        return gate.as(NoticeDelivery.OUTBOX, () -> gate.db().update(NOTICE)
                .set(NOTICE.ENDING, NoticeEnding.BOUNCED)
                .set(NOTICE.ENDED_AT, clock.instant())
                .where(NOTICE.MESSAGE_KEY.eq(key), NOTICE.ENDING.eq(NoticeEnding.SENT))
                .execute() == 1);
    }
}
