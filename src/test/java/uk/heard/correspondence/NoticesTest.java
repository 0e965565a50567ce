package uk.heard.correspondence;

import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenAnswers.checksBack;
import static uk.heard.GivenAnswers.reached;
import static uk.heard.GivenComplaints.aParent;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mail.MailException;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.complaint.Part;
import uk.heard.correspondence.ScriptedSmtp.Script;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Pages;
import uk.heard.ui.Words;

/** What "there is something to read" may and may not do: where it goes, when, what it says, and what happens when mail fails. */
@HeardTest
@Import(GivenComplaints.class)
class NoticesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Actor JOB = new Actor.Job("test");

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired Notices notices;
    @Autowired SentEmails sentEmails;
    @Autowired CouncilProfile council;
    @Autowired Words words;
    @Autowired Pages pages;
    @Autowired TestClock clock;
    private ScriptedSmtp smtp;
    private NoticeDelivery delivery;

    @BeforeEach
    void mailServer() throws IOException {
        smtp = new ScriptedSmtp();
        var settings = new MailSettings("listening@ashmere.example.org", true,
                new MailSettings.Returned("mail.example.org", 993, true, "user", "secret", "returned@ashmere.example.org"));
        delivery = new NoticeDelivery(gate, new PersonMail(smtp.sender(), settings, council, pages), sentEmails, council, words, new QuietHours(settings), clock, "https://heard.example.org");
    }

    @AfterEach
    void end() {
        smtp.close();
    }

    @Test
    void it_says_nothing_but_that_there_is_something_to_read() {
        var sent = reachedBy("ruth@example.org");
        assertThat(delivery.deliver(received(sent))).isEmpty();
        var mail = smtp.taken().getFirst();
        assertThat(mail.recipient()).isEqualTo("<ruth@example.org>");
        assertThat(mail.envelopeFrom()).startsWith("<returned@ashmere.example.org>");
        assertThat(mail.text()).contains("Subject: Your message to us", "Auto-Submitted: auto-generated", "From: Ashmere Council <listening@ashmere.example.org>")
                .doesNotContain(sent.reference(), "Ruby", "Ruth", "visits")
                .doesNotContainIgnoringCase("complain").doesNotContainIgnoringCase("child").doesNotContainIgnoringCase("social").doesNotContainIgnoringCase("<img");
        assertThat(ending(received(sent))).isEqualTo(NoticeEnding.SENT);
    }

    @Test
    void whoever_gave_no_address_is_not_written_to() {
        var sent = given.sent(aParent("The visits stopped.").with(checksBack("Ruth")));
        assertThat(delivery.deliver(received(sent))).isEmpty();
        assertThat(smtp.taken()).isEmpty();
        assertThat(ending(received(sent))).isEqualTo(NoticeEnding.NO_SAFE_CHANNEL);
    }

    /** S-9: also what was queued before. */
    @Test
    void a_changed_mind_binds_what_is_queued_already() {
        var moved = reachedBy("old@example.org");
        gate.run(moved.complainant(), () -> gate.db().update(CONTACT_RULE).set(CONTACT_RULE.ADDRESS, "new@example.org").execute());
        delivery.deliver(received(moved));
        var silent = reachedBy("shared@example.org");
        gate.run(silent.complainant(), () -> gate.db().deleteFrom(CONTACT_RULE).execute());
        delivery.deliver(received(silent));
        assertThat(smtp.taken()).extracting(ScriptedSmtp.Taken::recipient).containsExactly("<new@example.org>");
        assertThat(ending(received(silent))).isEqualTo(NoticeEnding.NO_SAFE_CHANNEL);
    }

    /** S-8: the database itself refuses a way that was not called safe. */
    @Test
    void no_way_can_be_noted_that_the_person_does_not_call_safe() {
        var sent = given.sent(aParent("The visits stopped.").with(checksBack("Ruth")));
        var id = received(sent);
        assertThatThrownBy(() -> gate.run(JOB, () -> gate.db().update(NOTICE).set(NOTICE.CHANNEL, ContactChannel.EMAIL).where(NOTICE.ID.eq(id)).execute())).isInstanceOf(DataIntegrityViolationException.class);
    }

    /** S-8: whatever somebody chose, a mail goes to the address that is safe now, in hours that are safe, or not at all. */
    @Test
    void a_thousand_random_choices_lead_to_no_unsafe_mail() {
        var random = new Random(20261122);
        var sent = given.sent(aParent("The visits stopped.").with(checksBack("Ruth")));
        var personId = complainant(sent);
        delivery.deliver(received(sent));
        for (int i = 0; i < 1000; i++) {
            clock.set(TestClock.START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 14))));
            var email = random.nextBoolean() ? "a" + i + "@example.org" : null;
            var from = random.nextInt(24);
            var until = from + 1 + random.nextInt(24 - from);
            gate.run(sent.complainant(), () -> {
                gate.db().deleteFrom(CONTACT_RULE).execute();
                for (var channel : ContactChannel.values()) {
                    if (channel == ContactChannel.EMAIL ? email != null : random.nextBoolean()) {
                        gate.db().insertInto(CONTACT_RULE).set(CONTACT_RULE.COMPLAINT_ID, sent.id()).set(CONTACT_RULE.PERSON_ID, personId)
                                .set(CONTACT_RULE.CHANNEL, channel).set(CONTACT_RULE.ADDRESS, channel == ContactChannel.EMAIL ? email : "unsafe" + channel + "@example.org")
                                .set(CONTACT_RULE.SAFE_FROM, (short) from).set(CONTACT_RULE.SAFE_UNTIL, (short) until).execute();
                    }
                }
                notices.queue(sent.id(), personId, NoticeKind.NEWS);
            });
            var id = latest(sent);
            smtp.taken().clear();
            var later = delivery.deliver(id);
            var hour = LocalTime.ofInstant(clock.instant(), LONDON).getHour();
            var safeNow = email != null && hour >= Math.max(from, 8) && hour < Math.min(until, 20);
            assertThat(smtp.taken()).as("choice " + i).extracting(ScriptedSmtp.Taken::recipient)
                    .isEqualTo(safeNow ? List.of("<" + email + ">") : List.of());
            assertThat(later.isPresent()).isEqualTo(email != null && !safeNow);
            end(id);
        }
    }

    @Test
    void at_night_it_waits_for_the_morning() {
        var sent = reachedBy("ruth@example.org");
        clock.set(Instant.parse("2026-03-02T20:00:00Z"));
        assertThat(delivery.deliver(received(sent))).contains(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(smtp.taken()).isEmpty();
    }

    @Test
    void what_was_queued_later_waits_behind_what_was_queued_before() {
        var sent = reachedBy("ruth@example.org");
        var personId = complainant(sent);
        gate.run(sent.complainant(), () -> notices.queue(sent.id(), personId, NoticeKind.NEWS));
        var later = latest(sent);
        assertThat(delivery.deliver(later)).isPresent();
        assertThat(smtp.taken()).isEmpty();
        delivery.deliver(received(sent));
        assertThat(delivery.deliver(later)).isEmpty();
        assertThat(smtp.taken()).hasSize(2);
    }

    /** nothing is given up while the server is away or will not have it now. */
    @ParameterizedTest
    @ValueSource(strings = {"drop", "421 too busy", "554 not today"})
    void a_server_that_will_not_have_it_now_is_asked_again(String greeting) {
        failsAndIsSentLater(Script.WELL.greeting(greeting));
    }

    @ParameterizedTest
    @ValueSource(strings = {"451 try later", "452 mailbox full", "450 greylisted", "550 5.7.1 relaying denied", "554 5.7.1 policy", "drop"})
    void a_recipient_that_cannot_have_it_now_is_asked_again(String recipient) {
        failsAndIsSentLater(Script.WELL.recipient(recipient));
    }

    @Test
    void a_sender_that_is_refused_today_is_no_fault_of_the_recipient() {
        failsAndIsSentLater(Script.WELL.from("550 5.1.0 sender not known"));
    }

    /** A server that takes it and breaks off before it says so: it may come twice, and both have the same Message-ID. */
    @Test
    void what_may_have_been_taken_is_sent_again_under_the_same_message_id() {
        failsAndIsSentLater(Script.WELL.afterData("drop"));
        assertThat(smtp.taken()).hasSize(2);
        assertThat(smtp.taken().getFirst().messageId()).isEqualTo(smtp.taken().getLast().messageId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.1.1 no such user", "550 user unknown", "553 mailbox name not allowed"})
    void a_mailbox_that_does_not_exist_is_a_task_for_staff(String recipient) {
        var sent = reachedBy("nobody@example.org");
        smtp.answers(Script.WELL.recipient(recipient));
        assertThat(delivery.deliver(received(sent))).isEmpty();
        assertThat(ending(received(sent))).isEqualTo(NoticeEnding.REFUSED);
    }

    /** for three days, by the clock of the job. */
    @Test
    void three_days_without_a_server_cost_nothing_but_half_an_hour() {
        var sent = reachedBy("ruth@example.org");
        clock.set(Instant.parse("2026-03-03T09:00:00Z"));
        var back = clock.instant().plus(Duration.ofHours(72));
        smtp.answers(Script.WELL.greeting("drop"));
        for (int failures = 1; ; failures++) {
            var id = received(sent);
            if (!clock.instant().isBefore(back)) {
                smtp.answers(Script.WELL);
                assertThat(delivery.deliver(id)).isEmpty();
                break;
            }
            // At night it is not even tried.
            var hour = LocalTime.ofInstant(clock.instant(), LONDON).getHour();
            if (hour >= 8 && hour < 20) {
                assertThatThrownBy(() -> delivery.deliver(id)).isInstanceOf(MailException.class);
            } else {
                assertThat(delivery.deliver(id)).isPresent();
            }
            assertThat(NoticeSender.wait(failures)).isBetween(Duration.ofSeconds(10), Duration.ofMinutes(30));
            clock.advance(NoticeSender.wait(failures));
        }
        assertThat(Duration.between(back, clock.instant())).isLessThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(smtp.taken()).hasSize(1);
    }

    private void failsAndIsSentLater(Script script) {
        var sent = reachedBy("ruth@example.org");
        var id = received(sent);
        smtp.answers(script);
        assertThatThrownBy(() -> delivery.deliver(id)).isInstanceOf(MailException.class);
        assertThat(ending(id)).isNull();
        smtp.answers(Script.WELL);
        assertThat(delivery.deliver(id)).isEmpty();
        assertThat(ending(id)).isEqualTo(NoticeEnding.SENT);
    }

    private Sent reachedBy(String email) {
        return given.sent(aParent("The visits stopped.").with(reached("Ruth", email, "", "")));
    }

    private long complainant(Sent sent) {
        return gate.as(JOB, () -> gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(sent.id()), PERSON.PART.eq(Part.COMPLAINANT)).fetchSingle().value1());
    }

    private long received(Sent sent) {
        return gate.as(JOB, () -> gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(sent.id()), NOTICE.KIND.eq(NoticeKind.RECEIVED)).fetchSingle().value1());
    }

    private long latest(Sent sent) {
        return gate.as(JOB, () -> gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(sent.id())).orderBy(NOTICE.ID.desc()).limit(1).fetchSingle().value1());
    }

    private NoticeEnding ending(long id) {
        return gate.as(JOB, () -> gate.db().select(NOTICE.ENDING).from(NOTICE).where(NOTICE.ID.eq(id)).fetchSingle().value1());
    }

    /** So that the next does not wait behind it. */
    private void end(long id) {
        gate.run(JOB, () -> gate.db().update(NOTICE).set(NOTICE.ENDED_AT, clock.instant()).set(NOTICE.ENDING, NoticeEnding.NO_SAFE_CHANNEL)
                .where(NOTICE.ID.eq(id), NOTICE.ENDED_AT.isNull()).execute());
    }
}
