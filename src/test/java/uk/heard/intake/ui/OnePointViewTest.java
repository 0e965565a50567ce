package uk.heard.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed and not continued from belongs to a point, not to its number. */
class OnePointViewTest {

    private static Map<String, String> words(String typed) {
        return Map.of("what-happened", typed);
    }

    @Test
    void what_was_typed_moves_up_with_its_point_when_one_before_it_is_removed() {
        var typed = new HashMap<>(Map.of(
                "tell/point/1", words("of the first"),
                "tell/point/2", words("of the second"),
                "tell/point/2/when", words("when the second was"),
                "tell/point/4", words("of a fourth, not continued from"),
                "tell/court", words("no point at all")));
        OnePointView.moveUp(typed, 2, 3);
        assertThat(typed).isEqualTo(Map.of(
                "tell/point/1", words("of the first"),
                "tell/point/3", words("of a fourth, not continued from"),
                "tell/court", words("no point at all")));
        OnePointView.moveUp(typed, 1, 2);
        assertThat(typed).isEqualTo(Map.of("tell/point/2", words("of a fourth, not continued from"), "tell/court", words("no point at all")));
    }
}
