package uk.heard.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.GivenSteps;
import uk.heard.complaint.Reference;
import uk.heard.correspondence.MessageKind;
import uk.heard.local.SampleStaff.Person;
import uk.heard.tracker.SpeakUp;
import uk.heard.triage.Triage;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.LongAnswer;

/** What complainants ask for where they follow it, as staff find it: on the worklist, and on the case page with the step that it asks for. */
@Import(GivenSteps.class)
class TheyAskTest extends AtTheDesk {

    @Autowired private SpeakUp speakUp;
    @Autowired private Triage triage;
    @Autowired private GivenSteps steps;

    @Test
    void each_thing_stands_open_until_somebody_says_what_became_of_it() {
        itIs("2026-06-01T10:00:00Z");
        var complaint = given.inStage1(GivenComplaints.aParent("The visits stopped."));
        speakUp.ask(complaint.complainant(), MessageKind.NOT_HAPPY, "I want to see all of it.");
        speakUp.ask(complaint.complainant(), MessageKind.POINT, "The taxi did not come.");
        at(Person.HANNAH);
        open(reference(complaint));
        assertThat(page()).contains("They ask for 2 things", "I want to see all of it.", "The taxi did not come.");
        assertThat(find(NativeDetails.class).all()).anyMatch(details -> details.getSummaryText().equals("Answer it"));
        var answer = this.<String>answer("asked-" + first());
        answer.setValue("It came by post.");
        pressFirst("Answer, and take it off the list");
        assertThat(page()).contains("Answered. It is off the list.", "They ask for something", "It came by post.");
    }

    @Test
    void the_worklist_names_the_case_and_since_when_it_waits() {
        itIs("2026-06-01T10:00:00Z");
        var complaint = given.inStage1(GivenComplaints.aParent("The visits stopped."));
        speakUp.message(complaint.complainant(), "Hello?");
        at(Person.HANNAH);
        navigate(WorklistView.class);
        assertThat(page()).contains(reference(complaint).grouped() + " Dana 1 message waits, since Mon 1 Jun 2026, 11:00");
        at(Person.IMRAN);
        navigate(WorklistView.class);
        assertThat(page()).doesNotContain("they wrote to us", "message waits");
    }

    @Test
    void a_team_that_was_asked_to_resolve_it_reads_and_does_not_answer() {
        var complaint = given.inStage1(GivenComplaints.aParent("The visits stopped."));
        var officer = at(Person.HANNAH);
        triage.allocate(officer, complaint.id(), triage.teams(officer).stream().filter(team -> team.name().equals("Children in care")).findFirst().orElseThrow().id());
        speakUp.ask(complaint.complainant(), MessageKind.NOT_HAPPY, "I want to see all of it.");
        at(Person.IMRAN);
        open(reference(complaint));
        assertThat(page()).contains("I want to see all of it.", "Waits for an answer").doesNotContain("They ask for");
        assertThat(offers("Answer, and take it off the list")).isFalse();
        assertThat(offers("What they wrote needs no answer")).isFalse();
    }

    @Test
    void a_promise_is_recorded_as_done_on_a_day_that_has_come() {
        itIs("2026-06-01T10:00:00Z");
        var complaint = steps.withPromise(given.replied(GivenComplaints.aParent("The visits stopped.")), "Call before a visit moves.", LocalDate.of(2026, 5, 29));
        at(Person.HANNAH);
        open(reference(complaint));
        assertThat(page()).contains("What we promised", "Call before a visit moves.", "Stage 1. The team manager, by Fri 29 May 2026", "Late");
        press("Record that it is done");
        assertThat(page()).contains("Say on which day it was done.");
        find(DayAnswer.class).all().stream().filter(day -> day.id().startsWith("done-")).findFirst().orElseThrow().setValue(LocalDate.of(2026, 6, 2));
        press("Record that it is done");
        assertThat(page()).contains("This day is still to come.");
        find(DayAnswer.class).all().stream().filter(day -> day.id().startsWith("done-")).findFirst().orElseThrow().setValue(LocalDate.of(2026, 6, 1));
        press("Record that it is done");
        assertThat(page()).contains("Done on Mon 1 Jun 2026");
    }

    /** Of the oldest thing that they ask for. */
    private long first() {
        return find(LongAnswer.class).all().stream().map(answer -> answer.id()).filter(id -> id.startsWith("asked-"))
                .mapToLong(id -> Long.parseLong(id.substring("asked-".length()))).min().orElseThrow();
    }

    private void pressFirst(String words) {
        test(find(NativeButton.class).withText(words).all().getFirst()).click();
    }

    private static Reference reference(Sent complaint) {
        return new Reference(complaint.reference());
    }
}
