package uk.heard.correspondence;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.Pages;
import uk.heard.ui.Voice;

/** An email to a person, from the council by its name: text and the same in simple HTML, marked as sent by a machine, under a Message-ID of ours. What cannot be delivered comes back. */
@Component
class PersonMail {

    /**
     * What one email says.
     *
     * @param name the same for a repeat of the same mail
     * @param answers whether the person asked for it a moment ago; otherwise it comes by itself
     */
    record Written(String name, String to, Voice voice, String subject, String text, boolean answers) {}

    private final JavaMailSender mail;
    private final MailSettings settings;
    private final CouncilProfile council;
    private final Pages pages;

    PersonMail(JavaMailSender mail, MailSettings settings, CouncilProfile council, Pages pages) {
        this.mail = mail;
        this.settings = settings;
        this.council = council;
        this.pages = pages;
    }

    /** Throws {@link MailParseException} when it cannot be addressed, and what the mail server answers when it does not take it. */
    void send(Written written) {
        try {
            var message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(settings.from(), council.name());
            helper.setTo(written.to());
            helper.setSubject(written.subject());
            helper.setText(written.text(), pages.render("correspondence/notice", written.voice(), Map.of("subject", written.subject(), "paragraphs", written.text().split("\n\n"))));
            message.setHeader("Auto-Submitted", written.answers() ? "auto-replied" : "auto-generated");
            var fixed = new FixedIdMessage(message, written.name(), settings.from());
            fixed.setEnvelopeFrom(settings.envelopeFrom());
            mail.send(fixed);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailParseException("The email " + written.name() + " cannot be written", e);
        }
    }
}
