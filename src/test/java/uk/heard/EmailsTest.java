package uk.heard;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DATA_REQUEST;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.REMINDER;
import static heard.db.Tables.STATUS_LINK;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.icegreen.greenmail.util.GreenMail;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSender;
import uk.heard.GivenComplaints.Sent;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.WhoseWords;
import uk.heard.advocates.TellForChild;
import uk.heard.complaint.Said;
import uk.heard.correspondence.MailJustAskedFor;
import uk.heard.correspondence.NoticeKind;
import uk.heard.correspondence.Notices;
import uk.heard.correspondence.StaffMail;
import uk.heard.council.CouncilProfile;
import uk.heard.datarights.DataRequests;
import uk.heard.datarights.DataWish;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/**
 * Every email that Heard sends, as it arrives, against a file that a person has read: {@code src/test/resources/emails}. What was sent this time is
 * in {@code target/emails}; whoever means the change copies it from there. A new email, or a new place that sends one, fails until it has a file.
 */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class EmailsTest {

    private static final Path READ_BEFORE = Path.of("src/test/resources/emails");
    private static final Path SENT_NOW = Path.of("target/emails");
    private static final Actor.Job JOB = new Actor.Job("test");
    private static final LocalDate A_MORNING = LocalDate.of(2026, 2, 11);
    /** All that may stand above an email that leaves the council. */
    private static final Set<String> NEUTRAL = Set.of("Your message to us", "Your message from us", "Something new is waiting for you");
    /** What somebody who looks over a shoulder must not learn. */
    private static final List<String> TELLING = List.of("complain", "child", "social", "care", "stage", "investigat", "panel", "worker", "abuse", "grievance",
            "Dana", "Ruby", "Jade", "Leila", "Sami", "Lucy", "Pemberton", "visits");
    private static final JavaClasses HEARD = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("uk.heard");

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired GivenAdvocates advocates;
    @Autowired Notices notices;
    @Autowired Invitations invitations;
    @Autowired TellForChild tellForChild;
    @Autowired DataRequests dataRequests;
    @Autowired CouncilProfile council;
    @Autowired GreenMail mails;
    @Autowired List<Task<?>> tasks;
    @LocalServerPort int port;

    /** Every email by the name of its file, and how it comes about. */
    private Map<String, Supplier<MimeMessage>> emails() {
        var emails = new TreeMap<String, Supplier<MimeMessage>>();
        for (var kind : NoticeKind.values()) {
            for (var voice : kind == NoticeKind.INVITED ? List.of(Voice.YOUNG) : List.of(Voice.values())) {
                emails.put("notice-" + word(kind) + "-" + word(voice), () -> notice(kind, voice));
            }
        }
        emails.put("notice-to-advocate", this::noticeToAdvocate);
        for (var voice : Voice.values()) {
            emails.put("status-link-" + word(voice), () -> statusLink(voice));
        }
        emails.put("staff-data-request", this::dataRequest);
        emails.put("staff-danger", () -> danger(Said.YES));
        emails.put("staff-danger-not-sure", () -> danger(Said.NOT_SURE));
        emails.put("staff-morning", this::morning);
        emails.put("provider-referral", this::referral);
        emails.put("provider-news", this::newsForAdvocate);
        return emails;
    }

    /** One line for each place in the program that hands over an email: a new one belongs here, and into the list of emails. */
    @Test
    void nothing_else_in_the_program_sends_an_email() {
        assertThat(callers(JavaMailSender.class, "send")).containsExactlyInAnyOrder("PersonMail", "StaffMail");
        assertThat(callers("uk.heard.correspondence.PersonMail", "send")).containsExactlyInAnyOrder("NoticeDelivery", "MailJustAskedFor");
        assertThat(callers(MailJustAskedFor.class, "send")).containsExactlyInAnyOrder("StatusLinks");
        assertThat(callers(StaffMail.class, "send")).containsExactlyInAnyOrder("AdvocateMail", "DangerAlarm", "DataTeamMail", "MorningReminder", "ReferralMail");
    }

    @Test
    void every_email_has_a_file_and_every_file_an_email() throws IOException {
        try (var files = Files.list(READ_BEFORE)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(emails().keySet().stream().map(name -> name + ".txt").toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> an_email_is_as_somebody_read_it_and_gives_nothing_away() {
        return emails().entrySet().stream().map(email -> DynamicTest.dynamicTest(email.getKey(), () -> {
            var mail = email.getValue().get();
            var name = email.getKey();
            Files.createDirectories(SENT_NOW);
            Files.writeString(SENT_NOW.resolve(name + ".txt"), shown(mail));
            givesNothingAway(mail, name.startsWith("staff-"));
            assertThat(SENT_NOW.resolve(name + ".txt")).hasSameTextualContentAs(READ_BEFORE.resolve(name + ".txt"));
        }));
    }

    private void givesNothingAway(MimeMessage mail, boolean toTheCouncil) throws MessagingException, IOException {
        var from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo(council.name());
        assertThat(mail.getReplyTo()).as("read by somebody").containsExactly(from);
        assertThat(mail.getHeader("Auto-Submitted")).hasSize(1).allMatch(how -> how.matches("auto-(generated|replied)"));
        if (!toTheCouncil) {
            assertThat(NEUTRAL).contains(mail.getSubject());
        }
        var text = part(mail, "text/plain");
        assertThat(mail.getSubject() + "\n" + from + "\n" + text).satisfies(words -> TELLING.forEach(telling -> assertThat(words).doesNotContainIgnoringCase(telling)));
        // What a phone shows of it while it is locked.
        assertThat(mail.getSubject() + "\n" + text.lines().findFirst().orElseThrow()).doesNotContainPattern("https?://|[0-9a-f]{12,}");
        var html = part(mail, "text/html");
        assertThat(html).doesNotContainPattern("(?i)<(img|link|script|iframe|object|video|a)\\b|src=|url\\(|@import|href=");
        if (!html.isEmpty()) {
            assertThat(plain(html)).as("both say the same").isEqualTo(plain(text));
        }
    }

    private MimeMessage notice(NoticeKind kind, Voice voice) {
        if (kind == NoticeKind.INVITED) {
            var complaint = given.sent(anAuntFor(ConsentAnswer.NOT_ASKED, "The visits to Lucy Pemberton stopped."));
            invitations.invite(given.staff(Person.HANNAH), complaint.id(), new NewInvitation(SafeWay.EMAIL, "sami@example.org", "", "Leila", "The visits.", true, invitations.usualEnd()));
            return delivered(complaint, kind);
        }
        var complaint = given.sent(from(voice));
        var received = sentBy("send-notice", notice(complaint, NoticeKind.RECEIVED));
        if (kind == NoticeKind.RECEIVED) {
            return received;
        }
        gate.run(complaint.complainant(), () -> notices.tellComplainant(complaint.id()));
        return delivered(complaint, kind);
    }

    private MimeMessage delivered(Sent complaint, NoticeKind kind) {
        return sentBy("send-notice", notice(complaint, kind));
    }

    private String notice(Sent complaint, NoticeKind kind) {
        return String.valueOf(gate.as(JOB, () -> gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(complaint.id()), NOTICE.KIND.eq(kind)).fetchSingle().value1()));
    }

    /** Who made a complaint for a child has no code. */
    private MimeMessage noticeToAdvocate() {
        var grace = advocates.actor(Advocate.GRACE);
        var begun = tellForChild.begin(grace);
        tellForChild.keep(grace, begun.draft(), begun.number() + 1, Map.of());
        var sent = (TellForChild.Result.Sent) tellForChild.send(grace, begun.draft(), begun.number() + 1, new TellForChild.Told("Sami", Said.NO, true, "", "We talked at school.",
                null, "", WhoseWords.CHILD, ChildMaySee.DATES, List.of(new Answers.Point("Lucy Pemberton cancelled the visits.", ""))));
        return sentBy("send-notice", String.valueOf(gate.as(JOB, () -> gate.db().select(NOTICE.ID).from(NOTICE).join(COMPLAINT).on(COMPLAINT.ID.eq(NOTICE.COMPLAINT_ID))
                .where(COMPLAINT.REFERENCE.eq(sent.reference().value())).fetchSingle().value1())));
    }

    private MimeMessage statusLink(Voice voice) {
        var complaint = given.sent(from(voice));
        new Visit(port).post("/status/link", Map.of("reference", complaint.reference()));
        return sentBy("send-status-link", String.valueOf(gate.as(JOB, () -> gate.db().select(STATUS_LINK.ID).from(STATUS_LINK)
                .where(STATUS_LINK.COMPLAINT_ID.eq(complaint.id())).fetchSingle().value1())));
    }

    private MimeMessage danger(Said said) {
        return sentBy("danger-alarm", String.valueOf(given.sent(from(Voice.ADULT).with(new Answer.InDanger(said))).id()));
    }

    private MimeMessage dataRequest() {
        var complaint = given.sent(from(Voice.ADULT));
        dataRequests.ask(complaint.complainant(), DataWish.COMPLAINT, "Lucy Pemberton told Ruby’s school.");
        return sentBy("tell-data-protection-team", String.valueOf(gate.as(JOB, () -> gate.db().select(DATA_REQUEST.ID).from(DATA_REQUEST)
                .where(DATA_REQUEST.COMPLAINT_ID.eq(complaint.id())).fetchSingle().value1())));
    }

    private MimeMessage morning() {
        gate.run(JOB, () -> gate.db().insertInto(REMINDER).set(REMINDER.DAY, A_MORNING).set(REMINDER.LATE, 2).set(REMINDER.DUE_TODAY, 1)
                .set(REMINDER.DUE_SOON, 4).set(REMINDER.PREPARED_AT, TestClock.START).execute());
        return sentBy("send-reminder", A_MORNING.toString());
    }

    private MimeMessage referral() {
        var complaint = given.sent(from(Voice.YOUNG));
        advocates.referred(complaint);
        return sentBy("tell-advocacy-office", String.valueOf(complaint.id()));
    }

    private MimeMessage newsForAdvocate() {
        run("tell-advocates", "once");
        advocates.appointed(given.sent(from(Voice.YOUNG)), Advocate.GRACE);
        return sentBy("tell-advocates", "once");
    }

    /** A worker is named in it, and a child or two. */
    private static Answers from(Voice voice) {
        return voice == Voice.ADULT ? aParent("Lucy Pemberton cancelled the visits to Ruby.") : aGirlInCare("Lucy Pemberton cancelled the visits.");
    }

    /** Runs one job, as the scheduler does; the only email that it sends. */
    private MimeMessage sentBy(String job, String id) {
        var before = received().keySet();
        run(job, id);
        var sent = received();
        sent.keySet().removeAll(before);
        assertThat(sent).hasSize(1);
        return sent.values().iterator().next();
    }

    private void run(String job, String id) {
        tasks.stream().filter(task -> task.getName().equals(job)).findFirst().orElseThrow().execute(new TaskInstance<>(job, id), null);
    }

    private Map<String, MimeMessage> received() {
        var received = new TreeMap<String, MimeMessage>();
        for (var mail : mails.getReceivedMessages()) {
            try {
                received.put(mail.getMessageID(), mail);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
        return received;
    }

    /** The whole email, without what is another one each time. */
    private String shown(MimeMessage mail) throws MessagingException, IOException {
        var headers = new StringBuilder();
        for (var name : List.of("From", "Reply-To", "To", "Subject", "Auto-Submitted", "Message-ID")) {
            for (var value : mail.getHeader(name) == null ? new String[0] : mail.getHeader(name)) {
                headers.append(name).append(": ").append(value).append('\n');
            }
        }
        var html = part(mail, "text/html");
        return (headers + "\n" + part(mail, "text/plain").strip() + "\n" + (html.isEmpty() ? "" : "\n" + html.strip() + "\n"))
                .replace("\r\n", "\n")
                .replace(council.publicUrl().toString(), "https://heard.example.org")
                .replaceAll("http://localhost:[0-9]+", "https://heard.example.org")
                .replaceAll("/link/[0-9a-f]{32}", "/link/<secret>")
                .replaceAll("<(notice|status|referral|danger|advocate|data-request)-[^@]+@", "<$1-number@")
                .replaceAll("\\b[0-9A-HJKMNP-TV-Z]{5} ?[0-9A-HJKMNP-TV-Z]{5}\\b", "<reference>");
    }

    /** What is in the first part of this kind; empty when there is none. */
    private static String part(Part mail, String kind) throws MessagingException, IOException {
        if (mail.getContent() instanceof Multipart parts) {
            var found = "";
            for (int i = 0; i < parts.getCount() && found.isEmpty(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                found = part(inner, kind);
            }
            return found;
        }
        return mail.isMimeType(kind) ? mail.getContent().toString().replace("\r\n", "\n") : "";
    }

    /** The words alone, of text and of HTML. */
    private static String plain(String text) {
        return text.replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]+>", " ").replace("&quot;", "\"").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> callers(Class<?> type, String method) {
        return callers(type.getName(), method);
    }

    /** The outermost class of each call, once for every call. */
    private static List<String> callers(String type, String method) {
        return HEARD.stream().flatMap(caller -> caller.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTarget().getName().equals(method) && call.getTargetOwner().isAssignableTo(type))
                .map(JavaMethodCall::getOriginOwner)
                .map(caller -> caller.getName().replaceAll("^.*\\.|\\$.*$", ""))
                .toList();
    }
}
