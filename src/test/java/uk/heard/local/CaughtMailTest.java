package uk.heard.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import uk.heard.HeardTest;
import uk.heard.Visit;

@HeardTest
class CaughtMailTest {

    @Autowired JavaMailSender sender;
    @Autowired GreenMail server;
    @Value("${server.port}") int port;

    @Test
    void what_is_sent_goes_over_smtp_and_can_be_read_in_the_browser() throws Exception {
        var mail = sender.createMimeMessage();
        var content = new MimeMessageHelper(mail, true, "UTF-8");
        content.setFrom("listening@ashmere.example.org");
        content.setTo("dana@example.org");
        content.setSubject("Your message to us – <b>received</b>");
        content.setText("It’s here.\n<script>alert(1)</script>", "<p>It is here.</p>");
        sender.send(mail);
        var number = server.getReceivedMessages().length;

        assertThat(new Visit(port).get("/local/mail").body()).contains("/local/mail/" + number, "dana@example.org", "&lt;b&gt;received");
        assertThat(new Visit(port).get("/local/mail/" + number).body()).contains("It&rsquo;s here.", "&lt;script&gt;").doesNotContain("<script>");
        assertThat(new Visit(port).get("/local/mail/" + (number + 1)).status()).isEqualTo(404);
        assertThat(new Visit(port).get("/local/mail/0").status()).isEqualTo(404);
    }
}
