package uk.heard.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateExplanationTest {

    private final WorkingDays england = WorkingDays.england();

    @Test
    void a_complaint_before_christmas_is_explained_day_by_day() {
        var explanation = england.explain(LocalDate.of(2026, 12, 18), 5);

        assertThat(explanation.due()).isEqualTo("2026-12-29");
        assertThat(explanation.days()).containsExactly(
                counted("2026-12-18", 0),
                skipped("2026-12-19", "Saturday"),
                skipped("2026-12-20", "Sunday"),
                counted("2026-12-21", 1),
                counted("2026-12-22", 2),
                counted("2026-12-23", 3),
                counted("2026-12-24", 4),
                skipped("2026-12-25", "Christmas Day"),
                skipped("2026-12-26", "Boxing Day"),
                skipped("2026-12-27", "Sunday"),
                skipped("2026-12-28", "Boxing Day (substitute day)"),
                counted("2026-12-29", 5));
    }

    @Test
    void a_saturday_of_receipt_is_day_0_and_not_skipped() {
        assertThat(england.explain(LocalDate.of(2024, 8, 24), 1).days()).containsExactly(
                counted("2024-08-24", 0),
                skipped("2024-08-25", "Sunday"),
                skipped("2024-08-26", "Summer bank holiday"),
                counted("2024-08-27", 1));
    }

    @Test
    void an_explanation_ends_on_the_due_date_with_the_last_working_day() {
        LocalDate requested = LocalDate.of(2025, 11, 10);
        var explanation = england.explain(requested, 65);

        assertThat(explanation.trigger()).isEqualTo(requested);
        assertThat(explanation.workingDays()).isEqualTo(65);
        assertThat(explanation.due()).isEqualTo(england.after(requested, 65));
        assertThat(explanation.days()).last().isEqualTo(counted("2026-02-12", 65));
        assertThat(explanation.days()).filteredOn(day -> day.ordinal() != null).hasSize(66);
    }

    private static Day counted(String date, int ordinal) {
        return new Day(LocalDate.parse(date), ordinal, null);
    }

    private static Day skipped(String date, String because) {
        return new Day(LocalDate.parse(date), null, because);
    }
}
