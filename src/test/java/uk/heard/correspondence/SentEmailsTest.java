package uk.heard.correspondence;

import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.SENT_EMAIL;
import static heard.db.Tables.STAFF_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenAnswers.reached;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.TestDatabase;
import uk.heard.correspondence.ScriptedSmtp.Script;
import uk.heard.correspondence.SentEmails.SentEmail;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.triage.Triage;
import uk.heard.ui.Pages;
import uk.heard.ui.Words;

/** What was sent is kept as it was sent: by nobody changed, and read by staff who see the case. */
@HeardTest
@Import(GivenComplaints.class)
class SentEmailsTest {

    private static final Actor.Job JOB = new Actor.Job("test");

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired SentEmails sentEmails;
    @Autowired Notices notices;
    @Autowired Invitations invitations;
    @Autowired Triage triage;
    @Autowired CouncilProfile council;
    @Autowired Words words;
    @Autowired Pages pages;
    @Autowired TestClock clock;
    @Value("${heard.local.database}") String database;
    private ScriptedSmtp smtp;
    private PersonMail mail;
    private NoticeDelivery delivery;

    @BeforeEach
    void mailServer() throws IOException {
        smtp = new ScriptedSmtp();
        var settings = new MailSettings("listening@ashmere.example.org", true, new MailSettings.Returned("", 993, true, "", "", ""));
        mail = new PersonMail(smtp.sender(), settings, council, pages);
        delivery = new NoticeDelivery(gate, mail, sentEmails, council, words, new QuietHours(settings), clock, "https://heard.example.org");
    }

    @AfterEach
    void end() {
        smtp.close();
    }

    @Test
    void staff_read_what_was_sent_where_it_went_and_whether_it_came_back() {
        var sent = written("ruth@example.org");
        var kept = sentEmails.of(given.staff(Person.HANNAH), sent.id());
        assertThat(kept).singleElement().satisfies(email -> {
            assertThat(email.at()).isEqualTo(clock.instant());
            assertThat(email.address()).isEqualTo("ruth@example.org");
            assertThat(email.subject()).isEqualTo("Your message to us");
            assertThat(email.toChild()).isFalse();
            assertThat(email.cameBack()).isFalse();
            // As it went over the line, where an equals sign is the mark of its encoding.
            email.text().lines().filter(line -> line.matches("[\\p{ASCII}]+") && line.length() < 70).forEach(line -> assertThat(smtp.taken().getFirst().text()).contains(line));
        });
        gate.run(JOB, () -> gate.db().update(NOTICE).set(NOTICE.ENDING, NoticeEnding.BOUNCED).where(NOTICE.COMPLAINT_ID.eq(sent.id())).execute());
        assertThat(sentEmails.of(given.staff(Person.HANNAH), sent.id())).extracting(SentEmail::cameBack).containsExactly(true);
    }

    @Test
    void what_was_not_taken_was_not_sent() {
        var sent = given.sent(aParent("The visits stopped.").with(reached("Ruth", "ruth@example.org", "", "")));
        smtp.answers(Script.WELL.recipient("451 try later"));
        assertThatThrownBy(() -> delivery.deliver(notice(sent))).isInstanceOf(MailException.class);
        smtp.answers(Script.WELL.recipient("550 5.1.1 no such user"));
        delivery.deliver(notice(sent));
        assertThat(sentEmails.of(given.staff(Person.HANNAH), sent.id())).isEmpty();
    }

    /** The person may have taken the address back since: where it went stays. */
    @Test
    void an_address_that_is_safe_no_longer_stays_where_it_was_written_to() {
        var sent = written("old@example.org");
        gate.run(sent.complainant(), () -> gate.db().deleteFrom(CONTACT_RULE).execute());
        assertThat(sentEmails.of(given.staff(Person.HANNAH), sent.id())).extracting(SentEmail::address).containsExactly("old@example.org");
    }

    @Test
    void a_link_that_opens_something_is_not_kept() {
        var sent = written("ruth@example.org");
        new MailJustAskedFor(gate, mail, sentEmails, words).send(JOB, sent.id(), "status-1", "tracker.link.mail", "https://heard.example.org/status/link/0123456789abcdef",
                council.name(), council.phone());
        assertThat(smtp.taken().getLast().text()).contains("0123456789abcdef");
        assertThat(sentEmails.of(given.staff(Person.HANNAH), sent.id()).getFirst().text()).contains("You asked for a link.", "(a link that worked once)", council.phone())
                .doesNotContain("0123456789abcdef", "/status/link");
    }

    @Test
    void a_stranger_somebody_named_and_another_household_read_none() {
        var sent = written("ruth@example.org");
        var named = given.sent(aParent("Tomasz Zielak shouted at my son.").with(reached("Ruth", "other@example.org", "", "")));
        delivery.deliver(notice(named));
        assertThat(sentEmails.of(given.staff(Person.HANNAH), named.id())).hasSize(1);
        for (var person : List.of(Person.TOMASZ, Person.LUCY, Person.IMRAN)) {
            assertThat(sentEmails.of(given.staff(person), named.id())).as(person.name()).isEmpty();
        }
        for (var actor : List.of(sent.complainant(), named.complainant(), new Actor.StatusOnly(sent.id()), new Actor.Visitor(), new Actor.InvitedChild(1))) {
            assertThat(gate.as(actor, () -> gate.db().fetchCount(SENT_EMAIL))).as(actor.key()).isZero();
        }
    }

    @Test
    void a_team_that_was_let_in_reads_what_went_to_the_complainant_and_not_that_the_child_was_written_to() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped.").with(reached("Leila", "leila@example.org", "", "")));
        var imran = given.staff(Person.IMRAN);
        triage.allocate(given.staff(Person.HANNAH), complaint.id(), gate.as(JOB, () -> gate.db().select(STAFF_MEMBER.TEAM_ID).from(STAFF_MEMBER)
                .where(STAFF_MEMBER.ID.eq(imran.id())).fetchSingle().value1()));
        invitations.invite(given.staff(Person.HANNAH), complaint.id(),
                new NewInvitation(SafeWay.EMAIL, "sami@example.org", "", "Leila", "The visits.", true, invitations.usualEnd()));
        gate.as(JOB, () -> gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(complaint.id())).orderBy(NOTICE.ID).fetch(NOTICE.ID)).forEach(delivery::deliver);
        assertThat(sentEmails.of(imran, complaint.id())).isNotEmpty().extracting(SentEmail::address).containsOnly("leila@example.org");
        assertThat(sentEmails.of(given.staff(Person.HANNAH), complaint.id()).getFirst()).satisfies(email -> {
            assertThat(email.address()).isEqualTo("sami@example.org");
            assertThat(email.toChild()).isTrue();
        });
    }

    @Test
    void nobody_who_uses_the_application_changes_or_adds_to_what_was_sent() {
        var sent = written("ruth@example.org");
        for (var actor : List.of(JOB, given.staff(Person.MAYA))) {
            assertThatThrownBy(() -> gate.run(actor, () -> gate.db().update(SENT_EMAIL).set(SENT_EMAIL.BODY, "Other words").execute())).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> gate.run(actor, () -> gate.db().deleteFrom(SENT_EMAIL).execute())).isInstanceOf(DataAccessException.class);
        }
        for (var actor : List.of(given.staff(Person.MAYA), sent.complainant())) {
            assertThatThrownBy(() -> gate.run(actor, () -> sentEmails.keep(sent.id(), "x@example.org", "Hello", "I was never sent."))).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_is_changed_or_taken_out_past_the_application_shows() throws SQLException {
        var sent = written("ruth@example.org");
        for (int i = 0; i < 2; i++) {
            gate.run(sent.complainant(), () -> notices.tellComplainant(sent.id()));
            delivery.deliver(notice(sent));
        }
        assertThat(problems(sent)).isEmpty();
        owner("UPDATE sent_email SET body = body || ' ' WHERE number = 2 AND complaint_id = " + sent.id());
        assertThat(problems(sent)).containsExactly("Email 2 was changed");
        owner("DELETE FROM sent_email WHERE number = 2 AND complaint_id = " + sent.id());
        assertThat(problems(sent)).contains("Email 2 is missing", "Email 3 was changed");
        owner("DELETE FROM sent_email WHERE number = 3 AND complaint_id = " + sent.id());
        assertThat(problems(sent)).as("a cut end").hasSize(2).allMatch(problem -> problem.matches("The email of notice \\d+ is not kept"));
    }

    private List<String> problems(Sent sent) {
        return gate.as(JOB, () -> sentEmails.problems(sent.id()));
    }

    private Sent written(String email) {
        var sent = given.sent(aParent("The visits stopped.").with(reached("Ruth", email, "", "")));
        delivery.deliver(notice(sent));
        return sent;
    }

    private long notice(Sent sent) {
        return gate.as(JOB, () -> gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(sent.id())).orderBy(NOTICE.ID.desc()).limit(1).fetchSingle().value1());
    }

    private void owner(String sql) throws SQLException {
        try (var owner = TestDatabase.server().connect("heard_owner", database); var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
