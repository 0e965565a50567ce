package uk.heard.triage;

import static heard.db.Tables.CONSENT;
import static heard.db.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.anMpFor;
import static uk.heard.GivenComplaints.aParent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.Channel;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.complaint.Said;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Voice;

/** E15 and E17: somebody speaks for an adult. Standing is that adult's, it waits for their own yes, and the clock runs. */
@HeardTest
@Import(GivenComplaints.class)
class ForAnAdultTest {

    @Autowired Triage triage;
    @Autowired StandingAgain again;
    @Autowired Invitations invitations;
    @Autowired CaseFiles caseFiles;
    @Autowired TrackedComplaints tracked;
    @Autowired Gate gate;
    @Autowired GivenComplaints given;

    @Test
    void the_adult_is_a_person_of_their_own_and_an_mps_letter_is_counted_as_one() {
        var complaint = given.sent(anMpFor(ConsentAnswer.AGREES, "Her grant never came."));
        var file = file(complaint);
        assertThat(file.adult()).hasValueSatisfying(adult -> assertThat(adult).extracting(CaseFile.CasePerson::name, CaseFile.CasePerson::role)
                .containsExactly("Kayleigh", ComplainantRole.CARE_LEAVER));
        assertThat(file.child()).isEmpty();
        assertThat(file.complainant().actingForChild()).isFalse();
        assertThat(file.speaksForAdult()).isTrue();
        assertThat(file.last(Move.Received.class)).contains(new Move.Received(Channel.COUNCILLOR_OR_MP));
        assertThat(file(given.sent(aParent("One."))).last(Move.Received.class)).contains(new Move.Received(Channel.PORTAL));
    }

    @ParameterizedTest
    @EnumSource(value = ConsentAnswer.class, names = "TALK_FIRST", mode = Mode.EXCLUDE)
    void whatever_they_say_about_the_adult_it_is_sent_and_the_adult_is_asked_first(ConsentAnswer told) {
        var complaint = acknowledged(given.sent(anMpFor(told, "Her grant never came.")));
        assertThat(triage.standingRule(officer(), complaint.id())).isEqualTo(StandingRule.REPRESENTATIVE_ADULT_NOT_ASKED);
        assertThat(triage.accept(officer(), complaint.id(), true, "An MP writes.")).contains(Refused.CONSENT_MISSING);
        assertThat(file(complaint).running(ClockKind.STAGE_1)).as("the clock runs on").isPresent();
    }

    @Test
    void once_a_care_leaver_said_yes_it_is_their_complaint() {
        var complaint = acknowledged(given.sent(anMpFor(ConsentAnswer.NOT_ASKED, "Her grant never came.")));
        says(complaint, ConsentAnswer.AGREES);
        assertThat(triage.standingRule(officer(), complaint.id())).isEqualTo(StandingRule.REPRESENTATIVE_ADULT_AGREES);
        assertThat(triage.accept(officer(), complaint.id(), true, "")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
    }

    @Test
    void somebody_on_no_list_of_the_law_is_a_decision_when_they_agree() {
        var complaint = acknowledged(given.sent(GivenAnswers.from(Voice.ADULT, ComplainantRole.RELATIVE_OR_FRIEND, Matter.FOR_AN_ADULT, "Joan")
                .with(GivenAnswers.agreement(ConsentAnswer.AGREES, "")).with(GivenAnswers.checksBack("Pat")).withPoint(0, new Answers.Point("Nobody listens to her.", ""))));
        says(complaint, ConsentAnswer.AGREES);
        assertThat(triage.standingRule(officer(), complaint.id())).isEqualTo(StandingRule.REPRESENTATIVE_ADULT_WITH_INTEREST);
        assertThat(triage.accept(officer(), complaint.id(), true, " ")).contains(Refused.REASONS_MISSING);
        assertThat(triage.accept(officer(), complaint.id(), true, "Joan is his grandmother and sees him every week.")).isEmpty();
    }

    @Test
    void an_adult_who_takes_their_yes_back_is_no_longer_spoken_for() {
        var complaint = given.inStage1(anMpFor(ConsentAnswer.AGREES, "Her grant never came."));
        assertThat(again.rule(officer(), complaint.id())).isEmpty();
        says(complaint, ConsentAnswer.DOES_NOT_AGREE);
        assertThat(again.rule(officer(), complaint.id())).contains(StandingRule.REPRESENTATIVE_ADULT_DECLINES);
        assertThat(file(complaint).speaksForAdult()).isFalse();
        assertThat(again.lookAgain(officer(), complaint.id())).isEmpty();
        var seen = tracked.open(complaint.complainant());
        assertThat(seen.letters().getLast().html()).contains("We must look again at whether you may speak for Kayleigh.");
        assertThat(seen.toString()).as("what she said is hers").doesNotContain("told Jo", "DECLINES");
        assertThat(triage.accept(officer(), complaint.id(), true, "")).contains(Refused.REASONS_MISSING);
    }

    @Test
    void nobody_is_let_in_for_an_adult_and_the_complainant_reads_only_what_they_told() {
        var complaint = acknowledged(given.sent(anMpFor(ConsentAnswer.AGREES, "Her grant never came.")));
        says(complaint, ConsentAnswer.DOES_NOT_AGREE);
        assertThat(invitations.invite(officer(), complaint.id(), new NewInvitation(SafeWay.HANDED_OVER, "Jo", "", "Ann", "The grant.", false, invitations.usualEnd())))
                .isEqualTo(new Invitations.Result.Not(uk.heard.invitation.Refused.NOBODY_TO_ASK));
        assertThat(gate.as(complaint.complainant(), () -> gate.db().select(CONSENT.ANSWER).from(CONSENT).fetch(CONSENT.ANSWER))).containsExactly(ConsentAnswer.AGREES);
        assertThat(gate.as(given.staff(Person.LUCY), () -> gate.db().fetchCount(PERSON, PERSON.COMPLAINT_ID.eq(complaint.id())))).isZero();
        assertThat(gate.as(new Actor.Visitor(), () -> gate.db().fetchCount(PERSON))).isZero();
    }

    @Test
    void what_was_said_about_a_child_is_not_kept_for_an_adult() {
        var forChild = GivenComplaints.anAuntFor(ConsentAnswer.AGREES, "One.");
        assertThat(forChild.with(new Answer.About(Matter.FOR_A_CHILD, "Samir", Said.NOT_SAID)).to(Answer.Agreement.class)).isPresent();
        assertThat(forChild.with(new Answer.About(Matter.FOR_AN_ADULT, "Joan", Said.NOT_SAID)).to(Answer.Agreement.class)).isEmpty();
        assertThat(forChild.with(new Answer.You(ComplainantRole.PARENT)).to(Answer.Agreement.class)).as("whoever else they are, whom it is about is asked anew").isEmpty();
        assertThat(anMpFor(ConsentAnswer.AGREES, "One.").with(new Answer.You(ComplainantRole.PARENT)).to(Answer.Agreement.class)).isEmpty();
    }

    private Sent acknowledged(Sent complaint) {
        triage.acknowledge(officer(), complaint.id(), "");
        return complaint;
    }

    private void says(Sent complaint, ConsentAnswer answer) {
        triage.recordConsent(officer(), complaint.id(), file(complaint).adult().orElseThrow().id(), answer, "She told Jo on the phone.");
    }

    private CaseFile file(Sent complaint) {
        return caseFiles.open(officer(), complaint.reference()).orElseThrow();
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }
}
