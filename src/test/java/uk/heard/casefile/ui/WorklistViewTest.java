package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.GivenComplaints;
import uk.heard.casefile.Worklist;
import uk.heard.complaint.Reference;
import uk.heard.local.SampleStaff.Person;
import uk.heard.triage.Triage;
import uk.heard.ui.ShortAnswer;

class WorklistViewTest extends AtTheDesk {

    @Autowired
    private Triage triage;

    @Test
    void a_new_complaint_waits_to_be_acknowledged_within_the_days_that_the_council_promises() {
        itIs("2025-03-03T10:00:00Z");
        var reference = fromAMother("Nobody came on Tuesday.", "Nobody called.");
        itIs("2025-03-05T10:00:00Z");
        at(Person.HANNAH);
        navigate(WorklistView.class);
        assertThat(line(reference.grouped())).contains("Dana", "Parent", "Nobody came on Tuesday.", "and 1 more point", "New", "Acknowledge",
                "1 working day left", "Acknowledgement", "Thu 6 Mar 2025").doesNotContain("young voice");
    }

    @Test
    void a_due_date_opened_says_its_rule_what_started_it_and_the_days_counted_and_nothing_of_it_is_read_before() {
        itIs("2025-04-16T10:00:00Z");
        var reference = fromAMother("Nobody came on Tuesday.");
        at(Person.HANNAH);
        navigate(WorklistView.class);
        assertThat(line(reference.grouped())).contains("Acknowledgement").doesNotContain("the day the complaint came in", "Good Friday");
        var date = dueDate(reference);
        why(date);
        assertThat(line(reference.grouped())).contains("3 working days from Wed 16 Apr 2025, the day the complaint came in: due at the end of Wed 23 Apr 2025.",
                "Fri 18 Apr 2025 is not counted: Good Friday.", "day 3");
    }

    @Test
    void a_due_date_of_a_case_that_was_closed_to_its_reader_meanwhile_says_so_and_nothing_else() {
        itIs("2025-05-14T10:00:00Z");
        var complaint = given.inStage1(GivenComplaints.aParent("The placement moved."));
        allocate(complaint, "Children in care");
        at(Person.IMRAN);
        navigate(WorklistView.class);
        var date = dueDate(new Reference(complaint.reference()));
        allocate(complaint, "Assessment, north");
        at(Person.IMRAN);
        why(date);
        assertThat(read(date.getElement())).contains("You cannot see this date any longer.").doesNotContain("the day the complaint came in");
    }

    private void allocate(GivenComplaints.Sent complaint, String team) {
        var officer = at(Person.HANNAH);
        triage.allocate(officer, complaint.id(), triage.teams(officer).stream().filter(t -> t.name().equals(team)).findFirst().orElseThrow().id());
    }

    private NativeDetails dueDate(Reference reference) {
        var line = find(RouterLink.class).withText(reference.grouped()).single().getElement().getParent().getParent();
        return find(NativeDetails.class).all().stream().filter(details -> details.getElement().getParent().getParent().equals(line)).findFirst().orElseThrow();
    }

    private static void why(NativeDetails date) {
        date.setOpen(true);
        ComponentUtil.fireEvent(date, new NativeDetails.ToggleEvent(date, true));
    }

    @Test
    void what_is_due_first_comes_first_and_who_gave_no_name_is_named_so() {
        itIs("2024-02-06T10:00:00Z");
        var second = fromAMother("The second.");
        itIs("2024-02-05T10:00:00Z");
        var first = fromTanisha("The first.");
        itIs("2024-02-20T10:00:00Z");
        at(Person.HANNAH);
        navigate(WorklistView.class);
        assertThat(page()).containsSubsequence(first.grouped(), second.grouped());
        assertThat(line(first.grouped())).contains("young voice", "8 working days late");
    }

    @Test
    void a_team_manager_who_was_asked_nothing_is_told_when_something_would_be_listed() {
        fromAMother("Not for them.");
        at(Person.IMRAN);
        navigate(WorklistView.class);
        assertThat(page()).contains("Nothing is due", "A complaint is listed here when your team is asked to resolve it.").doesNotContain("Not for them.");
    }

    @Test
    void showing_more_says_how_many_are_shown_and_continues_where_it_stopped() {
        itIs("2025-12-01T10:00:00Z");
        for (int i = 0; i < Worklist.PAGE + 1; i++) {
            fromAMother("One of many.");
        }
        at(Person.HANNAH);
        navigate(WorklistView.class);
        var before = links().size();
        // A page, and before it whoever does not wait for a date.
        assertThat(before).isGreaterThanOrEqualTo(Worklist.PAGE);
        assertThat(page()).contains("The first " + before + " complaints with something due, soonest first");
        press("Show more");
        assertThat(links().size()).isGreaterThan(before);
        assertThat(links()).doesNotHaveDuplicates();
        assertThat(status()).contains(" " + links().size() + " complaints");
    }

    @Test
    void the_next_step_leads_to_the_step_and_the_reference_to_the_case() {
        itIs("2022-05-03T10:00:00Z");
        var reference = fromAMother("Nobody came.");
        at(Person.HANNAH);
        navigate(WorklistView.class);
        var hrefs = find(RouterLink.class).all().stream().map(RouterLink::getHref).filter(href -> href.contains(reference.value())).toList();
        assertThat(hrefs).containsExactly("staff/case/" + reference.value(), "staff/case/" + reference.value() + "?step=due");
    }

    @Test
    void a_search_shows_what_fits_and_the_worklist_comes_back() {
        itIs("2023-05-03T10:00:00Z");
        var wanted = fromAMother("The heating in Larkrise broke.");
        var other = fromAMother("Nobody came.");
        at(Person.HANNAH);
        navigate(WorklistView.class);
        press("Find");
        assertThat(page()).contains("Type a reference, a name or a word to look for");
        find(ShortAnswer.class).single().setValue("larkr");
        press("Find");
        assertThat(page()).contains("1 case fits", wanted.grouped()).doesNotContain(other.grouped());
        assertThat(find(ShortAnswer.class).single().hasError()).isFalse();
        find(ShortAnswer.class).single().setValue("nothing-like-this");
        press("Find");
        assertThat(page()).contains("No case fits", "Check the spelling");
        press("Show the worklist again");
        assertThat(page()).contains(wanted.grouped(), other.grouped());
    }

    @Test
    void what_waits_for_somebody_else_is_on_a_list_of_its_own() {
        itIs("2023-08-07T10:00:00Z");
        var due = fromAMother("The one that is due.");
        var replied = given.replied(GivenComplaints.aParent("The one that was answered."));
        at(Person.HANNAH);
        navigate(WorklistView.class);
        press("Show open cases with nothing due");
        assertThat(page()).contains("nothing due", new Reference(replied.reference()).grouped(), "Stage 1 replied").doesNotContain(due.grouped());
        press("Show what is due");
        assertThat(page()).contains(due.grouped()).doesNotContain("The one that was answered.");
    }

    private List<String> links() {
        return find(RouterLink.class).withClassName("code").all().stream().map(RouterLink::getText).toList();
    }

    private String status() {
        return page().lines().filter(line -> line.contains("soonest first")).findFirst().orElseThrow();
    }

    private String line(String reference) {
        return read(find(RouterLink.class).withText(reference).single().getElement().getParent().getParent());
    }
}
