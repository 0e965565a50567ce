package uk.heard.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.TestClock;
import uk.heard.complaint.EarlyEnding;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;

/** Two nodes on one database: every effect happens once, whoever is quicker. */
@WithEarlyStep
class OnTwoNodesTest {

    private static final Instant FIRST = Instant.parse("2026-03-09T00:00:00Z");
    /** When a day begins and when it is eight in London, in winter and in summer, and noon. */
    private static final Set<Integer> HOURS = Set.of(23, 0, 7, 8, 12);
    private static final Instant LAST = Instant.parse("2026-04-11T00:00:00Z");

    private final long started = System.nanoTime();

    @Autowired EarlyComplaints early;
    @Autowired EarlyStepEnds earlySteps;
    @Autowired MorningReminder reminder;
    @Autowired List<Task<?>> tasks;
    @Autowired DataSource database;
    @Autowired TestClock time;
    @Autowired Gate gate;

    /** A month with Easter and the change to summer time on two real schedulers; each hour ends when nothing is due any more. */
    @Test
    void for_a_month_each_early_step_ends_once_and_each_morning_has_one_mail() throws Exception {
        early.asOwner("DELETE FROM scheduled_tasks");
        early.asOwner("DELETE FROM reminder");
        time.set(FIRST);
        var random = new Random(20_260_309);
        var begun = new ArrayList<Long>();
        var mornings = new ArrayList<Instant>();
        var nodes = List.of(node(), node());
        var before = early.reminders().size();
        try {
            nodes.forEach(Scheduler::start);
            for (var now = FIRST; now.isBefore(LAST); now = now.plus(Duration.ofHours(1))) {
                if (!HOURS.contains(now.atZone(ZoneOffset.UTC).getHour())) {
                    continue;
                }
                time.set(now);
                quiet();
                if (somethingIsDueThisMorning(now)) {
                    mornings.add(now);
                }
                if (begun.size() < 20 && random.nextInt(4) == 0) {
                    begun.add(early.inEarlyStep());
                }
            }
        } finally {
            nodes.forEach(Scheduler::stop);
        }
        assertThat(begun).hasSize(20).allSatisfy(id -> {
            var over = early.clock(id, ClockKind.EARLY_RESOLUTION).dueOn().plusDays(1).atStartOfDay(LondonDates.LONDON).toInstant();
            assertThat(early.endings(id)).containsExactly(over + " job:deadlines ending=RAN_OUT");
        });
        assertThat(mornings).hasSizeGreaterThan(15);
        assertThat(early.preparedFrom(LocalDate.of(2026, 3, 9))).isEqualTo(mornings);
        var sent = new HashMap<String, Integer>();
        for (var mail : early.reminders().subList(before, early.reminders().size())) {
            sent.merge(mail.getHeader("Message-ID")[0], 1, Integer::sum);
        }
        assertThat(sent).hasSameSizeAs(mornings).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }

    /** Both at the very same moment, where polling would seldom bring them together; a member of staff is a third. */
    @Test
    void at_the_same_moment_one_of_them_does_it() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 25; round++) {
                var day = LocalDate.of(2030, 1, 7).plusWeeks(round);
                early.dayIs(day.toString());
                var ids = List.of(early.inEarlyStep(), early.inEarlyStep());
                early.received();
                var morning = WorkingDays.england().after(day, 3);
                early.timeIs(morning + "T08:00");
                var barrier = new CyclicBarrier(3);
                Runnable node = () -> {
                    meet(barrier);
                    earlySteps.endThoseThatRanOut();
                    reminder.prepare();
                };
                Runnable staff = () -> {
                    meet(barrier);
                    try {
                        early.record(ids.getFirst(), new Move.EarlyResolutionEnded(EarlyEnding.NOT_REACHED));
                    } catch (MoveNotAllowed jobWasQuicker) {
                        // One of the three is first; which one is not ours to say.
                    }
                };
                var runs = List.of(threads.submit(node), threads.submit(node), threads.submit(staff));
                for (var run : runs) {
                    run.get();
                }
                assertThat(ids).allSatisfy(id -> assertThat(early.endings(id)).hasSize(1));
                assertThat(early.count("SELECT count(*) FROM reminder WHERE day = '%s'".formatted(morning))).isEqualTo(1);
                assertThat(early.count("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'send-reminder' AND task_instance = '%s'".formatted(morning))).isEqualTo(1);
            }
        }
    }

    private Scheduler node() {
        var recurring = tasks.stream().filter(RecurringTask.class::isInstance).map(task -> (RecurringTask<?>) task).toList();
        var others = tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(database, List.copyOf(others))
                .startTasks(recurring)
                // It waits between two looks by this clock too, so on top of the simulated hour real time goes on.
                .clock(() -> time.instant().plusNanos(System.nanoTime() - started))
                .threads(2)
                .pollingInterval(Duration.ofMillis(5))
                // A leap of an hour is no sign that the other node has died.
                .heartbeatInterval(Duration.ofDays(60))
                .build();
    }

    /** Until nothing is due or being done; a failed job, which is due again later, would show in what it did not do. */
    private void quiet() throws Exception {
        try (var connection = database.getConnection();
                var due = connection.prepareStatement("SELECT FROM scheduled_tasks WHERE picked OR execution_time <= '%s'".formatted(time.instant()))) {
            for (int i = 0; i < 10_000; i++) {
                try (var rows = due.executeQuery()) {
                    if (!rows.next()) {
                        return;
                    }
                }
                Thread.sleep(3);
            }
        }
        throw new AssertionError("Still due after half a minute, at " + time.instant());
    }

    private boolean somethingIsDueThisMorning(Instant now) {
        var london = now.atZone(LondonDates.LONDON);
        return london.toLocalTime().equals(LocalTime.of(8, 0)) && WorkingDays.england().isWorkingDay(london.toLocalDate())
                && !gate.as(new Actor.Job("test"), () -> DueNumbers.on(london.toLocalDate(), gate)).nothing();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
