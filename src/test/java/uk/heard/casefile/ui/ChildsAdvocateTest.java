package uk.heard.casefile.ui;

import static heard.db.Tables.ADVOCACY_REFERRAL;
import static heard.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.anAuntFor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAdvocates;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints.Sent;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.Scope;
import uk.heard.advocacy.WhoseWords;
import uk.heard.advocates.AdvocatesCases;
import uk.heard.advocates.TellForChild;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Reference;
import uk.heard.complaint.Said;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/** A child beside or against whom an adult complains, and the child’s advocate, as staff find them on the case page and on the worklist. */
@Import(GivenAdvocates.class)
class ChildsAdvocateTest extends AtTheDesk {

    @Autowired private GivenAdvocates advocates;
    @Autowired private AdvocatesCases cases;
    @Autowired private Appointments appointments;
    @Autowired private TellForChild tell;
    @Autowired private Invitations invitations;
    @Autowired private ChildsAnswers answers;
    @Autowired private Gate gate;

    @Test
    void an_advocate_is_answered_in_a_place_of_its_own_that_says_who_reads_it() {
        itIs("2025-03-03T10:00:00Z");
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        cases.write(advocates.actor(Advocate.GRACE), complaint.reference(), "He would like to be there.");
        at(Person.HANNAH);
        open(reference(complaint));
        assertThat(page()).contains("The child’s advocate wrote", "Whoever complained reads none of this.", "Grace Adebanjo, advocate", "He would like to be there.");
        press("Send it to the advocate");
        assertThat(answer("to-advocate").hasError()).isTrue();
        this.<String>answer("to-advocate").setValue("He can come on Friday.");
        press("Send it to the advocate");
        assertThat(page()).contains("The message is sent to the advocate.", "to Grace Adebanjo, advocate", "He can come on Friday.", "Messages with the child’s advocate")
                .doesNotContain("The child’s advocate wrote");
        at(Person.HANNAH);
        gate.run(given.staff(Person.HANNAH), () -> appointments.end(complaint.id(), "The test is over."));
        open(reference(complaint));
        assertThat(page()).contains("Nobody can be written to here now").doesNotContain("Send it to the advocate");
    }

    @Test
    void who_asks_for_an_advocate_stands_on_the_worklist_with_the_day() {
        itIs("2019-03-04T10:00:00Z");
        var tanisha = fromTanisha("Nobody came.");
        at(Person.HANNAH);
        navigate(WorklistView.class);
        assertThat(page()).contains("asks for an advocate", tanisha.grouped() + " Tanisha Asks for an advocate, since Mon 4 Mar 2019");
        at(Person.IMRAN);
        navigate(WorklistView.class);
        assertThat(page()).doesNotContain("asks for an advocate");
    }

    /** A mother of sixteen, and a girl who left the question open on the simple form. */
    @Test
    void whoever_complains_and_is_a_child_is_referred_themselves() {
        itIs("2025-03-03T10:00:00Z");
        var mother = given.sent(GivenAnswers.from(Voice.YOUNG, ComplainantRole.PARENT, Matter.MY_VIEW_ABOUT_A_CHILD, "Noor").with(GivenAnswers.checksBack("Jade"))
                .with(GivenAnswers.advocate(AdvocacyAnswer.WANTED)).withPoint(0, new Answers.Point("They took her.", "")));
        var girl = given.sent(GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Matter.MYSELF, "").with(GivenAnswers.checksBack("Tanisha"))
                .with(GivenAnswers.advocate(null)).withPoint(0, new Answers.Point("Nobody came.", "")));
        at(Person.HANNAH);
        for (var who : Map.of("Jade", mother, "Tanisha", girl).entrySet()) {
            open(reference(who.getValue()));
            press("Refer to the provider");
            gate.run(given.staff(Person.HANNAH), () -> assertThat(gate.db().select(PERSON.NAME).from(ADVOCACY_REFERRAL).join(PERSON).on(PERSON.ID.eq(ADVOCACY_REFERRAL.PERSON_ID))
                    .where(ADVOCACY_REFERRAL.COMPLAINT_ID.eq(who.getValue().id())).fetch(PERSON.NAME)).containsExactly(who.getKey()));
        }
    }

    @Test
    void a_no_of_the_child_after_stage_1_ends_it_by_a_decision_of_the_complaints_manager() {
        itIs("2025-03-03T10:00:00Z");
        var complaint = given.replied(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        given.asksForStage2(complaint);
        childSaysNo(complaint);
        at(Person.HANNAH);
        open(reference(complaint));
        assertThat(page()).contains("Decide standing again", "The complaints manager can also decide that they may not go on").doesNotContain("End it with this letter");
        at(Person.MAYA);
        open(reference(complaint));
        press("End it with this letter");
        assertThat(answer("end-reasons").hasError()).isTrue();
        this.<String>answer("end-reasons").setValue("You see him too seldom.");
        press("End it with this letter");
        assertThat(page()).contains("The letter was sent. No clock runs any longer.", "Decided that they may not go on with it", "Why they may not go on").doesNotContain("Decide standing again");
    }

    @Test
    void whoever_goes_on_in_their_own_right_stands_in_the_head_as_speaking_for_no_child() {
        itIs("2025-03-03T10:00:00Z");
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        childSaysNo(complaint);
        at(Person.HANNAH);
        open(reference(complaint));
        assertThat(page()).contains("Speaks for a child", "Speaks for A child");
        this.<String>answer("again-reasons").setValue("She saw him every week.");
        press("They go on in their own right");
        assertThat(page()).contains("Speaks for Themselves").doesNotContain("Speaks for a child", "Speaks for A child");
    }

    @Test
    void a_child_gets_a_code_of_their_own_where_they_may_see_something() {
        itIs("2025-03-03T10:00:00Z");
        var dates = toldByGrace(ChildMaySee.DATES);
        var nothing = toldByGrace(ChildMaySee.NOTHING);
        at(Person.HANNAH);
        open(nothing);
        assertThat(page()).contains("My short breaks stopped.").doesNotContain("A code for the child", "They lost their code");
        open(dates);
        assertThat(page()).contains("A code for the child", "they see where it stands and the dates, and nothing else").doesNotContain("They lost their code");
        choose("lost-code-given", "They are here");
        this.<String>answer("lost-code-how").setValue("I met him with his advocate.");
        press("Make a new code");
        assertThat(page()).contains("It is shown once", "/status, and nothing more.");
    }

    private Reference toldByGrace(ChildMaySee sees) {
        var grace = advocates.actor(Advocate.GRACE);
        var begun = tell.begin(grace);
        return ((TellForChild.Result.Sent) tell.send(grace, begun.draft(), begun.number(), new TellForChild.Told("Idris", Said.NO, true, "", "We talked at school.", null, "",
                WhoseWords.CHILD, sees, List.of(new Answers.Point("My short breaks stopped.", ""))))).reference();
    }

    private void childSaysNo(Sent complaint) {
        var officer = given.staff(Person.HANNAH);
        var keys = (Invitations.Result.Invited) invitations.invite(officer, complaint.id(), new NewInvitation(SafeWay.HANDED_OVER, "Jo, at school", "", "Leila", "The visits.", false, invitations.usualEnd()));
        var child = answers.unlock(keys.reference().value(), keys.code().value(), "n").orElseThrow();
        answers.answer(child, new ChildsAnswers.Given(UUID.randomUUID(), ConsentAnswer.DOES_NOT_AGREE, "No.", false, false, false));
    }

    private static Reference reference(Sent complaint) {
        return new Reference(complaint.reference());
    }
}
