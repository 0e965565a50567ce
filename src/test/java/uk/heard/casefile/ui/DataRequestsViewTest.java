package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.GivenComplaints;
import uk.heard.complaint.Reference;
import uk.heard.datarights.DataOutcome;
import uk.heard.datarights.DataRequests;
import uk.heard.datarights.DataWish;
import uk.heard.local.SampleStaff.Person;

/** Data requests as staff find them: on a list of their own, and on the case page with their last day until they are answered with reasons. */
class DataRequestsViewTest extends AtTheDesk {

    @Autowired private DataRequests requests;

    @Test
    void a_request_is_answered_on_the_case_page_with_where_else_they_can_turn() {
        itIs("2026-06-01T10:00:00Z");
        var complaint = given.inStage1(GivenComplaints.aParent("The visits stopped."));
        requests.ask(complaint.complainant(), DataWish.ERASE, "Erase what the school said.");
        var hannah = at(Person.HANNAH);
        open(new Reference(complaint.reference()));
        assertThat(page()).contains("A request about their data", "They want something erased", "Erase what the school said.", "Wed 1 Jul 2026", "The data protection team was told by email");
        var id = requests.waiting(hannah, complaint.id()).getFirst().id();
        press("Send the answer");
        assertThat(page()).contains("Say what becomes of it.");
        this.<DataOutcome>answer("data-outcome-" + id).setValue(DataOutcome.REFUSED);
        press("Send the answer");
        assertThat(page()).contains("Write the reasons.");
        this.<String>answer("data-answer-" + id).setValue("The law wants us to keep it.");
        press("Send the answer");
        assertThat(page()).contains("The answer to their data request is sent.", "The law wants us to keep it.", "Not happy with this answer?", "0303 123 1113").doesNotContain("A request about their data");
    }

    @Test
    void the_list_names_what_waits_and_what_is_late_and_in_how_many_days_others_were_answered() {
        itIs("2026-06-01T10:00:00Z");
        var complaint = given.inStage1(GivenComplaints.aParent("The visits stopped."));
        requests.ask(complaint.complainant(), DataWish.SEE, "Everything.");
        requests.ask(complaint.complainant(), DataWish.COMPLAINT, "You told the school.");
        itIs("2026-07-02T10:00:00Z");
        var hannah = at(Person.HANNAH);
        requests.answer(hannah, requests.waiting(hannah, complaint.id()).getFirst().id(), DataOutcome.DONE, "Here it is.", "");
        UI.getCurrent().navigate("staff/data-requests");
        assertThat(page()).contains("Data requests", "They complain about how their data were used", "Late by Wed 1 Jul 2026", "Thu 2 Jul 2026, after 31 days");
    }
}
