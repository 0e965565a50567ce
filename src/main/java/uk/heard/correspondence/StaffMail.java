package uk.heard.correspondence;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import uk.heard.council.CouncilProfile;

/**
 * An email to somebody at work: a mailbox of the council itself, or of the advocacy provider. At once, day and night; throws when the mail server
 * does not take it, so that the job tries again.
 */
@Component
public class StaffMail {

    private final JavaMailSender mail;
    private final MailSettings settings;
    private final CouncilProfile council;

    StaffMail(JavaMailSender mail, MailSettings settings, CouncilProfile council) {
        this.mail = mail;
        this.settings = settings;
        this.council = council;
    }

    /** @param name the same for a repeat of the same mail */
    public void send(String name, String to, String subject, String text) {
        try {
            var message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(settings.from(), council.name());
            helper.setTo(to);
            helper.setSubject(subject);
            helper.setText(text);
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(new FixedIdMessage(message, name, settings.from()));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailParseException("The email " + name + " cannot be written", e);
        }
    }
}
