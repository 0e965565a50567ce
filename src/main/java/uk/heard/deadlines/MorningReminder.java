package uk.heard.deadlines;

import static heard.db.Tables.REMINDER;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.heard.correspondence.StaffMail;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * Tells the complaints team at eight on every working day how much is late and due. Numbers only: what is behind them is read
 * after signing in. No mail when nothing is due.
 *
 * <p>The day's row claims the day for all nodes, and the sending is scheduled in the same transaction: a node that dies in
 * between has either done neither, or another node sends. Like every mail of ours it is sent at least once, and a repeat after a
 * crash between SMTP and our commit carries the same Message-ID.
 */
@Configuration
class MorningReminder {

    private static final Actor DEADLINES = new Actor.Job("deadlines");
    private static final LocalTime AT = LocalTime.of(8, 0);
    /** By the clock on the wall, summer and winter. */
    static final Schedule EVERY_MORNING = Schedules.daily(LondonDates.LONDON, AT);
    static final TaskDescriptor<Void> SEND_REMINDER = TaskDescriptor.of("send-reminder");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final Gate gate;
    private final SchedulerClient scheduler;
    private final StaffMail mail;
    private final CouncilProfile council;
    private final Words words;
    private final Clock clock;
    private final String staffUrl;

    MorningReminder(Gate gate, SchedulerClient scheduler, StaffMail mail, CouncilProfile council, Words words, Clock clock, @Value("${heard.staff-url}") String staffUrl) {
        this.gate = gate;
        this.scheduler = scheduler;
        this.mail = mail;
        this.council = council;
        this.words = words;
        this.clock = clock;
        this.staffUrl = staffUrl;
    }

    @Bean
    RecurringTask<Void> remindEveryMorning() {
        return Tasks.recurring("remind-every-morning", EVERY_MORNING).execute((instance, context) -> prepare());
    }

    @Bean
    Task<Void> sendReminder() {
        return Tasks.oneTime(SEND_REMINDER)
                .onFailure((complete, operations) -> {
                    var wait = Duration.ofSeconds(5).multipliedBy(1L << Math.min(complete.getExecution().consecutiveFailures + 1, 9));
                    operations.reschedule(complete, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
                })
                .execute((instance, context) -> send(LocalDate.parse(instance.getId())));
    }

    /** A run that an outage made late still reminds on its day; one that comes in the night leaves it to the morning. */
    void prepare() {
        var now = clock.instant().atZone(LondonDates.LONDON);
        var today = now.toLocalDate();
        if (!WorkingDays.england().isWorkingDay(today) || now.toLocalTime().isBefore(AT)) {
            return;
        }
        gate.run(DEADLINES, () -> {
            var due = DueNumbers.on(today, gate);
            if (due.nothing()) {
                return;
            }
            var claimed = gate.db().insertInto(REMINDER)
                    .set(REMINDER.DAY, today)
                    .set(REMINDER.LATE, due.late())
                    .set(REMINDER.DUE_TODAY, due.today())
                    .set(REMINDER.DUE_SOON, due.soon())
                    .set(REMINDER.PREPARED_AT, now.toInstant())
                    .onConflictDoNothing()
                    .execute();
            if (claimed == 1) {
                scheduler.scheduleIfNotExists(SEND_REMINDER.instance(today.toString()).scheduledTo(now.toInstant()));
            }
        });
    }

    private void send(LocalDate day) {
        var waiting = gate.as(DEADLINES, () -> gate.db().selectFrom(REMINDER).where(REMINDER.DAY.eq(day), REMINDER.SENT_AT.isNull()).fetchOptional());
        waiting.ifPresent(reminder -> {
            var due = new DueNumbers(reminder.getLate(), reminder.getDueToday(), reminder.getDueSoon());
            mail.send("reminder-" + day, council.email(), words.say(Voice.ADULT, "deadlines.reminder.subject", due.late(), due.today()), text(due, day));
            gate.run(DEADLINES, () -> gate.db().update(REMINDER).set(REMINDER.SENT_AT, clock.instant()).where(REMINDER.DAY.eq(day)).execute());
        });
    }

    private String text(DueNumbers due, LocalDate day) {
        var numbers = String.join("\n",
                words.say(Voice.ADULT, "deadlines.reminder.late", due.late()),
                words.say(Voice.ADULT, "deadlines.reminder.today", due.today()),
                words.say(Voice.ADULT, "deadlines.reminder.soon", due.soon(), DueNumbers.SOON));
        var link = words.say(Voice.ADULT, "deadlines.reminder.link", staffUrl + "/app/staff");
        var calendar = WorkingDays.england();
        return String.join("\n\n", calendar.daysLoadedAfter(day) < WorkingDays.ENOUGH_DAYS_AHEAD
                ? List.of(numbers, words.say(Voice.ADULT, "deadlines.reminder.calendar", String.valueOf(calendar.lastLoadedYear())), link)
                : List.of(numbers, link));
    }
}
