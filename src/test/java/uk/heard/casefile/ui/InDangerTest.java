package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import org.junit.jupiter.api.Test;
import uk.heard.complaint.Reference;
import uk.heard.complaint.Said;
import uk.heard.intake.Answer;
import uk.heard.local.SampleStaff.Person;

/** Somebody in danger, as the complaints team meets it: first on the list, first on the page, and gone when it is written down. */
class InDangerTest extends AtTheDesk {

    @Test
    void the_worklist_begins_with_it_and_the_case_page_asks_what_was_done() {
        itIs("2025-03-03T10:00:00Z");
        var reference = new Reference(given.sent(aParent("Somebody hit me again.").with(new Answer.InDanger(Said.YES))).reference());
        at(Person.HANNAH);
        navigate(WorklistView.class);
        assertThat(page()).contains("In danger", "Act now");
        open(reference);
        assertThat(page()).contains("In danger", "Someone is in danger", "make the safeguarding referral");
        press("Write it down");
        assertThat(answer("danger-done").hasError()).isTrue();
        this.<String>answer("danger-done").setValue("Rang the duty team at 10.05.");
        press("Write it down");
        assertThat(page()).contains("It is written down. The alarm has stopped.", "Wrote down what was done about the danger");
        assertThat(offers("Write it down")).isFalse();
        open(reference);
        assertThat(page()).as("not any more").doesNotContain("In danger");
    }

    @Test
    void of_whoever_was_not_sure_it_says_so_and_asks_the_same() {
        itIs("2025-03-03T10:00:00Z");
        var reference = new Reference(given.sent(aParent("He said he will come back tonight.").with(new Answer.InDanger(Said.NOT_SURE))).reference());
        at(Person.HANNAH);
        navigate(WorklistView.class);
        assertThat(page()).contains("May be in danger", "Act now");
        open(reference);
        assertThat(page()).contains("May be in danger", "Someone may be in danger", "They answered “I’m not sure”", "make the safeguarding referral");
        this.<String>answer("danger-done").setValue("Rang the school at 10.05; she is with her aunt.");
        press("Write it down");
        assertThat(offers("Write it down")).isFalse();
        open(reference);
        assertThat(page()).as("not any more").doesNotContain("May be in danger");
    }
}
