package uk.heard.tracker;

import static heard.db.Tables.CONTACT_RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenAnswers.checksBack;
import static uk.heard.GivenAnswers.reached;
import static uk.heard.GivenComplaints.aParent;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.Visit;
import uk.heard.gate.Gate;

/** S-14: a link by email to where it stands, over HTTP and with the mail that really goes out. */
@HeardTest
@Import(GivenComplaints.class)
class StatusLinksTest {

    private static final Pattern LINK = Pattern.compile("http://[^ ]+(/status/link/[0-9a-f]{32})");

    @Autowired GivenComplaints given;
    @Autowired StatusLinks links;
    @Autowired Gate gate;
    @Autowired GreenMail mail;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void it_shows_the_steps_and_no_word_of_the_matter() {
        var sent = reachedBy("one@example.org");
        var visit = new Visit(port);
        var link = linkFor(visit, sent, "one@example.org");
        var page = open(visit, link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select(".path li")).isNotEmpty();
        assertThat(page.body()).contains("Where it stands").doesNotContain("visits", "Ruth", "Ruby", "one@example.org");
        assertThat(page.opensASession()).isFalse();
    }

    @Test
    void the_mail_says_nothing_of_the_matter() throws Exception {
        var sent = reachedBy("two@example.org");
        var visit = new Visit(port);
        linkFor(visit, sent, "two@example.org");
        var message = to("two@example.org").getLast();
        assertThat(message.getSubject()).isEqualTo("Your message to us");
        assertThat(text(message)).doesNotContain(sent.reference(), "Ruth", "Ruby", "visits").doesNotContainIgnoringCase("complain").startsWith("You asked for a link.");
    }

    @Test
    void it_opens_once() {
        var sent = reachedBy("three@example.org");
        var visit = new Visit(port);
        var link = linkFor(visit, sent, "three@example.org");
        assertThat(open(visit, link).status()).isEqualTo(200);
        assertThat(open(visit, link).status()).isEqualTo(422);
    }

    @Test
    void programs_that_look_through_mail_do_not_use_it_up() {
        var sent = reachedBy("four@example.org");
        var visit = new Visit(port);
        var link = linkFor(visit, sent, "four@example.org");
        var scanner = new Visit(port);
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.get(link).status()).isEqualTo(200);
            assertThat(open(scanner, link).status()).as("even one that presses the button").isEqualTo(422);
        }
        assertThat(open(visit, link).status()).isEqualTo(200);
    }

    @Test
    void it_opens_for_ten_minutes() {
        var sent = reachedBy("five@example.org");
        var visit = new Visit(port);
        var link = linkFor(visit, sent, "five@example.org");
        clock.advance(StatusLinks.OPENS_FOR.minusSeconds(1));
        var late = linkFor(visit, sent, "five@example.org");
        clock.advance(Duration.ofSeconds(1));
        assertThat(open(visit, link).status()).isEqualTo(422);
        assertThat(open(visit, late).status()).isEqualTo(200);
    }

    @Test
    void asking_tells_nothing_about_what_there_is() {
        var reachable = reachedBy("six@example.org");
        var unreachable = given.sent(aParent("The visits stopped.").with(checksBack("Ruth")));
        var visit = new Visit(port);
        var answers = List.of(reachable.reference(), unreachable.reference(), "00000 00000", "not a reference at all", "").stream()
                .map(reference -> visit.post("/status/link", Map.of("reference", reference))).toList();
        assertThat(answers).extracting(Visit.Answer::status).containsOnly(200);
        assertThat(answers).extracting(Visit.Answer::body).containsOnly(answers.getFirst().body());
        assertThat(answers).extracting(answer -> answer.headers("Set-Cookie").size()).containsOnly(1);
        sendAll();
        assertThat(to("six@example.org")).hasSize(1);
    }

    @Test
    void nobody_fills_somebody_elses_mailbox() {
        var sent = reachedBy("seven@example.org");
        for (int i = 0; i < 6; i++) {
            new Visit(port).post("/status/link", Map.of("reference", sent.reference()));
        }
        sendAll();
        assertThat(to("seven@example.org")).hasSize(3);
        clock.advance(Duration.ofMinutes(61));
        new Visit(port).post("/status/link", Map.of("reference", sent.reference()));
        sendAll();
        assertThat(to("seven@example.org")).hasSize(4);
    }

    @Test
    void an_address_that_is_not_safe_any_more_gets_nothing() {
        var sent = reachedBy("eight@example.org");
        new Visit(port).post("/status/link", Map.of("reference", sent.reference()));
        gate.run(sent.complainant(), () -> gate.db().deleteFrom(CONTACT_RULE).execute());
        sendAll();
        assertThat(to("eight@example.org")).isEmpty();
    }

    @Test
    void made_up_links_open_nothing() {
        reachedBy("nine@example.org");
        var visit = new Visit(port);
        visit.post("/status/link", Map.of("reference", "00000 00000"));
        for (var token : List.of("", "0", "\u0000", "'; drop table status_link; --", "f".repeat(32), "<b>".repeat(500))) {
            assertThat(visit.post("/status/open", Map.of("token", token)).status()).isEqualTo(422);
        }
        assertThat(visit.get("/status/link/%3Cscript%3Ealert(1)%3C%2Fscript%3E").body()).doesNotContain("<script>alert");
    }

    private Sent reachedBy(String email) {
        return given.sent(aParent("The visits stopped.").with(reached("Ruth", email, "", "")));
    }

    /** Asks as this visitor, sends what is to be sent, and reads the link out of the mail. */
    private String linkFor(Visit visit, Sent sent, String email) {
        assertThat(visit.post("/status/link", Map.of("reference", sent.reference())).status()).isEqualTo(200);
        sendAll();
        var link = LINK.matcher(text(to(email).getLast()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** What the jobs would do in a moment. */
    private void sendAll() {
        jdbc.sql("SELECT task_instance FROM scheduled_tasks WHERE task_name = 'send-status-link'").query(String.class).list().forEach(id -> links.send(Long.parseLong(id)));
        jdbc.sql("DELETE FROM scheduled_tasks WHERE task_name = 'send-status-link'").update();
    }

    private static Visit.Answer open(Visit visit, String link) {
        return visit.post("/status/open", Map.of("token", link.substring(link.lastIndexOf('/') + 1)));
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(mail.getReceivedMessages()).filter(message -> {
            try {
                return message.getAllRecipients()[0].toString().equals(address);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static String text(MimeMessage message) {
        try {
            return plain((MimeMultipart) message.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(MimeMultipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("text/plain")) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof MimeMultipart inner) {
                return plain(inner);
            }
        }
        throw new IllegalStateException("No plain text");
    }
}
