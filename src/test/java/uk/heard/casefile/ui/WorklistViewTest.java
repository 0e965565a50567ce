package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.heard.GivenComplaints;
import uk.heard.casefile.Worklist;
import uk.heard.complaint.Reference;
import uk.heard.local.SampleStaff.Person;
import uk.heard.ui.ShortAnswer;

class WorklistViewTest extends AtTheDesk {

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
        assertThat(page()).contains("The first 50 complaints with something due, soonest first");
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
