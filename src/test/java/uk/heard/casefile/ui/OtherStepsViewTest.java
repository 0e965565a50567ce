package uk.heard.casefile.ui;

import static heard.db.Tables.STAFF_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.GivenComplaints;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.Destination;
import uk.heard.complaint.Reference;
import uk.heard.complaint.Stage1Skip;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.triage.Freezing;
import uk.heard.triage.Triage;

/** The steps that can be taken while other things are due: what each needs is said beside its field, and what it did above the case. */
class OtherStepsViewTest extends AtTheDesk {

    @Autowired
    private Triage triage;
    @Autowired
    private Freezing freezing;
    @Autowired
    private Gate gate;
    @Autowired
    private CaseFiles files;

    @Test
    void points_are_not_taken_on_by_the_manager_with_reasons_and_are_taken_up_again() {
        var reference = inTriage("It is about a judge.");
        at(Person.HANNAH);
        open(reference);
        assertThat(offers("Do not take these points on")).isFalse();
        at(Person.MAYA);
        open(reference);
        press("Do not take these points on");
        assertThat(answer("refuse-reasons").hasError()).as("a single point is ticked already").isTrue();
        this.<String>answer("refuse-reasons").setValue("We cannot change what a judge decides.");
        press("Do not take these points on");
        assertThat(page()).contains("The letter was sent.", "Not taken on: 1 point", "Reconsider");
        press("Take it up");
        assertThat(answer("reconsider-reasons").hasError()).isTrue();
        this.<String>answer("reconsider-reasons").setValue("The report is ours after all.");
        press("Take it up");
        assertThat(page()).contains("Taken up. Decide standing next.", "Decide standing");
    }

    @Test
    void points_are_sent_on_one_by_one() {
        var reference = inTriage("The school lost his book.", "The visits stopped.");
        at(Person.HANNAH);
        open(reference);
        press("Send these points on");
        assertThat(answer("redirect-points").hasError() || answer("redirect-to").hasError()).isTrue();
        this.<Destination>answer("redirect-to").setValue(Destination.SCHOOL);
        this.<String>answer("redirect-words").setValue("The head teacher answers this.");
        press("Send these points on");
        assertThat(answer("redirect-points").hasError()).isTrue();
        assertThat(this.<String>answer("redirect-words").getValue()).isEqualTo("The head teacher answers this.");
        this.<Set<Long>>answer("redirect-points").setValue(Set.of(point(reference, 0)));
        press("Send these points on");
        assertThat(page()).contains("The points were sent on and the letter is out.", "Sent on to the school: 1 point", "Sent on to where it belongs.");
    }

    @Test
    void a_point_goes_on_by_itself_and_another_is_added_by_agreement() {
        var reference = inStage1("One.", "Two.");
        at(Person.HANNAH);
        open(reference);
        press("Make the linked complaint");
        assertThat(answer("split-point").hasError()).isTrue();
        this.<Long>answer("split-point").setValue(point(reference, 1));
        press("Make the linked complaint");
        assertThat(page()).contains("The point goes on by itself.", "Linked complaint", "Goes on as a linked complaint.");
        press("Add the point");
        assertThat(answer("add-what").hasError()).isTrue();
        this.<String>answer("add-what").setValue("And nobody rang.");
        press("Add the point");
        assertThat(answer("add-agreed").hasError()).isTrue();
        this.<Boolean>answer("add-agreed").setValue(true);
        press("Add the point");
        assertThat(page()).contains("The point was added.", "And nobody rang.");
    }

    @Test
    void an_old_matter_is_decided_by_two_answers_and_a_decision_about_the_child_waits() {
        itIs("2026-03-02T10:00:00Z");
        var reference = inTriage("It was years ago.");
        at(Person.MAYA);
        open(reference);
        press("Keep this decision");
        assertThat(answer("late-grounds").hasError()).isTrue();
        this.<LocalDate>answer("late-grounds").setValue(LocalDate.of(2021, 5, 1));
        press("Keep this decision");
        assertThat(answer("late-reasons").hasError()).isTrue();
        this.<Boolean>answer("late-not-reasonable").setValue(true);
        this.<Boolean>answer("late-possible").setValue(true);
        this.<String>answer("late-reasons").setValue("She was ill, and the file is there.");
        press("Keep this decision");
        assertThat(page()).contains("The decision is kept.", "Decided already: She was ill, and the file is there.");
        this.<String>answer("freeze-words").setValue("The move to another home.");
        press("Let it wait");
        assertThat(answer("freeze-review").hasError()).isTrue();
        this.<LocalDate>answer("freeze-review").setValue(LocalDate.of(2026, 4, 1));
        press("Let it wait");
        assertThat(page()).contains("The decision waits.", "A decision waits for this complaint. It is looked at again by Wed 1 Apr 2026.", "The move to another home.",
                "Look at the decision that waits");
        this.<String>answer("freeze-words").setValue("He stays.");
        press("It need not wait");
        assertThat(page()).contains("The decision need not wait any longer.");
    }

    @Test
    void a_decision_that_waits_comes_up_on_the_worklist_and_stands_open_on_its_day() {
        itIs("2024-03-04T10:00:00Z");
        var complaint = given.replied(GivenComplaints.aParent("They want to move him."));
        var reference = new Reference(complaint.reference());
        freezing.freeze(at(Person.MAYA), complaint.id(), "The move to another home.", LocalDate.of(2024, 4, 2));
        itIs("2024-03-28T10:00:00Z");
        at(Person.MAYA);
        open(reference);
        assertThat(page()).contains("Look at the decision that waits", "A decision that should wait").doesNotContain("Look again at the decision that waits");
        itIs("2024-04-02T10:00:00Z");
        at(Person.MAYA);
        navigate(WorklistView.class);
        var line = find(RouterLink.class).withText(reference.grouped()).single().getElement().getParent().getParent();
        assertThat(read(line)).contains("Due today", "Look at the decision that waits", "Tue 2 Apr 2024", "Look again");
        open(reference);
        assertThat(page()).contains("Look again at the decision that waits", "The move to another home.");
        this.<String>answer("freeze-words").setValue("He stays where he is.");
        press("It need not wait");
        assertThat(page()).contains("The decision need not wait any longer.").doesNotContain("Look again at the decision that waits");
    }

    @Test
    void stage_1_is_extended_once_and_passed_over_by_agreement() {
        itIs("2025-01-06T10:00:00Z");
        var reference = inStage1("One.");
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).contains("The reply is due on Monday 20 January 2025.");
        press("Extend and tell them");
        assertThat(answer("extend-to").hasError()).isTrue();
        this.<LocalDate>answer("extend-to").setValue(LocalDate.of(2025, 2, 4));
        this.<String>answer("extend-reasons").setValue("Three teams are involved.");
        press("Extend and tell them");
        assertThat(page()).contains("That is beyond the 20th working day.");
        this.<LocalDate>answer("extend-to").setValue(LocalDate.of(2025, 2, 3));
        press("Extend and tell them");
        assertThat(page()).contains("Extended. The letter is out.", "Stage 1 reply extended to Mon 3 Feb 2025", "The first date stays on record: Mon 20 Jan 2025");
        press("Begin Stage 2");
        assertThat(answer("skip-why").hasError()).isTrue();
        this.<Stage1Skip>answer("skip-why").setValue(Stage1Skip.BY_AGREEMENT);
        press("Begin Stage 2");
        assertThat(answer("skip-agree").hasError()).isTrue();
        this.<Boolean>answer("skip-agree").setValue(true);
        press("Begin Stage 2");
        assertThat(page()).contains("Stage 2 has begun. The letter is out.", "Straight to Stage 2, by agreement");
    }

    @Test
    void the_clock_stands_still_for_an_advocate_alone() {
        var mother = inStage1("One.");
        at(Person.HANNAH);
        open(mother);
        assertThat(offers("Stop the clock")).isFalse();
        var reference = fromTanisha("They moved me.");
        takenOn(reference);
        at(Person.HANNAH);
        open(reference);
        press("Stop the clock");
        assertThat(answer("pause-sure").hasError()).isTrue();
        this.<Boolean>answer("pause-sure").setValue(true);
        press("Stop the clock");
        assertThat(page()).contains("The clock stands still.", "Standing still");
        this.<Boolean>answer("pause-sure").setValue(true);
        press("Let the clock go on");
        assertThat(page()).contains("The clock goes on.");
    }

    @Test
    void what_was_replied_to_is_closed_and_stays_open_to_them() {
        var reference = new Reference(given.replied(GivenComplaints.aParent("One.")).reference());
        at(Person.HANNAH);
        open(reference);
        press("Close it");
        assertThat(answer("close-sure").hasError()).isTrue();
        this.<Boolean>answer("close-sure").setValue(true);
        press("Close it");
        assertThat(page()).contains("Closed. Stage 2 stays open to them.", "They may ask for Stage 2 at any time.");
    }

    @Test
    void a_consent_that_is_waited_for_is_asked_for_in_a_letter_and_lateness_is_told() {
        itIs("2025-03-03T10:00:00Z");
        var reference = fromAGrandmother("He is afraid.");
        var officer = at(Person.HANNAH);
        triage.acknowledge(officer, file(Person.HANNAH, reference).id(), "");
        open(reference);
        press("Send the letter");
        assertThat(answer("await-words").hasError()).isTrue();
        this.<String>answer("await-words").setValue("We need to hear from Kai himself.");
        press("Send the letter");
        assertThat(page()).contains("The letter is out. The clock runs on.", "Record what the child said");
        itIs("2025-03-18T10:00:00Z");
        at(Person.HANNAH);
        open(reference);
        this.<String>answer("update-words").setValue("Kai is back on Friday. You hear from us on Monday.");
        press("Send the letter");
        assertThat(page()).contains("The letter is out.", "Holding update");
    }

    @Test
    void a_team_manager_is_offered_none_of_it() {
        var reference = inStage1("One.");
        triage.allocate(at(Person.HANNAH), file(Person.HANNAH, reference).id(), team(Person.MARGARET));
        at(Person.MARGARET);
        open(reference);
        assertThat(page()).doesNotContain("Other steps");
    }

    private Reference inTriage(String... points) {
        var reference = fromAMother(points);
        triage.acknowledge(at(Person.HANNAH), file(Person.HANNAH, reference).id(), "");
        return reference;
    }

    private void takenOn(Reference reference) {
        var officer = at(Person.HANNAH);
        var id = file(Person.HANNAH, reference).id();
        triage.acknowledge(officer, id, "");
        triage.accept(officer, id, true, "");
    }

    private CaseFile file(Person person, Reference reference) {
        return files.open(at(person), reference.value()).orElseThrow();
    }

    private long team(Person manager) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(STAFF_MEMBER.TEAM_ID).from(STAFF_MEMBER)
                .where(STAFF_MEMBER.SIGN_IN_NAME.eq(manager.signInName())).fetchSingle().value1());
    }

    private long point(Reference reference, int index) {
        return file(Person.MAYA, reference).points().get(index).id();
    }
}
