package uk.heard.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.EarlyEnding;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.Position;
import uk.heard.gate.Actor;
import uk.heard.local.SampleStaff.Person;
import uk.heard.timescale.ClockKind;

/** A council that calls within two working days before Stage 1 proper. Scenario 23 and traps 4 and 5. */
@HeardTest
@Import(GivenComplaints.class)
@TestPropertySource(properties = {"heard.council.early-resolution.length=2", "heard.council.early-resolution.unit=WORKING_DAYS"})
class EarlyResolutionTest {

    @Autowired EarlyResolution early;
    @Autowired CaseFiles caseFiles;
    @Autowired GivenComplaints given;
    @Autowired TestClock clock;

    @Test
    void a_friday_complaint_has_until_tuesday_and_stage_1_is_due_as_if_there_were_no_early_step() {
        clock.set(Instant.parse("2024-11-01T10:00:00Z"));
        var complaint = given.inStage1(aParent("The visits stopped."));
        var file = file(complaint);
        assertThat(file.position()).isEqualTo(Position.EARLY_RESOLUTION);
        assertThat(file.running(ClockKind.EARLY_RESOLUTION).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2024, 11, 5));
        assertThat(file.running(ClockKind.STAGE_1).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2024, 11, 15));
        assertThat(file.running(ClockKind.STAGE_1).orElseThrow().latestOn()).isEqualTo(LocalDate.of(2024, 11, 29));
        early.goOn(officer(), complaint.id(), EarlyEnding.NOT_REACHED);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
        assertThat(file(complaint).running(ClockKind.STAGE_1).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2024, 11, 15));
        assertThat(file(complaint).running(ClockKind.EARLY_RESOLUTION)).isEmpty();
    }

    @Test
    void what_is_put_right_is_closed_with_their_agreement_and_a_letter() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        assertThat(early.resolved(officer(), complaint.id(), false, "Visits on Tuesdays.")).contains(Refused.AGREEMENT_MISSING);
        assertThat(early.resolved(officer(), complaint.id(), true, " ")).contains(Refused.REASONS_MISSING);
        assertThat(early.resolved(officer(), complaint.id(), true, "Visits on Tuesdays.")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.RESOLVED_EARLY);
        assertThat(file(complaint).letters().getLast().html()).contains("Visits on Tuesdays.", "If it is not put right after all");
        assertThatThrownBy(() -> early.goOn(officer(), complaint.id(), EarlyEnding.NOT_RESOLVED)).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void accepted_after_the_two_days_it_goes_straight_to_stage_1() {
        clock.set(Instant.parse("2024-11-01T10:00:00Z"));
        var complaint = given.sent(aParent("The visits stopped."));
        clock.set(Instant.parse("2024-11-06T10:00:00Z"));
        given.takenOn(complaint);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
    }

    private CaseFile file(Sent complaint) {
        return caseFiles.open(officer(), complaint.reference()).orElseThrow();
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }
}
