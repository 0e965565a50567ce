package uk.heard;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Destination;
import uk.heard.complaint.PointRoute;
import uk.heard.complaint.Position;
import uk.heard.gate.Actor;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.standing.StandingRule.Known;
import uk.heard.standing.StandingRule.Outcome;
import uk.heard.timescale.ClockKind;
import uk.heard.triage.PointRoutes;
import uk.heard.triage.Triage;
import uk.heard.ui.Voice;

/** Mistakes that councils were found to make, by their numbers, as far as no other test carries them. */
@HeardTest
@Import(GivenComplaints.class)
class TrapsTest {

    @Autowired Triage triage;
    @Autowired PointRoutes routes;
    @Autowired CaseFiles caseFiles;
    @Autowired GivenComplaints given;
    @Autowired TestClock clock;

    @Test
    @DisplayName("Trap 6: a parent complains in their own right, and nobody asks for the child's consent")
    void a_parent_needs_no_consent() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
        assertThat(file(complaint).consents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Traps 7 and 30: neither parental responsibility nor an age is ever the reason to refuse; at most somebody decides")
    void no_role_is_refused_by_a_rule(ComplainantRole role) {
        for (var acting : new boolean[] {true, false}) {
            for (var consent : ConsentAnswer.values()) {
                for (var confirmed : new boolean[] {true, false}) {
                    assertThat(StandingRule.of(new StandingRule.Who(role, acting), new Known(consent, confirmed)).outcome())
                            .isIn(Outcome.ELIGIBLE, Outcome.CONSENT_NEEDED, Outcome.DISCRETION);
                }
            }
        }
        assertThat(StandingRule.of(new StandingRule.Who(ComplainantRole.CARE_LEAVER, false), Known.NOTHING).outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(StandingRule.of(new StandingRule.Who(ComplainantRole.PARENT, false), Known.NOTHING)).isEqualTo(StandingRule.PARENT_IN_OWN_RIGHT);
    }

    @Test
    @DisplayName("Trap 11: what belongs to a child protection conference goes there point by point, the rest stays")
    void child_protection_is_decided_point_by_point() {
        var complaint = given.sent(aParent("What was said at the conference.", "Short breaks were refused."));
        triage.acknowledge(officer(), complaint.id(), "");
        routes.redirect(officer(), complaint.id(), Set.of(given.points(complaint).getFirst()), Destination.CHILD_PROTECTION_CONFERENCE, "The chair answers this.");
        triage.accept(officer(), complaint.id(), true, "");
        assertThat(file(complaint).points()).extracting(CaseFile.CasePoint::route).containsExactly(PointRoute.REDIRECTED, PointRoute.HERE);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
    }

    @Test
    @DisplayName("Trap 12: Stage 1 counts from receipt, not from the acknowledgement")
    void stage_1_does_not_wait_for_the_acknowledgement() {
        var complaint = given.sent(aParent("The visits stopped."));
        var due = file(complaint).running(ClockKind.STAGE_1).orElseThrow().dueOn();
        clock.advance(Duration.ofDays(4));
        given.takenOn(complaint);
        assertThat(file(complaint).running(ClockKind.STAGE_1).orElseThrow().dueOn()).isEqualTo(due);
    }

    @Test
    @DisplayName("Trap 21: an advocate is offered to children and care leavers and to those who speak for a child, not to parents as of right")
    void an_advocate_is_the_childs() {
        assertThat(answers(ComplainantRole.CHILD, Matter.MYSELF).advocateOffered()).isTrue();
        assertThat(answers(ComplainantRole.CARE_LEAVER, Matter.MYSELF).advocateOffered()).isTrue();
        assertThat(anAuntFor(ConsentAnswer.AGREES, "x").advocateOffered()).isTrue();
        assertThat(answers(ComplainantRole.PARENT, Matter.MY_VIEW_ABOUT_A_CHILD).advocateOffered()).isFalse();
    }

    private static Answers answers(ComplainantRole role, Matter matter) {
        return GivenAnswers.from(Voice.ADULT, role, matter, "");
    }

    private CaseFile file(GivenComplaints.Sent complaint) {
        return caseFiles.open(officer(), complaint.reference()).orElseThrow();
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }
}
