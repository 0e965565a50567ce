package uk.heard.correspondence;

import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailSendException;

/**
 * Whether a mail server says of a recipient that there is no such mailbox. Everything else may be over tomorrow: a full mailbox, a server
 * that is down, and a rule (enhanced code 5.7) that may be about us and not about them.
 */
public final class RefusedMailbox {

    /** RFC 5321: unavailable, not local, name not allowed. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);

    private RefusedMailbox() {}

    /** Whether this failure says so. */
    public static boolean in(MailSendException failure) {
        return Stream.of(failure.getMessageExceptions()).flatMap(RefusedMailbox::chain)
                .anyMatch(cause -> cause instanceof SMTPAddressFailedException refused
                        && NO_SUCH_MAILBOX.contains(refused.getReturnCode()) && !refused.getMessage().contains("5.7."));
    }

    /** What went wrong and what that came from: mail keeps it in a chain of its own. */
    private static Stream<Exception> chain(Exception failure) {
        return Stream.iterate(failure, cause -> cause != null, cause -> cause instanceof MessagingException message ? message.getNextException() : null);
    }
}
