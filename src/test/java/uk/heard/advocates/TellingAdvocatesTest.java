package uk.heard.advocates;

import static heard.db.Tables.ADVOCATE;
import static heard.db.Tables.ADVOCATES_TO_TELL;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.aParent;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAdvocates;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Scope;
import uk.heard.casefile.AnswerMessage;
import uk.heard.correspondence.SentEmails;
import uk.heard.correspondence.SentEmails.SentEmail;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.tracker.OwnAdvocate;

/** When an advocate gets an email, and when none. What it says stands with the other emails. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class TellingAdvocatesTest {

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired GivenAdvocates advocates;
    @Autowired OwnAdvocate own;
    @Autowired AnswerMessage answerMessage;
    @Autowired WriteToAdvocate writeToAdvocate;
    @Autowired AdvocatesCases cases;
    @Autowired ProviderOffice office;
    @Autowired SentEmails sentEmails;
    @Autowired TestClock clock;
    @Autowired GreenMail mails;
    @Autowired @Qualifier("tellAdvocates") Task<Void> tellAdvocates;

    @BeforeEach
    void everybodyKnowsWhatIsOld() {
        run();
    }

    @Test
    void that_they_were_appointed_and_once() {
        var jade = given.sent(aGirlInCare("I had to move again."));
        advocates.appointed(jade, Advocate.GRACE);
        assertThat(toldNow()).containsExactly(Advocate.GRACE);
        assertThat(toldNow()).isEmpty();
        assertThat(sentEmails.of(given.staff(Person.HANNAH), jade.id())).extracting(SentEmail::address).contains(address(Advocate.GRACE));
    }

    @Test
    void that_the_child_said_yes_and_that_the_child_wants_them_no_longer() {
        var jade = given.sent(aGirlInCare("I had to move again."));
        advocates.appointed(jade, Advocate.GRACE);
        run();
        clock.advance(Duration.ofHours(1));
        own.meet(jade.complainant(), advocates.appointment(jade), ChildsAnswer.ACCEPTED, Set.of(Scope.POINTS), "Yes.");
        assertThat(toldNow()).containsExactly(Advocate.GRACE);
        clock.advance(Duration.ofHours(1));
        own.meet(jade.complainant(), advocates.appointment(jade), ChildsAnswer.DECLINED, Set.of(), "No.");
        assertThat(toldNow()).containsExactly(Advocate.GRACE);
        clock.advance(Duration.ofHours(1));
        assertThat(toldNow()).isEmpty();
    }

    @Test
    void what_the_council_writes_where_the_child_lets_them_read_it() {
        for (var scope : List.of(Scope.MESSAGES, Scope.LETTERS, Scope.POINTS)) {
            var jade = helpedWith(scope);
            answerMessage.answer(given.staff(Person.HANNAH), jade.id(), "We are looking into it.");
            assertThat(toldNow()).as("a message, " + scope).isEqualTo(scope == Scope.MESSAGES ? List.of(Advocate.GRACE) : List.of());
            clock.advance(Duration.ofHours(1));
            given.reply(jade);
            assertThat(toldNow()).as("a letter, " + scope).isEqualTo(scope == Scope.LETTERS ? List.of(Advocate.GRACE) : List.of());
        }
    }

    @Test
    void of_an_adult_in_their_own_right_only_what_the_council_writes_to_them_apart() {
        var complaint = given.inStage1(aParent("Nobody told me."));
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        run();
        clock.advance(Duration.ofHours(1));
        answerMessage.answer(given.staff(Person.HANNAH), complaint.id(), "We are looking into it.");
        given.reply(complaint);
        assertThat(toldNow()).isEmpty();
        assertThat(writeToAdvocate.write(given.staff(Person.HANNAH), complaint.id(), "How is Ruby?")).isEmpty();
        assertThat(toldNow()).containsExactly(Advocate.GRACE);
    }

    @Test
    void nothing_of_what_they_wrote_or_read_themselves() {
        var jade = helpedWith(Scope.MESSAGES, Scope.WRITING);
        cases.write(advocates.actor(Advocate.GRACE), jade.reference(), "She would like an answer.");
        assertThat(toldNow()).isEmpty();
        answerMessage.answer(given.staff(Person.HANNAH), jade.id(), "We are looking into it.");
        clock.advance(Duration.ofMinutes(1));
        cases.open(advocates.actor(Advocate.GRACE), jade.reference());
        assertThat(toldNow()).isEmpty();
    }

    @Test
    void nothing_once_the_case_is_closed_to_them() {
        var jade = helpedWith(Scope.MESSAGES);
        answerMessage.answer(given.staff(Person.HANNAH), jade.id(), "We are looking into it.");
        assertThat(cases.stepDown(advocates.actor(Advocate.GRACE), advocates.appointment(jade), "I am leaving.")).isTrue();
        assertThat(toldNow()).as("they ended it themselves").isEmpty();
        var other = helpedWith(Scope.MESSAGES);
        assertThat(office.end(advocates.actor(Advocate.POLLY), advocates.appointment(other), "Somebody else takes it.")).isEmpty();
        assertThat(toldNow()).as("the office ended it").containsExactly(Advocate.GRACE);
        clock.advance(Duration.ofHours(1));
        answerMessage.answer(given.staff(Person.HANNAH), other.id(), "We are still looking.");
        assertThat(toldNow()).isEmpty();
    }

    @Test
    void nobody_who_has_left() {
        var jade = given.sent(aGirlInCare("I had to move again."));
        advocates.appointed(jade, Advocate.RHYS);
        change(Advocate.RHYS, false, address(Advocate.RHYS));
        try {
            assertThat(toldNow()).isEmpty();
        } finally {
            change(Advocate.RHYS, true, address(Advocate.RHYS));
        }
        assertThat(toldNow()).as("and back again").containsExactly(Advocate.RHYS);
    }

    @Test
    void one_who_cannot_be_written_to_keeps_nobody_from_theirs_and_is_not_tried_for_ever() {
        advocates.appointed(given.sent(aGirlInCare("I had to move again.")), Advocate.RHYS);
        advocates.appointed(given.sent(aGirlInCare("Nobody calls me.")), Advocate.GRACE);
        change(Advocate.RHYS, true, "rhys at home, or ring him");
        try {
            assertThat(toldNow()).containsExactly(Advocate.GRACE);
            assertThat(gate.as(new Actor.Job("test"), () -> gate.db().fetchCount(ADVOCATES_TO_TELL.call(TestClock.START.minusSeconds(60))))).isZero();
        } finally {
            change(Advocate.RHYS, true, address(Advocate.RHYS));
        }
    }

    @Test
    void whoever_is_no_job_learns_nothing_of_who_waits() {
        advocates.appointed(given.sent(aGirlInCare("I had to move again.")), Advocate.GRACE);
        for (var actor : List.of(advocates.actor(Advocate.GRACE), advocates.actor(Advocate.POLLY), given.staff(Person.MAYA), new Actor.Visitor())) {
            assertThat(gate.as(actor, () -> gate.db().fetchCount(ADVOCATES_TO_TELL.call(Instant.EPOCH)))).as(actor.key()).isZero();
        }
    }

    /** Grace knows that the child said yes, and what comes later is new to her. */
    private Sent helpedWith(Scope... scope) {
        var jade = given.inStage1(aGirlInCare("I had to move again."));
        advocates.accepted(jade, Advocate.GRACE, scope);
        run();
        clock.advance(Duration.ofHours(1));
        return jade;
    }

    /** Whom the next run writes to. */
    private List<Advocate> toldNow() {
        var before = ids();
        run();
        return Arrays.stream(mails.getReceivedMessages()).filter(mail -> !before.contains(id(mail))).map(TellingAdvocatesTest::advocate).toList();
    }

    private void run() {
        tellAdvocates.execute(new TaskInstance<>("tell-advocates", "once"), null);
    }

    private List<String> ids() {
        return Arrays.stream(mails.getReceivedMessages()).map(TellingAdvocatesTest::id).toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Advocate advocate(MimeMessage mail) {
        try {
            var to = mail.getAllRecipients()[0].toString();
            return Arrays.stream(Advocate.values()).filter(one -> address(one).equals(to)).findFirst().orElseThrow();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Advocate advocate) {
        return advocate.signInName() + "@advocates.example.org";
    }

    private void change(Advocate advocate, boolean active, String email) {
        gate.run(new Actor.Job("test"), () -> gate.db().update(ADVOCATE).set(ADVOCATE.ACTIVE, active).set(ADVOCATE.EMAIL, email)
                .where(ADVOCATE.SIGN_IN_NAME.eq(advocate.signInName())).execute());
    }
}
