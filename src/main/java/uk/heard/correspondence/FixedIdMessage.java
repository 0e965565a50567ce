package uk.heard.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A message with a Message-ID of ours, so that mail systems can drop a repeat after a crash between SMTP and our commit.
 * Jakarta Mail writes one of its own on saving unless the message overrides that.
 */
final class FixedIdMessage extends SMTPMessage {

    private final String id;

    /** @param name what it is about and its number; the domain is that of the sender */
    FixedIdMessage(MimeMessage source, String name, String from) throws MessagingException {
        super(source);
        this.id = "<" + name + "@" + from.substring(from.indexOf('@') + 1) + ">";
        updateMessageID();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        if (id != null) {
            setHeader("Message-ID", id);
        }
    }
}
