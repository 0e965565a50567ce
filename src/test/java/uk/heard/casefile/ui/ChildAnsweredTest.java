package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.GivenComplaints;
import uk.heard.casefile.CaseFiles;
import uk.heard.casefile.Worklist;
import uk.heard.complaint.Reference;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;

/** Asking a child, as the complaints team meets it: codes that are shown once, an answer that waits before every date, and what follows from it. */
class ChildAnsweredTest extends AtTheDesk {

    @Autowired private Invitations invitations;
    @Autowired private ChildsAnswers answers;
    @Autowired private Worklist worklist;
    @Autowired private CaseFiles files;

    @Test
    void a_child_is_asked_and_the_codes_are_shown_once() {
        itIs("2025-03-03T10:00:00Z");
        var reference = fromAGrandmother("His contact was stopped.");
        at(Person.HANNAH);
        open(reference);
        this.<String>answer("invite-who").setValue("");
        press("Make the codes");
        assertThat(answer("invite-way").hasError()).isTrue();
        assertThat(page()).contains("Choose how it reaches the child.");
        choose("invite-way", "Somebody of ours hands the sheet over");
        this.<String>answer("invite-address").setValue("01632 960 555");
        this.<String>answer("invite-who").setValue("Your gran");
        this.<String>answer("invite-what").setValue("When you see your dad.");
        press("Make the codes");
        assertThat(answer("invite-address").hasError()).isTrue();
        assertThat(page()).contains("This is how we reach the person who complains.");
        assertThat(this.<String>answer("invite-what").getValue()).as("nothing is lost").isEqualTo("When you see your dad.");
        this.<String>answer("invite-address").setValue("Jo, at school on Monday");
        press("Make the codes");
        assertThat(page()).contains("These codes are shown once.", "/your-say", "First code", "Second code");
        assertThat(sheet()).as("nothing of the matter").doesNotContain("Kai", "gran", "dad", "complain", reference.grouped());
        press("I have the codes");
        assertThat(page()).contains("The child can answer now.", "The child was asked on Mon 3 Mar 2025", "Jo, at school on Monday").doesNotContain("Second code");
        press("Take the invitation back");
        assertThat(page()).contains("Its codes open nothing any more.");
    }

    @Test
    void an_answer_waits_at_the_top_of_the_worklist_until_somebody_has_seen_to_it() {
        itIs("2025-03-03T10:00:00Z");
        var reference = fromAGrandmother("His contact was stopped.");
        childSays(reference, ConsentAnswer.TALK_FIRST, "Ring my school.");
        var officer = at(Person.HANNAH);
        assertThat(worklist.childAnswered(officer)).extracting(row -> row.reference()).contains(reference.value());
        assertThat(worklist.page(officer, null)).extracting(row -> row.reference()).doesNotContain(reference.value());
        assertThat(worklist.childAnswered(given.staff(Person.IMRAN))).isEmpty();
        navigate(WorklistView.class);
        assertThat(page()).contains("A child has answered", "Read what the child says");
        open(reference);
        assertThat(page()).contains("The child wants somebody to talk to them first.", "Ring my school.", "The complainant must not be told what the child said.");
        this.<String>answer("talked-how").setValue("Jo rang the school.");
        press("Record the talk");
        assertThat(answer("talked-answer").hasError()).isTrue();
        assertThat(page()).contains("Choose one.");
        choose("talked-answer", "The child agrees");
        press("Record the talk");
        assertThat(page()).contains("How the child was heard was recorded.").doesNotContain("A child has answered");
        assertThat(worklist.childAnswered(officer)).extracting(row -> row.reference()).doesNotContain(reference.value());
    }

    @Test
    void a_no_after_the_complaint_was_taken_on_is_decided_again() {
        itIs("2025-03-03T10:00:00Z");
        var complaint = given.inStage1(GivenComplaints.anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        var reference = new Reference(complaint.reference());
        childSays(reference, ConsentAnswer.DOES_NOT_AGREE, "No.");
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).contains("The child said no on", "Decide standing again", "They may have an interest of their own.");
        press("I have read it");
        press("They go on in their own right");
        assertThat(answer("again-reasons").hasError()).isTrue();
        assertThat(page()).contains("Give your reasons. They are kept with the decision.");
        this.<String>answer("again-reasons").setValue("She saw him every week.");
        press("They go on in their own right");
        assertThat(page()).contains("The decision was recorded.").doesNotContain("Decide standing again");
    }

    @Test
    void a_yes_that_was_taken_back_by_word_of_mouth_is_recorded_at_any_time() {
        itIs("2025-03-03T10:00:00Z");
        var reference = new Reference(given.inStage1(GivenComplaints.anAuntFor(ConsentAnswer.AGREES, "The visits stopped.")).reference());
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).doesNotContain("Decide standing again");
        press("Record what they said");
        assertThat(answer("consent-how").hasError()).isTrue();
        choose("consent", "No, the child does not agree");
        this.<String>answer("consent-how").setValue("He told his teacher on Friday that he does not want it.");
        press("Record what they said");
        assertThat(page()).contains("What the child said was recorded.", "Decide standing again", "The child agrees", "The child does not agree");
    }

    @Test
    void what_a_child_said_in_confidence_is_marked_at_the_head_of_the_case() {
        itIs("2025-03-03T10:00:00Z");
        var reference = fromAGrandmother("His contact was stopped.");
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).doesNotContain("Keep the child’s words here");
        childSays(reference, ConsentAnswer.AGREES, "She can.");
        open(reference);
        assertThat(page()).contains("Keep the child’s words here");
    }

    private void childSays(Reference reference, ConsentAnswer answer, String words) {
        var officer = given.staff(Person.HANNAH);
        var id = files.open(officer, reference.value()).orElseThrow().id();
        var keys = (Invitations.Result.Invited) invitations.invite(officer, id, new NewInvitation(SafeWay.HANDED_OVER, "Jo, at school", "", "Your gran", "When you see your dad.", false, invitations.usualEnd()));
        var child = answers.unlock(keys.reference().value(), keys.code().value(), "n").orElseThrow();
        answers.answer(child, new ChildsAnswers.Given(UUID.randomUUID(), answer, words, false, false, false));
    }

    private String sheet() {
        return read(getCurrentView().getElement()).replaceAll(".*copy the codes by hand\\.", "").replaceAll("I have the codes.*", "");
    }
}
