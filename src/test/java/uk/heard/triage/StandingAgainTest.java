package uk.heard.triage;

import static heard.db.Tables.STANDING_DECISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Voice;

/** E10: a child who no longer agrees. The case goes on until somebody has decided, and the complainant never learns what the child said. */
@HeardTest
@Import(GivenComplaints.class)
class StandingAgainTest {

    private static final String IN_CONFIDENCE = "She shouts at me when I say what I want.";

    @Autowired StandingAgain again;
    @Autowired Triage triage;
    @Autowired PointRoutes routes;
    @Autowired Invitations invitations;
    @Autowired ChildsAnswers answers;
    @Autowired CaseFiles caseFiles;
    @Autowired TrackedComplaints tracked;
    @Autowired Gate gate;
    @Autowired GivenComplaints given;

    @Test
    void nothing_is_decided_again_while_nothing_has_changed() {
        assertThat(again.rule(officer(), given.inStage1(anAuntFor(ConsentAnswer.AGREES, "One.")).id())).isEmpty();
        assertThat(again.rule(officer(), given.inStage1(aParent("One.")).id())).isEmpty();
        assertThatThrownBy(() -> again.goOn(officer(), given.inStage1(aParent("One.")).id(), "x")).isInstanceOf(NoSuchComplaint.class);
    }

    @Test
    void an_aunt_whom_the_child_does_not_want_goes_on_by_a_decision_with_reasons() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        childSaysNo(complaint);
        assertThat(again.rule(officer(), complaint.id())).contains(StandingRule.REPRESENTATIVE_CHILD_DECLINES);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
        assertThat(file(complaint).running(ClockKind.STAGE_1)).isPresent();
        assertThat(again.goOn(officer(), complaint.id(), " ")).contains(Refused.REASONS_MISSING);
        assertThat(again.goOn(given.staff(Person.LUCY), complaint.id(), "x")).contains(Refused.NOT_YOURS);
        assertThat(again.rule(officer(), complaint.id())).isPresent();
        assertThat(again.goOn(officer(), complaint.id(), "She saw him every week.")).isEmpty();
        assertThat(again.rule(officer(), complaint.id())).isEmpty();
        assertThat(gate.as(officer(), () -> gate.db().fetchCount(STANDING_DECISION, STANDING_DECISION.COMPLAINT_ID.eq(complaint.id())))).isEqualTo(2);
    }

    @Test
    void a_mother_who_spoke_for_her_child_goes_on_as_a_mother() {
        var complaint = given.inStage1(aMotherForHerChild());
        childSaysNo(complaint);
        assertThat(again.rule(officer(), complaint.id())).contains(StandingRule.PARENT_IN_OWN_RIGHT);
        assertThat(again.goOn(officer(), complaint.id(), "")).isEmpty();
        assertThat(again.rule(officer(), complaint.id())).isEmpty();
    }

    @Test
    void they_are_told_that_we_look_again_and_not_a_word_of_the_child() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        childSaysNo(complaint);
        assertThat(again.lookAgain(given.staff(Person.LUCY), complaint.id())).contains(Refused.NOT_YOURS);
        assertThat(again.lookAgain(officer(), complaint.id())).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.AWAITING_STANDING);
        assertThat(file(complaint).running(ClockKind.STAGE_1)).as("the clock runs on").isPresent();
        assertThat(again.rule(officer(), complaint.id())).as("decided as the next step").isEmpty();
        var seen = tracked.open(complaint.complainant());
        assertThat(seen.letters().getLast().html()).contains("We must look again at whether you may speak for Sami.").doesNotContain("shouts");
        assertThat(seen.toString()).doesNotContain("shouts");
        assertThat(triage.accept(officer(), complaint.id(), true, "She saw him every week.")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
        assertThatThrownBy(() -> again.lookAgain(officer(), complaint.id())).isInstanceOf(NoSuchComplaint.class);
    }

    @Test
    void whoever_may_not_go_on_is_refused_with_reasons_by_the_complaints_manager() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        childSaysNo(complaint);
        again.lookAgain(officer(), complaint.id());
        assertThat(routes.refuse(given.staff(Person.MAYA), complaint.id(), Set.copyOf(given.points(complaint)), "You do not see him often enough to speak about his care.")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.NOT_TAKEN_ON);
        assertThat(tracked.open(complaint.complainant()).letters().getLast().html()).contains("You do not see him often enough").doesNotContain("shouts");
    }

    @Test
    void an_investigation_that_has_begun_goes_on_while_it_is_decided() {
        var complaint = given.replied(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        given.asksForStage2(complaint);
        childSaysNo(complaint);
        assertThat(again.rule(officer(), complaint.id())).contains(StandingRule.REPRESENTATIVE_CHILD_DECLINES);
        assertThatThrownBy(() -> again.lookAgain(officer(), complaint.id())).isInstanceOf(MoveNotAllowed.class);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        assertThat(again.goOn(officer(), complaint.id(), "She saw him every week.")).isEmpty();
    }

    /** Regulation 12 from Stage 2 on: a decision with reasons, by the complaints manager, and the Ombudsman in the letter. */
    @Test
    void an_investigation_ends_by_a_decision_of_the_complaints_manager_and_a_letter_with_the_reasons() {
        var complaint = given.replied(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        given.asksForStage2(complaint);
        assertThatThrownBy(() -> again.end(given.staff(Person.MAYA), complaint.id(), "No.")).as("while the child agrees").isInstanceOf(NoSuchComplaint.class);
        childSaysNo(complaint);
        assertThat(again.end(officer(), complaint.id(), "You do not see him.")).contains(Refused.MANAGER_ONLY);
        assertThat(again.end(given.staff(Person.MAYA), complaint.id(), " ")).contains(Refused.REASONS_MISSING);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        assertThat(again.end(given.staff(Person.MAYA), complaint.id(), "You see him too seldom to know how he is looked after.")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.NOT_TAKEN_ON);
        assertThat(file(complaint).clocks()).noneMatch(ClockTimes::isRunning);
        assertThat(again.rule(officer(), complaint.id())).isEmpty();
        var seen = tracked.open(complaint.complainant());
        assertThat(seen.letters().getLast().kind()).isEqualTo(LetterKind.STANDING_ENDED);
        assertThat(seen.letters().getLast().html()).contains("You see him too seldom", "Ombudsman").doesNotContain("shouts", "does not agree", "DECLINES");
        assertThat(seen.toString()).doesNotContain("shouts", "DECLINES");
        assertThat(routes.reconsider(given.staff(Person.MAYA), complaint.id(), "She saw him every week after all.")).isEmpty();
    }

    @Test
    void before_stage_2_it_is_refused_as_ever_and_a_parent_is_never_sent_away_for_want_of_a_yes() {
        var aunt = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        childSaysNo(aunt);
        assertThatThrownBy(() -> again.end(given.staff(Person.MAYA), aunt.id(), "No.")).isInstanceOf(MoveNotAllowed.class);
        var mother = given.replied(aMotherForHerChild());
        given.asksForStage2(mother);
        childSaysNo(mother);
        assertThatThrownBy(() -> again.end(given.staff(Person.MAYA), mother.id(), "No.")).isInstanceOf(NoSuchComplaint.class);
        assertThat(file(mother).position()).isEqualTo(Position.STAGE_2_REQUESTED);
    }

    @Test
    void whoever_goes_on_in_their_own_right_speaks_for_no_child_any_longer() {
        for (var answers : List.of(aMotherForHerChild(), anAuntFor(ConsentAnswer.AGREES, "The visits stopped."))) {
            var complaint = given.inStage1(answers);
            assertThat(file(complaint).complainant().actingForChild()).isTrue();
            childSaysNo(complaint);
            assertThat(file(complaint).complainant().actingForChild()).as("until it is decided").isTrue();
            again.goOn(officer(), complaint.id(), "They know the child well.");
            assertThat(file(complaint).complainant().actingForChild()).isFalse();
            assertThat(tracked.open(complaint.complainant()).who().actingForChild()).as("what they told us themselves stays").isTrue();
        }
    }

    private static Answers aMotherForHerChild() {
        return GivenAnswers.from(Voice.ADULT, ComplainantRole.PARENT, Matter.FOR_A_CHILD, "Kai")
                .withPoint(0, new Answers.Point("The visits stopped.", "Put it right.")).with(GivenAnswers.agreement(ConsentAnswer.AGREES, ""))
                .with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW)).with(GivenAnswers.checksBack("Mia"));
    }

    private void childSaysNo(Sent complaint) {
        var keys = (Invitations.Result.Invited) invitations.invite(officer(), complaint.id(),
                new NewInvitation(SafeWay.HANDED_OVER, "Jo, at school", "", "Leila", "The visits.", false, invitations.usualEnd()));
        var child = answers.unlock(keys.reference().value(), keys.code().value(), "n").orElseThrow();
        answers.answer(child, new ChildsAnswers.Given(UUID.randomUUID(), ConsentAnswer.DOES_NOT_AGREE, IN_CONFIDENCE, false, false, false));
    }

    private CaseFile file(Sent complaint) {
        return caseFiles.open(officer(), complaint.reference()).orElseThrow();
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }
}
