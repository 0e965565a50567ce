package uk.heard.timescale;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The calendar against two others that share nothing with it: dates that were worked out elsewhere and typed in here, and
 * England's holidays computed from the Act's own rules, with Easter by Meeus. Trap 13: the calendar of the whole kingdom,
 * missing substitutes, a calendar that ends.
 */
class StatutoryDatesTest {

    private static final int[] LIMITS = {1, 5, 10, 20, 25, 65};
    private static final Set<LocalDate> HOLIDAYS = holidays();

    private final WorkingDays england = WorkingDays.england();

    /** After 1, 5, 10, 20, 25 and 65 working days. */
    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-28 | 2024-04-02 2024-04-08 2024-04-15 2024-04-29 2024-05-07 2024-07-03 | the day before Good Friday
            2024-03-29 | 2024-04-02 2024-04-08 2024-04-15 2024-04-29 2024-05-07 2024-07-03 | Good Friday itself
            2024-03-31 | 2024-04-02 2024-04-08 2024-04-15 2024-04-29 2024-05-07 2024-07-03 | Easter Sunday
            2025-04-17 | 2025-04-22 2025-04-28 2025-05-06 2025-05-20 2025-05-28 2025-07-23 | Maundy Thursday
            2026-04-02 | 2026-04-07 2026-04-13 2026-04-20 2026-05-05 2026-05-12 2026-07-08 | an early April Easter
            2027-03-25 | 2027-03-30 2027-04-05 2027-04-12 2027-04-26 2027-05-04 2027-06-30 | a March Easter
            2028-04-13 | 2028-04-18 2028-04-24 2028-05-02 2028-05-16 2028-05-23 2028-07-19 | a leap year's Easter
            2035-03-22 | 2035-03-27 2035-04-02 2035-04-09 2035-04-23 2035-04-30 2035-06-27 | the earliest Easter of the calendar
            2026-12-24 | 2026-12-29 2027-01-05 2027-01-12 2027-01-26 2027-02-02 2027-04-01 | Christmas on a Friday, one substitute
            2021-12-24 | 2021-12-29 2022-01-05 2022-01-12 2022-01-26 2022-02-02 2022-03-30 | Christmas on a Saturday, two substitutes
            2027-12-25 | 2027-12-29 2028-01-05 2028-01-12 2028-01-26 2028-02-02 2028-03-29 | received on that Saturday
            2022-12-23 | 2022-12-28 2023-01-04 2023-01-11 2023-01-25 2023-02-01 2023-03-29 | Christmas on a Sunday, substitute on Tuesday
            2022-12-25 | 2022-12-28 2023-01-04 2023-01-11 2023-01-25 2023-02-01 2023-03-29 | received on that Sunday
            2032-12-23 | 2032-12-24 2033-01-04 2033-01-11 2033-01-25 2033-02-01 2033-03-29 | Christmas on a Saturday in a leap year
            2033-12-24 | 2033-12-28 2034-01-04 2034-01-11 2034-01-25 2034-02-01 2034-03-29 | Christmas Eve on a Saturday
            2024-12-24 | 2024-12-27 2025-01-03 2025-01-10 2025-01-24 2025-01-31 2025-03-28 | Christmas in the middle of the week
            2029-12-24 | 2029-12-27 2030-01-03 2030-01-10 2030-01-24 2030-01-31 2030-03-28 | Christmas Eve on a Monday
            2021-12-31 | 2022-01-04 2022-01-10 2022-01-17 2022-01-31 2022-02-07 2022-04-04 | New Year on a Saturday
            2022-12-31 | 2023-01-03 2023-01-09 2023-01-16 2023-01-30 2023-02-06 2023-04-03 | New Year on a Sunday
            2027-12-31 | 2028-01-04 2028-01-10 2028-01-17 2028-01-31 2028-02-07 2028-04-03 | a New Year with a substitute
            2033-12-30 | 2034-01-03 2034-01-09 2034-01-16 2034-01-30 2034-02-06 2034-04-03 | the last working day before a substituted New Year
            2024-02-28 | 2024-02-29 2024-03-06 2024-03-13 2024-03-27 2024-04-05 2024-06-04 | the day before a leap day
            2024-02-29 | 2024-03-01 2024-03-07 2024-03-14 2024-03-28 2024-04-08 2024-06-05 | a leap day
            2028-02-29 | 2028-03-01 2028-03-07 2028-03-14 2028-03-28 2028-04-04 2028-06-05 | a leap day on a Tuesday
            2032-02-29 | 2032-03-01 2032-03-05 2032-03-12 2032-03-30 2032-04-06 2032-06-03 | a leap day on a Sunday
            2023-02-28 | 2023-03-01 2023-03-07 2023-03-14 2023-03-28 2023-04-04 2023-06-06 | no leap day
            2020-05-07 | 2020-05-11 2020-05-15 2020-05-22 2020-06-08 2020-06-15 2020-08-10 | the day before VE Day
            2020-05-01 | 2020-05-04 2020-05-11 2020-05-18 2020-06-02 2020-06-09 2020-08-04 | over the Monday that VE Day took
            2022-06-01 | 2022-06-06 2022-06-10 2022-06-17 2022-07-01 2022-07-08 2022-09-05 | before the two Jubilee days
            2022-05-27 | 2022-05-30 2022-06-07 2022-06-14 2022-06-28 2022-07-05 2022-08-31 | over the Monday that the Jubilee took
            2022-09-16 | 2022-09-20 2022-09-26 2022-10-03 2022-10-17 2022-10-24 2022-12-19 | before the State Funeral
            2023-05-05 | 2023-05-09 2023-05-15 2023-05-22 2023-06-06 2023-06-13 2023-08-08 | before the Coronation
            2025-05-02 | 2025-05-06 2025-05-12 2025-05-19 2025-06-03 2025-06-10 2025-08-05 | two May bank holidays
            2030-05-03 | 2030-05-07 2030-05-13 2030-05-20 2030-06-04 2030-06-11 2030-08-06 | May of a year computed by rule alone
            2024-08-24 | 2024-08-27 2024-09-02 2024-09-09 2024-09-23 2024-09-30 2024-11-25 | a Saturday before the summer bank holiday
            2031-08-23 | 2031-08-26 2031-09-01 2031-09-08 2031-09-22 2031-09-29 2031-11-24 | a Saturday seven years on
            2034-08-27 | 2034-08-29 2034-09-04 2034-09-11 2034-09-25 2034-10-02 2034-11-27 | a Sunday before the summer bank holiday
            2025-07-17 | 2025-07-18 2025-07-24 2025-07-31 2025-08-14 2025-08-21 2025-10-17 | nothing near
            2019-01-01 | 2019-01-02 2019-01-08 2019-01-15 2019-01-29 2019-02-05 2019-04-02 | the first day of the calendar
            """)
    void a_limit_ends_on_the_day_that_was_worked_out_elsewhere(LocalDate trigger, String dates, String what) {
        var due = Arrays.stream(dates.split(" ")).map(LocalDate::parse).toList();

        assertThat(IntStream.of(LIMITS).mapToObj(limit -> england.after(trigger, limit))).as(what).containsExactlyElementsOf(due);
    }

    @Test
    void the_rules_written_down_here_give_the_printed_holidays() {
        var weekdays = new TreeSet<>(HOLIDAYS);
        weekdays.removeIf(day -> day.getYear() > PrintedBankHolidays.LAST_YEAR || isWeekend(day));

        assertThat(weekdays).isEqualTo(PrintedBankHolidays.ALL);
    }

    @Test
    void every_day_of_every_loaded_year_is_a_working_day_or_not_as_those_rules_say() {
        everyDay(2035).forEach(day -> assertThat(england.isWorkingDay(day)).as("%s", day).isEqualTo(isWorkingDay(day)));
    }

    @Test
    void every_limit_from_every_day_ends_as_when_counted_day_by_day() {
        everyDay(2034).forEach(trigger -> {
            var day = trigger;
            for (int passed = 0; passed < 65; ) {
                day = day.plusDays(1);
                if (isWorkingDay(day)) {
                    assertThat(england.after(trigger, ++passed)).as("%d after %s", passed, trigger).isEqualTo(day);
                }
            }
        });
    }

    @ParameterizedTest(name = "{2} working days before {1}: {0}")
    @CsvSource({
        "an ordinary month, 2026-02-27, 10, 2026-02-13",
        "over Good Friday and Easter Monday, 2026-04-14, 10, 2026-03-27",
        "the day after Easter Monday, 2026-04-07, 1, 2026-04-02",
        "over a Christmas with a substitute, 2027-01-11, 10, 2026-12-23",
        "over a Christmas with two substitutes, 2028-01-10, 10, 2027-12-22",
        "over a leap day, 2028-03-07, 10, 2028-02-22",
        "a Monday, 2026-03-09, 1, 2026-03-06",
        "for a Saturday Friday is the last day before it, 2026-03-07, 1, 2026-03-05"})
    void notice_is_given_so_many_working_days_before(String what, LocalDate event, int workingDays, LocalDate last) {
        assertThat(england.before(event, workingDays)).isEqualTo(last);
    }

    @Test
    void notice_given_on_the_last_day_is_in_time_and_a_day_later_it_is_not() {
        everyDay(2034).skip(40).forEach(event -> {
            var last = england.before(event, 10);
            var passed = last.plusDays(1).datesUntil(event.plusDays(1)).filter(StatutoryDatesTest::isWorkingDay).count();

            assertThat(isWorkingDay(last)).as("%s", last).isTrue();
            assertThat(passed).as("from %s to %s", last, event).isEqualTo(10);
        });
    }

    @Test
    void notice_before_the_first_loaded_year_or_of_no_days_is_refused() {
        assertThatThrownBy(() -> england.before(LocalDate.of(2019, 1, 7), 10)).isInstanceOf(BeyondCalendar.class).hasMessageContaining("2019");
        assertThatThrownBy(() -> england.before(LocalDate.of(2036, 1, 7), 10)).isInstanceOf(BeyondCalendar.class)
                .hasMessageContaining("the last loaded year is 2035");
        assertThatThrownBy(() -> england.before(LocalDate.of(2026, 1, 7), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Trap 14: what comes late in the evening or at the weekend came on that day; day 1 is the next working day. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Friday 23:30 in summer, 2026-07-17T22:30:00Z, 2026-07-17, 2026-07-20, 2026-07-31",
        "Saturday 00:30 in summer, 2026-07-17T23:30:00Z, 2026-07-18, 2026-07-20, 2026-07-31",
        "Thursday 23:30 in summer, 2026-07-16T22:30:00Z, 2026-07-16, 2026-07-17, 2026-07-30",
        "Thursday 23:30 in winter, 2026-01-15T23:30:00Z, 2026-01-15, 2026-01-16, 2026-01-29",
        "Friday 23:30 in winter, 2026-01-16T23:30:00Z, 2026-01-16, 2026-01-19, 2026-01-30",
        "Sunday 23:30 in winter, 2026-01-18T23:30:00Z, 2026-01-18, 2026-01-19, 2026-01-30",
        "23:30 on Maundy Thursday in summer time, 2025-04-17T22:30:00Z, 2025-04-17, 2025-04-22, 2025-05-06",
        "23:30 on Christmas Eve, 2026-12-24T23:30:00Z, 2026-12-24, 2026-12-29, 2027-01-12",
        "23:30 on the evening before the clocks go forward, 2026-03-28T23:30:00Z, 2026-03-28, 2026-03-30, 2026-04-14",
        "23:30 on the evening before the clocks go back, 2026-10-24T22:30:00Z, 2026-10-24, 2026-10-26, 2026-11-06"})
    void what_arrives_late_arrived_that_day(String when, Instant sent, LocalDate received, LocalDate day1, LocalDate day10) {
        assertThat(LondonDates.on(sent)).isEqualTo(received);
        assertThat(england.after(received, 1)).isEqualTo(day1);
        assertThat(england.after(received, 10)).isEqualTo(day10);
    }

    /** Trap 29: a council that closes between Christmas and New Year still has working days there. */
    @Test
    void days_on_which_the_council_closes_count() {
        for (int year = 2019; year <= 2034; year++) {
            var from = LocalDate.of(year, 12, 24);
            var expected = from.plusDays(1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(StatutoryDatesTest::isWorkingDay).count();

            assertThat(england.between(from, LocalDate.of(year, 12, 31))).as("%d", year).isEqualTo((int) expected).isBetween(2, 4);
        }
    }

    @ParameterizedTest
    @CsvSource({"2035-12-31, 1", "2035-12-17, 10", "2035-12-03, 20", "2035-11-27, 25", "2035-10-01, 65"})
    void what_would_end_after_the_last_loaded_year_is_refused_and_names_that_year(LocalDate trigger, int limit) {
        assertThatThrownBy(() -> england.after(trigger, limit)).isInstanceOfSatisfying(BeyondCalendar.class, refusal -> {
            assertThat(refusal.lastLoadedYear()).isEqualTo(2035);
            assertThat(refusal).hasMessageContaining("the last loaded year is 2035");
        });
    }

    private static Stream<LocalDate> everyDay(int lastYear) {
        return LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(lastYear + 1, 1, 1));
    }

    private static boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !HOLIDAYS.contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private static Set<LocalDate> holidays() {
        var holidays = new HashSet<LocalDate>();
        for (int year = 2019; year <= 2035; year++) {
            var easter = easter(year);
            holidays.addAll(List.of(easter.minusDays(2), easter.plusDays(1),
                    LocalDate.of(year, Month.MAY, 1).with(firstInMonth(MONDAY)),
                    LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)),
                    LocalDate.of(year, Month.AUGUST, 1).with(lastInMonth(MONDAY))));
            var newYear = LocalDate.of(year, 1, 1);
            holidays.add(switch (newYear.getDayOfWeek()) {
                case SATURDAY -> newYear.plusDays(2);
                case SUNDAY -> newYear.plusDays(1);
                default -> newYear;
            });
            var christmas = LocalDate.of(year, 12, 25);
            holidays.addAll(switch (christmas.getDayOfWeek()) {
                case FRIDAY -> List.of(christmas, christmas.plusDays(3));
                case SATURDAY -> List.of(christmas.plusDays(2), christmas.plusDays(3));
                case SUNDAY -> List.of(christmas.plusDays(1), christmas.plusDays(2));
                default -> List.of(christmas, christmas.plusDays(1));
            });
        }
        holidays.removeAll(List.of(LocalDate.of(2020, 5, 4), LocalDate.of(2022, 5, 30)));
        holidays.addAll(List.of(LocalDate.of(2020, 5, 8), LocalDate.of(2022, 6, 2), LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19), LocalDate.of(2023, 5, 8)));
        return holidays;
    }

    /** Jean Meeus, Astronomical Algorithms, chapter 8. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
