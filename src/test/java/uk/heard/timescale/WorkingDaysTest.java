package uk.heard.timescale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that somebody worked out by hand; the numbers are those of the worked scenarios of the procedure. */
class WorkingDaysTest {

    private final WorkingDays england = WorkingDays.england();

    @ParameterizedTest(name = "{0}: {2} working days after {1} is {3}")
    @CsvSource({
        "1 an ordinary June, 2024-06-03, 10, 2024-06-17",
        "1 its longest extension, 2024-06-03, 20, 2024-07-01",
        "3 two May bank holidays, 2025-05-02, 10, 2025-05-19",
        "3 its longest extension, 2025-05-02, 20, 2025-06-03",
        "5 acknowledged over Christmas with a substitute, 2026-12-18, 5, 2026-12-29",
        "5 answered after New Year, 2026-12-18, 10, 2027-01-06",
        "5 its longest extension, 2026-12-18, 20, 2027-01-20",
        "7 acknowledged after a bank holiday weekend, 2024-08-24, 5, 2024-09-02",
        "7 received on a Saturday, 2024-08-24, 10, 2024-09-09",
        "7 its longest extension, 2024-08-24, 20, 2024-09-23",
        "9 day 10 and the breach, 2025-01-06, 10, 2025-01-20",
        "9 a late extension moves no maximum, 2025-01-06, 20, 2025-02-03",
        "11 stage 2 from the request, 2024-08-29, 25, 2024-10-03",
        "11 as the Ombudsman counted in 25-005-179, 2024-08-29, 65, 2024-11-28",
        "13 stage 2 before Christmas, 2025-11-10, 25, 2025-12-15",
        "13 its longest extension over Christmas, 2025-11-10, 65, 2026-02-12",
        "15 the window for stage 3 after an email, 2025-11-28, 20, 2025-12-30",
        "15 the window for stage 3 after a posted letter, 2025-12-02, 20, 2026-01-02",
        "17 the panel's report over Easter, 2026-03-31, 5, 2026-04-09",
        "17 the reply to the panel, 2026-04-09, 15, 2026-04-30",
        "21 counted from receipt, 2025-08-04, 10, 2025-08-18",
        "21 its longest extension, 2025-08-04, 20, 2025-09-02",
        "21 counted from the decision on standing, 2025-08-11, 10, 2025-08-26",
        "21 its longest extension from the decision, 2025-08-11, 20, 2025-09-09",
        "23 two working days are not 48 hours, 2024-11-01, 2, 2024-11-05",
        "23 the informal step does not move the start, 2024-11-01, 10, 2024-11-15",
        "23 its longest extension, 2024-11-01, 20, 2024-11-29",
        "25 across the end of the reporting year, 2025-03-27, 10, 2025-04-10",
        "over a leap day, 2024-02-22, 10, 2024-03-07",
        "received on a leap day, 2024-02-29, 1, 2024-03-01",
        "over Good Friday and Easter Monday, 2024-03-28, 1, 2024-04-02",
        "received on Christmas Day, 2025-12-25, 1, 2025-12-29",
        "received on the Sunday of a Christmas with two substitutes, 2027-12-26, 1, 2027-12-29",
        "none, 2024-08-24, 0, 2024-08-24"})
    void a_limit_is_due_at_the_end_of_its_last_working_day(String scenario, LocalDate trigger, int workingDays, LocalDate due) {
        assertThat(england.after(trigger, workingDays)).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {2} is working day {3} after {1}")
    @CsvSource({
        "1 within ten, 2024-06-03, 2024-06-17, 10",
        "1 the day after, 2024-06-03, 2024-06-18, 11",
        "1 the last lawful day, 2024-06-03, 2024-07-01, 20",
        "1 late, 2024-06-03, 2024-07-02, 21",
        "7 still day 0 on the bank holiday, 2024-08-24, 2024-08-26, 0",
        "7 day 1, 2024-08-24, 2024-08-27, 1",
        "9 an extension asked for on day 12, 2025-01-06, 2025-01-22, 12",
        "15 one day late, 2025-11-28, 2025-12-31, 21",
        "25 answered in the next reporting year, 2025-03-27, 2025-04-14, 12",
        "the day of the trigger, 2024-06-03, 2024-06-03, 0",
        "a Saturday adds nothing to Friday, 2024-06-03, 2024-06-08, 4",
        "the day before a trigger, 2024-06-04, 2024-06-03, -1"})
    void the_days_passed_are_the_working_days_since_the_trigger(String scenario, LocalDate trigger, LocalDate day, int passed) {
        assertThat(england.between(trigger, day)).isEqualTo(passed);
    }

    @Test
    void dates_agree_with_counting_day_by_day_over_the_printed_holidays() {
        Random random = new Random(20_240_829);
        LocalDate first = LocalDate.of(PrintedBankHolidays.FIRST_YEAR, 1, 1);
        int days = (int) (LocalDate.of(PrintedBankHolidays.LAST_YEAR, 7, 1).toEpochDay() - first.toEpochDay());
        for (int i = 0; i < 500; i++) {
            LocalDate trigger = first.plusDays(random.nextInt(days));
            int limit = 1 + random.nextInt(65);
            LocalDate due = countedDayByDay(trigger, limit);

            assertThat(england.after(trigger, limit)).as("%d after %s", limit, trigger).isEqualTo(due);
            assertThat(england.between(trigger, due)).as("from %s to %s", trigger, due).isEqualTo(limit);
            assertThat(england.between(trigger, due.minusDays(1))).as("before %s", due).isEqualTo(limit - 1);
        }
    }

    private static LocalDate countedDayByDay(LocalDate trigger, int limit) {
        LocalDate day = trigger;
        for (int left = limit; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek().getValue() <= 5 && !PrintedBankHolidays.ALL.contains(day)) {
                left--;
            }
        }
        return day;
    }

    @Test
    void the_longest_extension_is_counted_from_the_same_trigger() {
        LocalDate requested = LocalDate.of(2025, 11, 10);

        assertThat(england.dueDates(requested, 25, 65)).isEqualTo(new DueDates(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 2, 12)));
        assertThat(england.dueDates(requested, 25, null)).isEqualTo(new DueDates(LocalDate.of(2025, 12, 15), null));
    }

    @Test
    void a_date_beyond_the_calendar_is_refused_and_never_guessed() {
        LocalDate lastWorkingDay = LocalDate.of(2035, 12, 31);
        LocalDate lastFriday = LocalDate.of(2035, 12, 28);

        assertThat(england.lastLoadedYear()).isEqualTo(2035);
        assertThat(england.after(lastFriday, 1)).isEqualTo(lastWorkingDay);
        assertThatThrownBy(() -> england.after(lastFriday, 2)).isInstanceOf(BeyondCalendar.class).hasMessageContaining("2035");
        assertThatThrownBy(() -> england.isWorkingDay(LocalDate.of(2036, 1, 1))).isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> england.isWorkingDay(LocalDate.of(2036, 1, 5))).isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> england.holiday(LocalDate.of(2036, 12, 25))).isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> england.between(lastFriday, LocalDate.of(2036, 1, 1))).isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> england.dueDates(lastFriday, 1, 20)).isInstanceOf(BeyondCalendar.class);
        assertThatThrownBy(() -> england.explain(lastFriday, 20))
                .isInstanceOfSatisfying(BeyondCalendar.class, refusal -> assertThat(refusal.lastLoadedYear()).isEqualTo(2035));
    }

    @Test
    void a_date_before_the_calendar_is_refused_too() {
        assertThat(england.isWorkingDay(LocalDate.of(2019, 1, 2))).isTrue();
        assertThatThrownBy(() -> england.after(LocalDate.of(2018, 12, 31), 10)).isInstanceOf(BeyondCalendar.class).hasMessageContaining("2019");
    }

    @Test
    void a_limit_below_zero_is_refused() {
        assertThatThrownBy(() -> england.after(LocalDate.of(2024, 6, 3), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
