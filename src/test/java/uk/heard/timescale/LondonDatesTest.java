package uk.heard.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LondonDatesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a web form on a summer Saturday at 23:30, 2024-08-24T22:30:00Z, 2024-08-24",
        "half past midnight in summer is the next day, 2024-08-24T23:30:00Z, 2024-08-25",
        "the last second of a summer day, 2024-08-24T22:59:59Z, 2024-08-24",
        "the first second of the next, 2024-08-24T23:00:00Z, 2024-08-25",
        "a winter evening, 2024-12-24T23:30:00Z, 2024-12-24",
        "a winter midnight, 2024-12-25T00:00:00Z, 2024-12-25",
        "23:30 on the night before the clocks go forward, 2025-03-29T23:30:00Z, 2025-03-29",
        "23:30 on the day the clocks went forward, 2025-03-30T22:30:00Z, 2025-03-30",
        "00:30 on the day after the clocks went forward, 2025-03-30T23:30:00Z, 2025-03-31",
        "00:30 on the day the clocks go back, 2025-10-25T23:30:00Z, 2025-10-26",
        "23:30 on the day the clocks went back, 2025-10-26T23:30:00Z, 2025-10-26",
        "00:00 on the day after the clocks went back, 2025-10-27T00:00:00Z, 2025-10-27"})
    void something_arrives_on_the_day_it_is_in_london(String what, Instant instant, LocalDate day) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        try {
            assertThat(LondonDates.on(instant)).isEqualTo(day);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "scenario 7 received late on a Saturday, 2024-08-24T22:30:00Z, 10, 2024-09-09",
        "received late on the last evening before the clocks go forward, 2025-03-28T23:45:00Z, 1, 2025-03-31",
        "received at 23:30 on a Thursday in summer, 2025-07-17T22:30:00Z, 1, 2025-07-18",
        "received at 00:30 on the Friday after, 2025-07-17T23:30:00Z, 1, 2025-07-21"})
    void a_clock_starts_on_the_london_day_of_receipt(String what, Instant received, int workingDays, LocalDate due) {
        assertThat(WorkingDays.england().after(LondonDates.on(received), workingDays)).isEqualTo(due);
    }
}
