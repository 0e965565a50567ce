package uk.heard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.heard.GivenAnswers;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Said;
import uk.heard.intake.Answers.Matter;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/** What one answer makes of the others. */
class AnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_child_is_spoken_to_as_a_child_and_whoever_turns_out_to_be_none_as_they_began() {
        var child = Answers.none(Voice.ADULT).with(new Answer.You(ComplainantRole.CHILD));
        assertThat(child.voice()).isEqualTo(Voice.YOUNG);
        assertThat(child.with(new Answer.You(ComplainantRole.PARENT)).voice()).isEqualTo(Voice.ADULT);
        assertThat(Answers.none(Voice.YOUNG).with(new Answer.You(ComplainantRole.CARE_LEAVER)).voice()).isEqualTo(Voice.YOUNG);
    }

    @ParameterizedTest
    @EnumSource(value = ComplainantRole.class, names = {"ADVOCATE"}, mode = EnumSource.Mode.EXCLUDE)
    void whoever_began_on_the_page_for_the_young_is_asked_whether_they_want_an_advocate(ComplainantRole role) {
        assertThat(about(Voice.YOUNG, role, Matter.MYSELF).advocateOffered()).isTrue();
        assertThat(about(Voice.YOUNG, role, Matter.FOR_A_CHILD).advocateOffered()).isTrue();
        assertThat(about(Voice.YOUNG, role, Matter.FOR_AN_ADULT).advocateOffered()).isTrue();
    }

    @Test
    void a_parent_who_is_a_child_too_is_asked_for_themselves_and_whoever_speaks_for_a_child_for_that_child() {
        assertThat(about(Voice.YOUNG, ComplainantRole.PARENT, Matter.MY_VIEW_ABOUT_A_CHILD).advocateForThemselves()).isTrue();
        assertThat(about(Voice.ADULT, ComplainantRole.CARE_LEAVER, Matter.MY_VIEW_ABOUT_A_CHILD).advocateForThemselves()).isTrue();
        assertThat(about(Voice.YOUNG, ComplainantRole.CHILD, Matter.FOR_A_CHILD).advocateForThemselves()).isFalse();
        assertThat(about(Voice.ADULT, ComplainantRole.PARENT, Matter.MY_VIEW_ABOUT_A_CHILD).advocateOffered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ComplainantRole.class)
    void an_adult_is_promised_no_advocate_for_themselves(ComplainantRole role) {
        assertThat(about(Voice.ADULT, role, Matter.MYSELF).advocateOffered()).isEqualTo(role.entitledToAdvocate());
    }

    @Test
    void the_young_speak_of_a_child_apart_from_themselves_only_as_parents() {
        assertThat(about(Voice.YOUNG, ComplainantRole.NOT_SURE, Matter.MYSELF).mayHaveOwnViewOfAChild()).isFalse();
        assertThat(about(Voice.YOUNG, ComplainantRole.PARENT, Matter.MYSELF).mayHaveOwnViewOfAChild()).isTrue();
        assertThat(about(Voice.ADULT, ComplainantRole.NOT_SURE, Matter.MYSELF).mayHaveOwnViewOfAChild()).isTrue();
        assertThat(about(Voice.ADULT, ComplainantRole.CARE_LEAVER, Matter.MYSELF).mayHaveOwnViewOfAChild()).isFalse();
    }

    @Test
    void what_was_said_of_one_person_is_not_said_of_another() {
        var forAChild = about(Voice.YOUNG, ComplainantRole.RELATIVE_OR_FRIEND, Matter.FOR_A_CHILD)
                .with(GivenAnswers.agreement(ConsentAnswer.AGREES, "")).with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW));
        var forThemselves = forAChild.with(new Answer.About(Matter.MYSELF, "", Said.NOT_SAID));
        assertThat(forThemselves.to(Answer.Advocate.class)).isEmpty();
        assertThat(forThemselves.to(Answer.Agreement.class)).isEmpty();
        assertThat(Question.ADVOCATE.isAskedWith(forThemselves, TODAY)).isTrue();
        assertThat(forAChild.with(new Answer.About(Matter.FOR_A_CHILD, "Sam", Said.NOT_SAID)).to(Answer.Advocate.class)).as("only the name changed").isPresent();
        assertThat(forAChild.with(new Answer.You(ComplainantRole.CHILD)).given()).noneMatch(Answer.About.class::isInstance).noneMatch(Answer.Advocate.class::isInstance);
    }

    private static Answers about(Voice begunIn, ComplainantRole role, Matter matter) {
        return Answers.none(begunIn).with(new Answer.You(role)).with(new Answer.About(matter, "", Said.NOT_SAID));
    }
}
