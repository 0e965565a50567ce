package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.heard.ui.Mark.Shape;
import uk.heard.ui.Samples;
import uk.heard.ui.Voice;

class DaysLeftTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    @Test
    void what_was_due_on_friday_is_late_on_saturday_although_no_working_day_has_passed() {
        assertThat(words("2026-12-05")).isEqualTo("Late");
        assertThat(DaysLeft.of(LocalDate.of(2026, 12, 5), FRIDAY).shape()).isEqualTo(Shape.LATE);
    }

    @Test
    void lateness_is_counted_in_working_days() {
        assertThat(words("2026-12-07")).isEqualTo("1 working day late");
        assertThat(words("2026-12-09")).isEqualTo("3 working days late");
    }

    @Test
    void the_due_day_itself_is_still_in_time() {
        assertThat(words("2026-12-04")).isEqualTo("Due today");
        assertThat(DaysLeft.of(FRIDAY, FRIDAY).shape()).isEqualTo(Shape.SOON);
    }

    @Test
    void two_working_days_before_it_is_soon_and_earlier_there_is_time() {
        assertThat(words("2026-12-03")).isEqualTo("1 working day left");
        assertThat(DaysLeft.of(LocalDate.of(2026, 12, 2), FRIDAY).shape()).isEqualTo(Shape.SOON);
        assertThat(DaysLeft.of(LocalDate.of(2026, 12, 1), FRIDAY).shape()).isEqualTo(Shape.PLAIN);
    }

    @Test
    void a_weekend_before_it_does_not_count_as_time_left() {
        assertThat(DaysLeft.of(LocalDate.of(2026, 11, 28), FRIDAY).days()).isEqualTo(5);
        assertThat(DaysLeft.of(LocalDate.of(2026, 11, 30), FRIDAY).days()).isEqualTo(4);
    }

    private static String words(String today) {
        return DaysLeft.of(LocalDate.parse(today), FRIDAY).words(Samples.WORDS.in(Voice.ADULT));
    }
}
