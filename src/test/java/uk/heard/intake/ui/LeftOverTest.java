package uk.heard.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.complaint.Said;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.ui.Voice;

/** What was typed and not continued from is told before it is sent, and nothing else is. */
class LeftOverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Answers ANSWERS = Answers.none(Voice.ADULT).with(new Answer.InCourt(Said.YES, "About contact."))
            .withPoint(0, new Answers.Point("Nobody came.", ""));

    @Test
    void a_point_begun_and_not_finished_and_a_change_not_continued_from() {
        assertThat(left(Map.of("tell/point/2", Map.of("what-happened", "And they were late.", "what-should-happen", "")))
                ).containsExactly(new LeftOver("tell/point/2", "And they were late."));
        assertThat(left(Map.of("tell/court", Map.of("which", "About contact on Sundays."))))
                .containsExactly(new LeftOver("tell/court", "About contact on Sundays."));
    }

    @Test
    void what_is_an_answer_already_an_empty_field_and_part_of_a_date_are_none() {
        assertThat(left(Map.of("tell/point/1", Map.of("what-happened", "Nobody came. ", "what-should-happen", " "),
                "tell/court", Map.of("which", "About contact."), "tell/point/1/when", Map.of("day-year", "2026", "day-day", "2")))).isEmpty();
    }

    @Test
    void a_page_that_is_not_asked_for_is_none() {
        assertThat(left(Map.of("simple", Map.of("happened", "x y z"), "tell/point/3", Map.of("what-happened", "x y z"),
                "tell/agree", Map.of("how", "x y z")))).isEmpty();
    }

    private static List<LeftOver> left(Map<String, Map<String, String>> typed) {
        return LeftOver.of(typed, ANSWERS, TODAY, JsonMapper.shared());
    }
}
