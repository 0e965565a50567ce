package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.heard.complaint.ClockTimes;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Samples;
import uk.heard.ui.Voice;

class ClockDetailsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 12, 18);
    private static final LocalDate DUE = WorkingDays.england().after(RECEIVED, 10);

    @Test
    void a_due_date_says_its_rule_what_started_it_and_every_day_that_was_not_counted() {
        var text = text(null);
        assertThat(text).contains("10 working days from Fri 18 Dec 2026, the day the complaint came in: due at the end of Wed 6 Jan 2027.")
                .contains("Rule: regulation 14.")
                .contains("With a lawful extension: Wed 20 Jan 2027 at the latest.")
                .contains("day 0").contains("day 10")
                .contains("Fri 25 Dec 2026 is not counted: Christmas Day.")
                .contains("not counted, Saturday");
    }

    @Test
    void the_calendar_shows_one_cell_for_every_day_from_the_trigger_to_the_due_date() {
        var cells = details(null).getElement().getOuterHTML().split("<td class=", -1).length - 1;
        assertThat(cells).isEqualTo((int) (DUE.toEpochDay() - RECEIVED.toEpochDay()) + 1);
    }

    @Test
    void a_clock_that_ended_says_when_and_whether_in_time() {
        assertThat(text(DUE)).contains("Wed 6 Jan 2027").contains("in time");
        assertThat(text(DUE.plusDays(1))).contains("Thu 7 Jan 2027").contains("late").doesNotContain("in time");
    }

    private static String text(LocalDate ended) {
        return details(ended).getElement().getTextRecursively();
    }

    private static ClockDetails details(LocalDate ended) {
        var clock = new ClockTimes(ClockKind.STAGE_1, RECEIVED, 10, null, null, DUE, DUE, WorkingDays.england().after(RECEIVED, 20), null, ended, "regulation 14", List.of(), List.of());
        return new ClockDetails(Samples.WORDS.in(Voice.ADULT), clock, LocalDate.of(2026, 12, 21));
    }
}
