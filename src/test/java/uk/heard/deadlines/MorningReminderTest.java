package uk.heard.deadlines;

import static heard.db.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import uk.heard.GivenComplaints;
import uk.heard.complaint.Move;
import uk.heard.datarights.DataRequests;
import uk.heard.datarights.DataWish;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.triage.Withdrawal;

/** One mail a morning, and only when there is something to do. */
@WithEarlyStep
class MorningReminderTest {

    private static final Actor JOB = new Actor.Job("test");

    @Autowired EarlyComplaints early;
    @Autowired GivenComplaints given;
    @Autowired MorningReminder reminder;
    @Autowired Gate gate;
    @Autowired DataRequests requests;
    @Autowired Withdrawal withdrawal;
    @Autowired @Qualifier("sendReminder") Task<Void> sendReminder;

    @ParameterizedTest
    @CsvSource({
        "2026-03-27T08:00, 2026-03-28T08:00, 2026-03-28T08:00:00Z",
        "2026-03-28T08:00, 2026-03-29T08:00, 2026-03-29T07:00:00Z",
        "2026-03-29T08:00, 2026-03-30T08:00, 2026-03-30T07:00:00Z",
        "2026-10-23T08:00, 2026-10-24T08:00, 2026-10-24T07:00:00Z",
        "2026-10-24T08:00, 2026-10-25T08:00, 2026-10-25T08:00:00Z",
        "2026-10-25T08:00, 2026-10-26T08:00, 2026-10-26T08:00:00Z",
        "2026-10-25T15:30, 2026-10-26T08:00, 2026-10-26T08:00:00Z",
        "2026-03-29T00:30, 2026-03-29T08:00, 2026-03-29T07:00:00Z"})
    void it_is_eight_by_the_clock_on_the_wall_also_when_the_clocks_change(LocalDateTime lastRun, LocalDateTime nextOnTheWall, Instant next) {
        var london = LondonDates.LONDON;
        var run = ExecutionComplete.simulatedSuccess(lastRun.atZone(london).toInstant());

        assertThat(MorningReminder.EVERY_MORNING.getNextExecutionTime(run)).isEqualTo(next).isEqualTo(nextOnTheWall.atZone(london).toInstant());
    }

    /** Wednesday 10 June 2026. Each complaint counts once, by what is due first in it. */
    @Test
    void the_numbers_are_those_of_the_complaints_that_are_late_due_today_and_due_soon() {
        var day = LocalDate.of(2026, 6, 10);
        var before = dueOn(day);
        receivedOn("2026-06-01");
        receivedOn("2026-06-02");
        receivedOn("2026-06-05");
        receivedOn("2026-06-08");
        receivedOn("2026-06-09");
        receivedOn("2026-06-10");
        var answered = receivedOn("2026-06-01");
        early.record(answered, new Move.Acknowledged(1));
        var standsStill = receivedOn("2026-05-01");
        early.record(standsStill, new Move.Acknowledged(1), new Move.Accepted("PARENT_IN_OWN_RIGHT"), new Move.Paused());
        var theirTurn = receivedOn("2026-04-01");
        early.record(theirTurn, new Move.Acknowledged(1), new Move.Accepted("PARENT_IN_OWN_RIGHT"), new Move.Responded(1), new Move.Stage2Requested(null),
                new Move.StatementAgreed(1, null), new Move.InvestigationReported(), new Move.Adjudicated(1, LocalDate.of(2026, 4, 1)));
        assertThat(early.clock(theirTurn, ClockKind.STAGE_3_REQUEST).dueOn()).isBefore(day);

        var now = dueOn(day);
        assertThat(new DueNumbers(now.late() - before.late(), now.today() - before.today(), now.soon() - before.soon())).isEqualTo(new DueNumbers(2, 1, 2));
    }

    @Test
    void a_data_request_is_due_like_anything_else_and_never_counts_twice() {
        var before = dueOn(LocalDate.of(2026, 10, 13));
        early.timeIs("2026-09-11T09:00");
        var complaint = given.sent(GivenComplaints.aParent("The visits stopped."));
        requests.ask(complaint.complainant(), DataWish.SEE, "Everything.");
        requests.ask(complaint.complainant(), DataWish.CORRECT, "My name is Dana.");
        withdrawal.withdraw(given.staff(Person.HANNAH), complaint.id(), "She rang.", "", Withdrawal.Then.CLOSE);
        var now = dueOn(LocalDate.of(2026, 10, 13));
        assertThat(new DueNumbers(now.late() - before.late(), now.today() - before.today(), now.soon() - before.soon())).isEqualTo(new DueNumbers(1, 0, 0));
    }

    @Test
    void the_mail_says_numbers_once_and_nothing_personal() throws Exception {
        var id = receivedOn("2026-06-15");
        early.timeIs("2026-06-18T08:00");
        reminder.prepare();
        reminder.prepare();
        var due = dueOn(LocalDate.of(2026, 6, 18));
        var before = early.reminders().size();
        send("2026-06-18");
        send("2026-06-18");

        assertThat(early.reminders()).hasSize(before + 1);
        var mail = early.reminders().getLast();
        assertThat(mail.getSubject()).isEqualTo("Today in Heard: %d late, %d due today".formatted(due.late(), due.today()));
        assertThat(due.today()).isPositive();
        assertThat(mail.getContent().toString().strip().replace("\r", "")).matches("""
                Late: %d
                Due today: %d
                Due in the next 2 working days: %d

                The list is at http://localhost:\\d+/app/staff""".formatted(due.late(), due.today(), due.soon()));
        assertThat(mail.getHeader("Message-ID")).containsExactly("<reminder-2026-06-18@ashmere.example.org>");
        assertThat(early.count("SELECT count(*) FROM reminder WHERE day = '2026-06-18' AND sent_at IS NOT NULL")).isEqualTo(1);
        early.record(id, new Move.Withdrawn(1, 1));
    }

    @Test
    void nothing_due_is_no_mail() {
        early.timeIs("2019-03-04T08:00");
        assertThat(dueOn(LocalDate.of(2019, 3, 4)).nothing()).isTrue();
        reminder.prepare();

        assertThat(early.count("SELECT count(*) FROM reminder WHERE day = '2019-03-04'")).isZero();
        assertThat(early.count("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'send-reminder' AND task_instance = '2019-03-04'")).isZero();
    }

    /** After an outage a run comes when the node is back: in the night it leaves it to the morning, later it still reminds. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-09-05T08:00 no", "2026-09-06T08:00 no", "2026-08-31T08:00 no", "2026-12-25T08:00 no", "2026-12-28T08:00 no",
        "2026-09-08T07:59 no", "2026-09-09T00:10 no", "2026-09-10T08:00 yes", "2026-09-11T14:20 yes", "2026-12-29T08:00 yes"})
    void it_comes_on_working_days_from_eight_on(String when) {
        receivedOn("2026-08-03");
        var moment = when.substring(0, 16);
        early.timeIs(moment);
        reminder.prepare();

        assertThat(early.count("SELECT count(*) FROM reminder WHERE day = '%s'".formatted(moment.substring(0, 10)))).isEqualTo(when.endsWith("yes") ? 1 : 0);
    }

    @Test
    void it_warns_when_the_calendar_ends_within_a_year() throws Exception {
        receivedOn("2035-01-08");
        early.timeIs("2035-01-10T08:00");
        reminder.prepare();
        send("2035-01-10");

        assertThat(early.reminders().getLast().getContent().toString()).contains("England’s holidays are loaded until the end of 2035 only.");
    }

    @Test
    void only_jobs_read_numbers_that_are_counted_over_all_cases() {
        receivedOn("2026-07-06");
        early.timeIs("2026-07-09T08:00");
        reminder.prepare();

        assertThat(gate.as(JOB, () -> gate.db().fetchCount(REMINDER, REMINDER.DAY.eq(LocalDate.of(2026, 7, 9))))).isEqualTo(1);
        for (var actor : List.of(given.staff(Person.MAYA), new Actor.Visitor())) {
            assertThat(gate.as(actor, () -> gate.db().fetchCount(REMINDER))).isZero();
        }
    }

    private void send(String day) {
        sendReminder.execute(new TaskInstance<>("send-reminder", day), null);
    }

    private long receivedOn(String day) {
        early.dayIs(day);
        return early.received();
    }

    private DueNumbers dueOn(LocalDate day) {
        return gate.as(JOB, () -> DueNumbers.on(day, gate));
    }
}
