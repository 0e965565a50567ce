package uk.heard.correspondence;

import static heard.db.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenAnswers.reached;
import static uk.heard.GivenComplaints.aParent;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.casefile.CaseFiles;
import uk.heard.casefile.Worklist;
import uk.heard.casefile.WorklistRow;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.triage.NotReached;
import uk.heard.triage.Refused;
import uk.heard.ui.Pages;
import uk.heard.ui.Words;

/** Mail that comes back, read from a real mailbox over IMAP, and what staff do then. */
@HeardTest
@Import(GivenComplaints.class)
class ReturnedMailTest {

    private static final Actor JOB = new Actor.Job("test");

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired SentEmails sentEmails;
    @Autowired CouncilProfile council;
    @Autowired Words words;
    @Autowired Pages pages;
    @Autowired Clock clock;
    @Autowired NotReached notReached;
    @Autowired Worklist worklist;
    @Autowired CaseFiles caseFiles;
    private GreenMail mailbox;
    private GreenMailUser user;
    private ReturnedMail returned;
    private MailSettings settings;

    @BeforeEach
    void start() {
        mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mailbox.start();
        user = mailbox.setUser("returned@ashmere.example.org", "returned", "secret");
        settings = new MailSettings("listening@ashmere.example.org", false,
                new MailSettings.Returned("127.0.0.1", mailbox.getImap().getPort(), false, "returned", "secret", "returned@ashmere.example.org"));
        returned = new ReturnedMail(settings, gate, clock);
    }

    @AfterEach
    void stop() {
        mailbox.stop();
    }

    @Test
    void a_mail_that_came_back_is_a_task_for_the_complaints_team_until_they_reached_the_person() throws Exception {
        var sent = delivered();
        user.deliver(report(messageId(sent), "failed", "5.1.1"));
        returned.read();
        assertThat(ending(sent)).isEqualTo(NoticeEnding.BOUNCED);
        assertThat(row(sent).notReached()).isTrue();
        var officer = given.staff(Person.HANNAH);
        assertThat(notReached.reachedOtherwise(officer, sent.id(), false, " ")).contains(Refused.REASONS_MISSING);
        assertThat(caseFiles.open(officer, sent.reference()).orElseThrow().notDelivered()).hasSize(1);
        assertThat(notReached.reachedOtherwise(officer, sent.id(), false, "Called her, the address had a letter too many.")).isEmpty();
        assertThat(row(sent).notReached()).isFalse();
        assertThat(caseFiles.open(officer, sent.reference()).orElseThrow().notDelivered()).isEmpty();
        assertThat(inbox(Flags.Flag.DELETED)).as("what was understood is not kept").isZero();
    }

    @Test
    void a_team_that_was_let_in_does_not_settle_it() throws Exception {
        var sent = delivered();
        user.deliver(report(messageId(sent), "failed", "5.1.1"));
        returned.read();
        assertThat(notReached.reachedOtherwise(given.staff(Person.MARGARET), sent.id(), false, "Done")).contains(Refused.NOT_YOURS);
    }

    @Test
    void a_delay_is_no_failure() throws Exception {
        var sent = delivered();
        user.deliver(report(messageId(sent), "delayed", "4.4.1"));
        user.deliver(report(messageId(sent), "failed", "4.2.2"));
        returned.read();
        assertThat(ending(sent)).isEqualTo(NoticeEnding.SENT);
    }

    @Test
    void nobody_can_guess_which_mail_came_back() throws Exception {
        var sent = delivered();
        var guessed = messageId(sent).replaceAll("\\.[0-9a-f-]{36}@", "." + UUID.randomUUID() + "@");
        user.deliver(report(guessed, "failed", "5.1.1"));
        user.deliver(report("<notice-1@ashmere.example.org>", "failed", "5.1.1"));
        returned.read();
        assertThat(ending(sent)).isEqualTo(NoticeEnding.SENT);
    }

    @Test
    void what_is_no_report_stays_for_somebody_to_read_and_stops_nothing() throws Exception {
        var sent = delivered();
        user.deliver(plain("A person answered."));
        user.deliver(new MimeMessage(session(), new ByteArrayInputStream(
                "Content-Type: multipart/report; boundary=x\r\n\r\nno parts at all".getBytes(StandardCharsets.UTF_8))));
        user.deliver(report(messageId(sent), "failed", "5.1.1"));
        returned.read();
        assertThat(ending(sent)).isEqualTo(NoticeEnding.BOUNCED);
        assertThat(inbox(Flags.Flag.SEEN)).isEqualTo(2);
    }

    @Test
    void without_a_mailbox_nothing_is_read() {
        mailbox.stop();
        new ReturnedMail(new MailSettings("a@example.org", false, new MailSettings.Returned("", 993, true, "", "", "")), gate, clock).read();
    }

    private Sent delivered() throws IOException {
        var sent = given.sent(aParent("The visits stopped.").with(reached("Ruth", "ruht@example.org", "", "")));
        try (var smtp = new ScriptedSmtp()) {
            var id = gate.as(JOB, () -> gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(sent.id())).fetchSingle().value1());
            new NoticeDelivery(gate, new PersonMail(smtp.sender(), settings, council, pages), sentEmails, council, words, new QuietHours(settings), clock, "https://heard.example.org").deliver(id);
        }
        return sent;
    }

    private String messageId(Sent sent) {
        return gate.as(JOB, () -> gate.db().select(NOTICE.ID, NOTICE.MESSAGE_KEY).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(sent.id()))
                .fetchSingle(r -> "<notice-" + r.value1() + "." + r.value2() + "@ashmere.example.org>"));
    }

    private NoticeEnding ending(Sent sent) {
        return gate.as(JOB, () -> gate.db().select(NOTICE.ENDING).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(sent.id())).fetchSingle().value1());
    }

    private WorklistRow row(Sent sent) {
        WorklistRow last = null;
        while (true) {
            var page = worklist.page(given.staff(Person.HANNAH), last == null ? null : Worklist.After.of(last));
            var found = page.stream().filter(row -> row.id() == sent.id()).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            last = page.getLast();
        }
    }

    private int inbox(Flags.Flag flag) throws MessagingException {
        try (var store = session().getStore("imap")) {
            store.connect("127.0.0.1", mailbox.getImap().getPort(), "returned", "secret");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var count = 0;
            for (var message : inbox.getMessages()) {
                count += message.isSet(flag) ? 1 : 0;
            }
            return count;
        }
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    private static MimeMessage plain(String text) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom("somebody@example.org");
        message.setText(text);
        message.saveChanges();
        return message;
    }

    /** As a mail server writes it (RFC 3464): words for people, the status, and the headers of what failed. */
    private static MimeMessage report(String messageId, String action, String code) throws MessagingException {
        return new MimeMessage(session(), new ByteArrayInputStream("""
                From: mailer-daemon@example.org
                To: returned@ashmere.example.org
                Subject: Undelivered mail
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="=_part"

                --=_part
                Content-Type: text/plain

                It could not be delivered.

                --=_part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.org

                Final-Recipient: rfc822; ruht@example.org
                Action: %s
                Status: %s

                --=_part
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: Your message to us

                --=_part--
                """.formatted(action, code, messageId).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
