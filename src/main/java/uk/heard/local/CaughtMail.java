package uk.heard.local;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Reads what the mail catcher caught, newest first. */
@RestController
@Profile("local")
class CaughtMail {

    private final GreenMail server;

    CaughtMail(GreenMail server) {
        this.server = server;
    }

    @GetMapping("/local/mail")
    ResponseEntity<String> list() {
        var mails = server.getReceivedMessages();
        if (mails.length == 0) {
            return LocalPage.of("Mail", "<h1>Mail</h1><p>Nothing has been sent since the start.</p>");
        }
        var rows = IntStream.iterate(mails.length, n -> n > 0, n -> n - 1)
                .mapToObj(n -> row(n, mails[n - 1]))
                .collect(Collectors.joining());
        return LocalPage.of("Mail", """
                <h1>Mail</h1>
                <table><thead><tr><th scope="col">Subject</th><th scope="col">To</th></tr></thead><tbody>%s</tbody></table>
                """.formatted(rows));
    }

    @GetMapping("/local/mail/{number}")
    ResponseEntity<String> show(@PathVariable int number) throws MessagingException, IOException {
        var mails = server.getReceivedMessages();
        if (number < 1 || number > mails.length) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var mail = mails[number - 1];
        return LocalPage.of("Mail " + number, """
                <p><a href="/local/mail">All mail</a></p>
                <h1>%s</h1>
                <p>From %s<br>To %s</p>
                <pre>%s</pre>
                """.formatted(subject(mail), addresses(mail.getFrom()), to(mail), htmlEscape(text(mail))));
    }

    private static String row(int number, MimeMessage mail) {
        try {
            return "<tr><td><a href=\"/local/mail/%d\">%s</a></td><td>%s</td></tr>".formatted(number, subject(mail), to(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) throws MessagingException {
        return mail.getSubject() == null ? "(no subject)" : htmlEscape(mail.getSubject());
    }

    private static String to(MimeMessage mail) throws MessagingException {
        return addresses(mail.getRecipients(Message.RecipientType.TO));
    }

    private static String addresses(Address[] addresses) {
        return addresses == null ? "" : Arrays.stream(addresses).map(a -> htmlEscape(a.toString())).collect(Collectors.joining(", "));
    }

    /** The plain text part: what somebody without images and styles reads. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var found = "";
            for (int i = 0; i < parts.getCount() && found.isEmpty(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                found = text(inner);
            }
            return found;
        }
        return part.isMimeType("text/*") ? part.getContent().toString() : "";
    }
}
