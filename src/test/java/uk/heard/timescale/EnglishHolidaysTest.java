package uk.heard.timescale;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishHolidaysTest {

    private final WorkingDays england = WorkingDays.england();

    @Test
    void every_day_printed_as_a_bank_holiday_is_one_and_no_other_weekday_is() {
        var weekdays = LocalDate.of(PrintedBankHolidays.FIRST_YEAR, 1, 1)
                .datesUntil(LocalDate.of(PrintedBankHolidays.LAST_YEAR + 1, 1, 1))
                .filter(day -> day.getDayOfWeek() != SATURDAY && day.getDayOfWeek() != SUNDAY);

        assertThat(weekdays.filter(day -> england.holiday(day).isPresent())).containsExactlyElementsOf(PrintedBankHolidays.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
        "2028-04-16", "2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25"})
    void good_friday_and_easter_monday_are_holidays_beside_every_easter_sunday(LocalDate easter) {
        assertThat(england.holiday(easter.minusDays(2))).map(Holiday::name).contains("Good Friday");
        assertThat(england.holiday(easter.plusDays(1))).map(Holiday::name).contains("Easter Monday");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-25, Christmas Day", "2024-12-26, Boxing Day",
        "2026-12-25, Christmas Day", "2026-12-26, Boxing Day", "2026-12-28, Boxing Day (substitute day)",
        "2027-12-25, Christmas Day", "2027-12-26, Boxing Day", "2027-12-27, Christmas Day (substitute day)", "2027-12-28, Boxing Day (substitute day)",
        "2022-12-25, Christmas Day", "2022-12-26, Boxing Day", "2022-12-27, Christmas Day (substitute day)"})
    void christmas_and_boxing_day_keep_their_names_and_give_a_substitute_when_they_fall_on_a_weekend(LocalDate day, String name) {
        assertThat(england.holiday(day)).contains(new Holiday(day, name));
        assertThat(england.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2026, 2027})
    void work_resumes_after_the_last_day_of_christmas(int year) {
        LocalDate lastDay = PrintedBankHolidays.ALL.headSet(LocalDate.of(year + 1, 1, 1)).last();

        assertThat(england.isWorkingDay(lastDay.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, New Year’s Day", "2028-01-03, New Year’s Day (substitute day)", "2025-05-05, Early May bank holiday",
        "2025-05-26, Spring bank holiday", "2025-08-25, Summer bank holiday", "2022-06-03, Platinum Jubilee bank holiday",
        "2022-09-19, Bank holiday for the State Funeral of Queen Elizabeth II",
        "2023-05-08, Bank holiday for the coronation of King Charles III", "2020-05-08, Early May bank holiday (VE Day)"})
    void a_holiday_has_the_name_people_know_it_by(LocalDate day, String name) {
        assertThat(england.holiday(day)).map(Holiday::name).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-02, Scotland’s second of January", "2024-08-05, Scotland’s summer bank holiday", "2026-11-30, St Andrew’s Day",
        "2026-03-17, St Patrick’s Day", "2027-07-12, the Battle of the Boyne", "2026-12-24, Christmas Eve",
        "2026-12-29, a day between Christmas and New Year on which councils close", "2020-05-04, a bank holiday moved to VE Day",
        "2022-05-30, a bank holiday moved to the Jubilee"})
    void what_is_not_a_bank_holiday_in_england_is_a_working_day(LocalDate day, String what) {
        assertThat(england.isWorkingDay(day)).as(what).isTrue();
    }

    @Test
    void a_holiday_proclaimed_late_moves_the_due_date() {
        LocalDate monday = LocalDate.of(2030, 6, 3);
        var proclaimed = new Proclamation(LocalDate.of(2030, 6, 10), "An extra day", null, "The London Gazette");
        var calendar = new WorkingDays(2030, 2030, List.of(proclaimed));

        assertThat(england.after(monday, 10)).isEqualTo("2030-06-17");
        assertThat(calendar.after(monday, 10)).isEqualTo("2030-06-18");
        assertThat(calendar.holiday(proclaimed.on())).map(Holiday::name).contains("An extra day");
    }

    @Test
    void a_holiday_moved_by_proclamation_leaves_its_usual_day_a_working_day() {
        var moved = new Proclamation(LocalDate.of(2030, 5, 10), "Early May bank holiday", LocalDate.of(2030, 5, 6), "The London Gazette");
        var calendar = new WorkingDays(2030, 2030, List.of(moved));

        assertThat(england.isWorkingDay(moved.instead())).isFalse();
        assertThat(calendar.isWorkingDay(moved.instead())).isTrue();
        assertThat(calendar.isWorkingDay(moved.on())).isFalse();
    }

    @Test
    void a_holiday_of_the_library_without_a_name_of_ours_is_refused() {
        assertThatThrownBy(() -> new WorkingDays(2022, 2022, List.of())).hasMessageContaining("we have no name for");
    }

    @Test
    void names_are_english_on_a_server_that_speaks_something_else() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRANCE);
        try {
            var calendar = new WorkingDays(2026, 2026, List.of());
            assertThat(calendar.explain(LocalDate.of(2026, 4, 2), 1).days()).extracting(Day::skippedBecause)
                    .containsExactly(null, "Good Friday", "Saturday", "Sunday", "Easter Monday", null);
        } finally {
            Locale.setDefault(before);
        }
    }

    /** As in a packaged application, where the threads of a common pool have a class loader that does not see the libraries. */
    @Test
    void the_calendar_loads_in_a_thread_whose_class_loader_sees_no_library() throws Exception {
        var classpath = new ArrayList<URL>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classpath.add(Path.of(entry).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try (var application = new URLClassLoader(classpath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> workingDays = application.loadClass(WorkingDays.class.getName());

            assertThat(workingDays).isNotSameAs(WorkingDays.class);
            assertThat(workingDays.getMethod("england").invoke(null)).isNotNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
