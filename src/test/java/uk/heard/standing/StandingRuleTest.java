package uk.heard.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.standing.StandingRule.Outcome.CONSENT_NEEDED;
import static uk.heard.standing.StandingRule.Outcome.DISCRETION;
import static uk.heard.standing.StandingRule.Outcome.ELIGIBLE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import uk.heard.complaint.ComplainantRole;
import uk.heard.standing.StandingRule.Known;

class StandingRuleTest {

    /** Every line of the statutory list, as the law and councils print it, with what follows. */
    @ParameterizedTest
    @CsvSource({
        "CHILD, CHILD", "CARE_LEAVER, CARE_LEAVER", "PARENT, PARENT_IN_OWN_RIGHT", "PARENTAL_RESPONSIBILITY, PARENT_IN_OWN_RIGHT",
        "FOSTER_CARER, FOSTER_CARER", "SPECIAL_GUARDIAN, SPECIAL_GUARDIAN", "CHILD_WITH_SPECIAL_GUARDIAN, SPECIAL_GUARDIAN",
        "PARENT_OF_CHILD_WITH_SPECIAL_GUARDIAN, SPECIAL_GUARDIAN", "SPECIAL_GUARDIANSHIP_APPLICANT, SPECIAL_GUARDIAN",
        "CHILD_WHO_MAY_BE_ADOPTED, ADOPTION", "ADOPTER, ADOPTION", "ADOPTED_PERSON, ADOPTION", "BIRTH_PARENT, ADOPTION",
        "FORMER_GUARDIAN, ADOPTION", "ADOPTION, ADOPTION"})
    void the_statutory_list_may_complain_in_their_own_right(ComplainantRole role, StandingRule expected) {
        assertThat(rule(role, false, null)).isEqualTo(expected);
        assertThat(expected.outcome()).isEqualTo(ELIGIBLE);
    }

    @Test
    void a_councillor_stands_or_falls_with_the_person_they_write_for() {
        assertThat(rule(ComplainantRole.COUNCILLOR_OR_MP, false, null)).isEqualTo(StandingRule.COUNCILLOR_OR_MP);
    }

    @Test
    void a_parent_in_their_own_right_needs_no_consent_even_when_the_child_objects() {
        assertThat(rule(ComplainantRole.PARENT, false, ConsentAnswer.DOES_NOT_AGREE)).isEqualTo(StandingRule.PARENT_IN_OWN_RIGHT);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELATIVE_OR_FRIEND", "PROFESSIONAL", "NOT_SURE", "ADVOCATE", "COUNCILLOR_OR_MP"})
    void everybody_else_is_a_decision_and_never_a_refusal(ComplainantRole role) {
        assertThat(rule(role, false, null).outcome()).isEqualTo(DISCRETION);
    }

    @ParameterizedTest
    @EnumSource(ComplainantRole.class)
    void whoever_speaks_for_a_child_may_when_the_child_agrees(ComplainantRole role) {
        assertThat(rule(role, true, ConsentAnswer.AGREES)).isEqualTo(StandingRule.REPRESENTATIVE_CHILD_AGREES);
        assertThat(StandingRule.REPRESENTATIVE_CHILD_AGREES.outcome()).isEqualTo(ELIGIBLE);
    }

    @ParameterizedTest
    @EnumSource(ComplainantRole.class)
    void that_a_child_agrees_is_not_known_from_whoever_speaks_for_them_alone(ComplainantRole role) {
        assertThat(told(role, ConsentAnswer.AGREES)).isEqualTo(StandingRule.REPRESENTATIVE_SAYS_CHILD_AGREES);
        assertThat(StandingRule.REPRESENTATIVE_SAYS_CHILD_AGREES.outcome()).isEqualTo(CONSENT_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(value = ConsentAnswer.class, names = {"DOES_NOT_AGREE", "TOO_YOUNG"}, mode = Mode.EXCLUDE)
    void a_child_who_was_not_asked_is_asked_first(ConsentAnswer answer) {
        assertThat(told(ComplainantRole.RELATIVE_OR_FRIEND, answer).outcome()).isEqualTo(CONSENT_NEEDED);
    }

    @Test
    void a_child_who_is_not_sure_or_wants_to_talk_is_talked_with_first() {
        assertThat(rule(ComplainantRole.RELATIVE_OR_FRIEND, true, ConsentAnswer.NOT_SURE).outcome()).isEqualTo(CONSENT_NEEDED);
        assertThat(rule(ComplainantRole.RELATIVE_OR_FRIEND, true, ConsentAnswer.TALK_FIRST).outcome()).isEqualTo(CONSENT_NEEDED);
    }

    @Test
    void a_child_whom_staff_could_not_ask_leads_to_a_decision() {
        assertThat(rule(ComplainantRole.RELATIVE_OR_FRIEND, true, ConsentAnswer.NOT_ASKED).outcome()).isEqualTo(DISCRETION);
    }

    /** The same list, when somebody writes for one of them who is an adult: whoever writes is nothing to it. */
    @ParameterizedTest
    @CsvSource({
        "CARE_LEAVER, ELIGIBLE", "PARENT, ELIGIBLE", "PARENTAL_RESPONSIBILITY, ELIGIBLE", "FOSTER_CARER, ELIGIBLE", "SPECIAL_GUARDIAN, ELIGIBLE",
        "PARENT_OF_CHILD_WITH_SPECIAL_GUARDIAN, ELIGIBLE", "SPECIAL_GUARDIANSHIP_APPLICANT, ELIGIBLE", "ADOPTER, ELIGIBLE", "ADOPTED_PERSON, ELIGIBLE",
        "BIRTH_PARENT, ELIGIBLE", "FORMER_GUARDIAN, ELIGIBLE", "ADOPTION, ELIGIBLE", "RELATIVE_OR_FRIEND, DISCRETION", "PROFESSIONAL, DISCRETION",
        "ADVOCATE, DISCRETION", "COUNCILLOR_OR_MP, DISCRETION", "NOT_SURE, DISCRETION"})
    void for_an_adult_it_is_the_adult_who_must_be_on_the_list(ComplainantRole adult, StandingRule.Outcome expected) {
        for (var writer : ComplainantRole.values()) {
            assertThat(forAdult(writer, adult, new Known(ConsentAnswer.AGREES, true)).outcome()).as(writer.name()).isEqualTo(expected);
            assertThat(forAdult(writer, adult, Known.NOTHING).outcome()).as(writer.name()).isEqualTo(CONSENT_NEEDED);
        }
    }

    @ParameterizedTest
    @EnumSource(ConsentAnswer.class)
    void an_adult_says_for_themselves_who_speaks_for_them(ConsentAnswer told) {
        assertThat(forAdult(ComplainantRole.COUNCILLOR_OR_MP, ComplainantRole.CARE_LEAVER, new Known(told, false))).isEqualTo(StandingRule.REPRESENTATIVE_ADULT_NOT_ASKED);
    }

    @Test
    void with_an_adult_who_says_no_or_cannot_say_it_is_a_decision_even_for_a_parent() {
        for (var answer : new ConsentAnswer[] {ConsentAnswer.DOES_NOT_AGREE, ConsentAnswer.TOO_YOUNG, ConsentAnswer.NOT_ASKED}) {
            var rule = forAdult(ComplainantRole.PARENT, ComplainantRole.CARE_LEAVER, new Known(answer, true));
            assertThat(rule.outcome()).isEqualTo(DISCRETION);
            assertThat(rule.inChronology()).as("which the complainant reads").isEqualTo(StandingRule.SUFFICIENT_INTEREST);
        }
        assertThat(forAdult(ComplainantRole.PARENT, ComplainantRole.CARE_LEAVER, new Known(ConsentAnswer.NOT_SURE, true)).outcome()).isEqualTo(CONSENT_NEEDED);
    }

    @Test
    void a_child_who_declines_or_is_too_young_leads_to_a_decision() {
        assertThat(rule(ComplainantRole.ADVOCATE, true, ConsentAnswer.DOES_NOT_AGREE).outcome()).isEqualTo(DISCRETION);
        assertThat(rule(ComplainantRole.RELATIVE_OR_FRIEND, true, ConsentAnswer.TOO_YOUNG).outcome()).isEqualTo(DISCRETION);
    }

    private static StandingRule rule(ComplainantRole role, boolean forChild, ConsentAnswer consent) {
        return StandingRule.of(new StandingRule.Who(role, forChild), new Known(consent, true));
    }

    private static StandingRule forAdult(ComplainantRole role, ComplainantRole adult, Known known) {
        return StandingRule.of(new StandingRule.Who(role, false, adult), known);
    }

    /** For a child, with what the complainant told and nobody confirmed. */
    private static StandingRule told(ComplainantRole role, ConsentAnswer consent) {
        return StandingRule.of(new StandingRule.Who(role, true), new Known(consent, false));
    }
}
