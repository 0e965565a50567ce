package uk.heard.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.HeardTest;
import uk.heard.complaint.ComplainantRole;
import uk.heard.correspondence.LetterSending.AnsweredPoint;
import uk.heard.correspondence.LetterSending.Facts;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.correspondence.LetterSending.Writer;
import uk.heard.ui.Voice;

/** What every letter must say, whatever it is about and whoever gets it. */
@HeardTest
class LetterPaperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 6, 29);
    /** After these our answer was given, or is not to be given: what comes next is theirs, or the Ombudsman's. */
    private static final Set<LetterKind> NOTHING_OF_OURS_FOLLOWS = EnumSet.of(LetterKind.EARLY_OUTCOME, LetterKind.STAGE_1_REPLY, LetterKind.LATE_STAGE_3_REFUSAL,
            LetterKind.PANEL_WITHDRAWAL, LetterKind.STAGE_3_RESPONSE, LetterKind.EARLY_REFERRAL, LetterKind.STANDING_ENDED, LetterKind.WITHDRAWAL, LetterKind.LINKED_COMPLAINT);

    @Autowired LetterPaper paper;

    static Stream<Arguments> letters() {
        return Stream.of(LetterKind.values()).flatMap(kind -> Stream.of(
                Arguments.of(kind, Voice.ADULT, ComplainantRole.PARENT, false), Arguments.of(kind, Voice.ADULT, ComplainantRole.RELATIVE_OR_FRIEND, true),
                Arguments.of(kind, Voice.ADULT, ComplainantRole.CARE_LEAVER, false), Arguments.of(kind, Voice.YOUNG, ComplainantRole.CHILD, false)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void it_says_what_it_is_about_who_wrote_it_who_can_help_and_where_else_to_turn(LetterKind kind, Voice voice, ComplainantRole role, boolean actingForChild) {
        var letter = print(kind, voice, role, actingForChild, ANSWER_BY);
        assertThat(letter).contains("Reference 7K3MX Q2R9T", "They moved the visits.", "1 June 2026");
        assertThat(letter).contains("Hannah Whitcombe<br>Complaints officer<br>Complaints team<br>Ashmere Council<br>");
        assertThat(letter).as("how to change safe contact").containsPattern(voice == Voice.YOUNG ? "reach you in another way" : "change how we reach you");
        assertThat(letter).contains("www.lgo.org.uk", "0300 061 0614");
        if (role.entitledToAdvocate() || actingForChild) {
            assertThat(letter).contains("Sidebyside Advocacy").doesNotContain("Citizens Advice");
        } else {
            assertThat(letter).as("no advocate is promised to an adult who has no right to one").doesNotContain("Sidebyside Advocacy").contains("Citizens Advice");
        }
        assertThat(letter).as("words without their key or number").doesNotContain("correspondence.letter", "{0}", "{1}", "null");
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_next_has_a_day(LetterKind kind) {
        if (NOTHING_OF_OURS_FOLLOWS.contains(kind)) {
            return;
        }
        for (var voice : Voice.values()) {
            assertThat(print(kind, voice, ComplainantRole.PARENT, false, ANSWER_BY)).as("%s, %s", kind, voice).contains("Monday 29 June 2026");
        }
    }

    /** After a refusal of everything, and when the day has passed, a day would be a lie. */
    @Test
    void where_nothing_is_left_to_answer_no_day_is_named() {
        for (var kind : LetterKind.values()) {
            if (kind.leavesAnswerOpen()) {
                assertThat(print(kind, Voice.ADULT, ComplainantRole.PARENT, false, null)).as(kind.name()).doesNotContain("You get our answer by");
            }
        }
    }

    @Test
    void a_long_story_is_only_begun_in_a_letter_that_does_not_answer_it() {
        var story = "The visits stopped. ".repeat(500);
        assertThat(print(LetterKind.STAGE_1_EXTENSION, story)).contains("The visits stopped. The visits stopped.", "…").hasSizeLessThan(4_000);
        assertThat(print(LetterKind.ACKNOWLEDGEMENT, story)).hasSizeGreaterThan(10_000);
    }

    private String print(LetterKind kind, Voice voice, ComplainantRole role, boolean actingForChild, LocalDate answerBy) {
        return paper.print(kind, voice, facts(voice, role, actingForChild, answerBy, "They moved the visits."), particulars());
    }

    private String print(LetterKind kind, String story) {
        return paper.print(kind, Voice.ADULT, facts(Voice.ADULT, ComplainantRole.PARENT, false, ANSWER_BY, story), particulars());
    }

    /** Every letter that names days of its own gets this one for each. */
    private static Particulars particulars() {
        var day = LetterDates.day(ANSWER_BY);
        return Particulars.of(day, day, day, day);
    }

    private static Facts facts(Voice voice, ComplainantRole role, boolean actingForChild, LocalDate answerBy, String story) {
        return new Facts("7K3MXQ2R9T", voice, "Dana", role, actingForChild, 1, TODAY, ANSWER_BY, ANSWER_BY, answerBy, "We looked into it.", "With best wishes",
                new Writer("Hannah Whitcombe", "COMPLAINTS_OFFICER"), TODAY, List.of(new AnsweredPoint(1, 1, story, "Move them back.", null, null)));
    }
}
