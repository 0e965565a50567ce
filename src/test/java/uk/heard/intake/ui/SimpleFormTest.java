package uk.heard.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.ui.Voice;

/** What becomes of the fields of the one page: nothing is put into anybody's mouth, and no name is lost. */
class SimpleFormTest {

    private static final Map<String, String> A_CHILD = Map.of("who", "CHILD", "about", "MYSELF", "happened", "Nobody came.");

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // who, about, advocate, the council asks for children: what is kept
        "CHILD, MYSELF, -, true, WANTED",
        "CHILD, MYSELF, -, false, -",
        "CHILD, MYSELF, NOT_NOW, true, NOT_NOW",
        "CHILD, FOR_A_CHILD, -, true, -",
        "CARE_LEAVER, MYSELF, -, true, -",
        "CARE_LEAVER, MYSELF, WANTED, false, WANTED",
        "RELATIVE_OR_FRIEND, FOR_A_CHILD, -, true, -",
        "PARENT, MY_VIEW_ABOUT_A_CHILD, WANTED, false, WANTED",
    })
    void an_advocate_is_asked_for_as_they_said_and_for_a_child_of_some_councils_also_when_they_left_it_open(
            String who, String about, AdvocacyAnswer chosen, boolean asksForChildren, AdvocacyAnswer kept) {
        var fields = new HashMap<>(Map.of("who", who, "about", about, "happened", "Nobody came."));
        if (chosen != null) {
            fields.put("advocate", chosen.name());
        }
        assertThat(SimpleForm.of(fields).answers(Voice.ADULT, asksForChildren).to(Answer.Advocate.class).map(Answer.Advocate::wanted).orElse(null)).isEqualTo(kept);
    }

    @Test
    void a_child_who_wrote_their_name_in_the_wrong_field_is_called_by_it() {
        assertThat(answers(with("child", "Jade")).contact().name()).isEqualTo("Jade");
        assertThat(wrong(with("child", "Jade", "name", "jade"))).isEmpty();
        assertThat(wrong(with("who", "PARENT", "child", "Sam"))).as("a parent is not called by the name of a son").containsExactly("child");
        assertThat(wrong(with("child", "Sam", "name", "Jade"))).containsExactly("child");
        assertThat(wrong(with("child", "Sam", "name", "Jade", "about", "FOR_A_CHILD"))).isEmpty();
    }

    @Test
    void a_care_leaver_tells_their_own_view_of_a_child_of_theirs() {
        var told = answers(with("who", "CARE_LEAVER", "about", "MY_VIEW_ABOUT_A_CHILD", "child", "Noor", "name", "Kayleigh"));
        assertThat(told.matter()).isEqualTo(Matter.MY_VIEW_ABOUT_A_CHILD);
        assertThat(told.to(Answer.About.class).orElseThrow().childName()).isEqualTo("Noor");
        assertThat(answers(with("about", "MY_VIEW_ABOUT_A_CHILD")).matter()).as("a child's own view is about themselves").isEqualTo(Matter.MYSELF);
    }

    private static Map<String, String> with(String... fields) {
        var filled = new HashMap<>(A_CHILD);
        for (int i = 0; i < fields.length; i += 2) {
            filled.put(fields[i], fields[i + 1]);
        }
        return filled;
    }

    private static Answers answers(Map<String, String> fields) {
        return SimpleForm.of(fields).answers(Voice.ADULT, false);
    }

    private static List<String> wrong(Map<String, String> fields) {
        return SimpleForm.of(fields).wrong().stream().map(SimpleForm.Wrong::field).toList();
    }
}
