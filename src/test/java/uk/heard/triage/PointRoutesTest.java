package uk.heard.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Destination;
import uk.heard.complaint.HeldFor;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.PointRoute;
import uk.heard.complaint.Position;
import uk.heard.complaint.Reference;
import uk.heard.correspondence.LetterKind;
import uk.heard.gate.Actor;
import uk.heard.local.SampleStaff.Person;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.TrackedComplaints;

@HeardTest
@Import(GivenComplaints.class)
class PointRoutesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate AGAIN = LocalDate.of(2026, 5, 4);

    @Autowired PointRoutes routes;
    @Autowired Triage triage;
    @Autowired CaseFiles caseFiles;
    @Autowired TrackedComplaints tracked;
    @Autowired GivenComplaints given;
    @Autowired TestClock clock;

    @Test
    void a_point_goes_where_it_belongs_and_the_others_stay() {
        var complaint = inTriage("The school lost his book.", "The visits stopped.");
        var points = given.points(complaint);
        assertThat(routes.redirect(officer(), complaint.id(), Set.of(points.getFirst()), Destination.SCHOOL, "The head teacher answers this.")).isEmpty();
        var file = file(complaint);
        assertThat(file.position()).isEqualTo(Position.TRIAGE);
        assertThat(file.points()).extracting(CaseFile.CasePoint::route).containsExactly(PointRoute.REDIRECTED, PointRoute.HERE);
        assertThat(file.letters().getLast().kind()).isEqualTo(LetterKind.REDIRECTION);
        assertThat(file.letters().getLast().html()).contains("the school", "The head teacher answers this.", "The school lost his book.", "Ombudsman").doesNotContain("The visits stopped.");
        assertThat(running(file)).contains(ClockKind.STAGE_1);
    }

    /** Trap 10: a court case is no reason by itself, and holding is the complaints manager's decision with reasons. */
    @Test
    void a_point_is_held_by_the_complaints_manager_alone_with_reasons_and_the_rest_goes_on() {
        var complaint = given.inStage1(aParent("What was said in court.", "The visits stopped."));
        var point = Set.of(given.points(complaint).getFirst());
        assertThat(routes.hold(officer(), complaint.id(), point, HeldFor.COURT, AGAIN, "It would prejudice the hearing.")).contains(Refused.MANAGER_ONLY);
        assertThat(routes.hold(manager(), complaint.id(), point, HeldFor.COURT, AGAIN, " ")).contains(Refused.REASONS_MISSING);
        assertThat(routes.hold(manager(), complaint.id(), point, null, AGAIN, "x")).contains(Refused.CHOICE_MISSING);
        assertThat(routes.hold(manager(), complaint.id(), point, HeldFor.COURT, null, "x")).contains(Refused.DATE_MISSING);
        assertThat(routes.hold(manager(), complaint.id(), point, HeldFor.COURT, LocalDate.of(2020, 1, 1), "x")).contains(Refused.DATE_IN_PAST);
        assertThat(file(complaint).points()).allMatch(each -> each.route() == PointRoute.HERE);
        assertThat(routes.hold(manager(), complaint.id(), point, HeldFor.COURT, AGAIN, "It would prejudice the hearing.")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
        assertThat(file(complaint).letters().getLast().html()).contains("a court case", "It would prejudice the hearing.", "one year");
    }

    @Test
    void a_complaint_that_is_held_whole_comes_back_as_a_linked_one_with_clocks_of_its_own_and_the_same_code() {
        var complaint = given.inStage1(aParent("What was said in court."));
        assertThat(routes.hold(manager(), complaint.id(), Set.copyOf(given.points(complaint)), HeldFor.COURT, AGAIN, "It would prejudice the hearing.")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.HELD);
        assertThat(running(file(complaint))).as("somebody looks again on that day").containsExactly(ClockKind.HELD_REVIEW);
        assertThat(file(complaint).running(ClockKind.HELD_REVIEW).orElseThrow().dueOn()).isEqualTo(AGAIN);
        assertThat(routes.processEnded(officer(), complaint.id(), null)).contains(Refused.DATE_MISSING);
        assertThat(routes.processEnded(officer(), complaint.id(), TODAY.plusYears(9))).contains(Refused.DATE_IN_FUTURE);
        assertThat(routes.processEnded(officer(), complaint.id(), LocalDate.of(2024, 2, 29))).isEmpty();
        assertThat(file(complaint).running(ClockKind.HELD_REVIEW)).isEmpty();
        var year = file(complaint).running(ClockKind.RESUBMISSION).orElseThrow();
        assertThat(year.dueOn()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(routes.resubmit(officer(), complaint.id())).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.CONTINUED);
        var reference = new Reference(file(complaint).linked().getFirst());
        var linked = caseFiles.open(officer(), reference.value()).orElseThrow();
        assertThat(linked.linked()).containsExactly(complaint.reference());
        assertThat(linked.position()).isEqualTo(Position.RECEIVED);
        assertThat(running(linked)).contains(ClockKind.ACKNOWLEDGEMENT, ClockKind.STAGE_1);
        assertThat(linked.points()).extracting(CaseFile.CasePoint::whatHappened).containsExactly("What was said in court.");
        assertThat(linked.complainant().contacts()).isEqualTo(file(complaint).complainant().contacts()).isNotEmpty();
        assertThat(tracked.unlock(reference.value(), complaint.code().value(), "n")).map(Actor.Complainant::complaintId).contains(linked.id());
        assertThat(file(complaint).letters().getLast().html()).contains(reference.grouped());
    }

    @Test
    void a_point_that_is_split_off_goes_on_by_itself_and_the_last_one_cannot_be() {
        var complaint = given.inStage1(aParent("One.", "Two."));
        var points = given.points(complaint);
        assertThat(routes.splitOff(officer(), complaint.id(), null)).contains(Refused.POINTS_MISSING);
        assertThat(routes.splitOff(officer(), complaint.id(), points.getLast())).isEmpty();
        assertThat(file(complaint).points()).extracting(CaseFile.CasePoint::route).containsExactly(PointRoute.HERE, PointRoute.ELSEWHERE);
        assertThat(routes.splitOff(officer(), complaint.id(), points.getFirst())).contains(Refused.LAST_POINT);
        var linked = caseFiles.open(officer(), file(complaint).linked().getFirst()).orElseThrow();
        assertThat(linked.points()).extracting(CaseFile.CasePoint::whatHappened).containsExactly("Two.");
    }

    @Test
    void whoever_is_named_in_a_point_is_locked_out_of_the_linked_complaint_too() {
        var complaint = given.inStage1(aParent("One.", "Tomasz Zielak shouted."));
        routes.splitOff(officer(), complaint.id(), given.points(complaint).getLast());
        var reference = file(complaint).linked().getFirst();
        assertThat(caseFiles.open(given.staff(Person.TOMASZ), reference)).isEmpty();
        assertThat(caseFiles.open(officer(), reference)).isPresent();
    }

    @Test
    void a_related_point_is_added_by_agreement_and_no_clock_starts_again() {
        var complaint = given.inStage1(aParent("One."));
        var before = file(complaint).clocks();
        assertThat(routes.add(officer(), complaint.id(), "And Mr Zielak laughed.", "", false)).contains(Refused.AGREEMENT_MISSING);
        assertThat(routes.add(officer(), complaint.id(), " ", "", true)).contains(Refused.REASONS_MISSING);
        assertThat(routes.add(officer(), complaint.id(), "And Mr Zielak laughed.", "Say sorry.", true)).isEmpty();
        assertThat(file(complaint).points()).extracting(CaseFile.CasePoint::number).containsExactly(1, 2);
        assertThat(file(complaint).clocks()).isEqualTo(before);
        assertThat(caseFiles.open(given.staff(Person.TOMASZ), complaint.reference())).as("named in the new point").isEmpty();
    }

    /** Traps 4 and 8: a refusal is a decision of the complaints manager with reasons, and can be looked at again from the first receipt. */
    @Test
    void what_was_not_taken_on_can_be_reconsidered_and_counts_from_the_first_receipt() {
        var complaint = inTriage("One.");
        var points = Set.copyOf(given.points(complaint));
        assertThat(routes.refuse(officer(), complaint.id(), points, "Not ours.")).contains(Refused.MANAGER_ONLY);
        assertThat(routes.refuse(manager(), complaint.id(), Set.of(), "Not ours.")).contains(Refused.POINTS_MISSING);
        assertThat(routes.refuse(manager(), complaint.id(), points, "Not ours.")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.NOT_TAKEN_ON);
        assertThat(running(file(complaint))).isEmpty();
        var received = file(complaint).receivedOn();
        clock.advance(Duration.ofDays(9));
        assertThat(routes.reconsider(manager(), complaint.id(), "The sister has the child’s consent.")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.TRIAGE);
        assertThat(file(complaint).points()).allMatch(point -> point.route() == PointRoute.HERE);
        assertThat(file(complaint).running(ClockKind.STAGE_1).orElseThrow().openedOn()).isEqualTo(received);
    }

    @Test
    void points_of_another_household_cannot_be_moved() {
        var complaint = inTriage("One.");
        var other = inTriage("Theirs.");
        assertThatThrownBy(() -> routes.redirect(officer(), complaint.id(), Set.copyOf(given.points(other)), Destination.SCHOOL, "x")).isInstanceOf(RuntimeException.class);
        assertThat(file(other).points()).allMatch(point -> point.route() == PointRoute.HERE);
        assertThat(file(complaint).letters()).as("nothing half done").hasSize(1);
    }

    @Test
    void what_was_answered_cannot_be_refused_any_more() {
        var complaint = given.replied(aParent("One."));
        assertThatThrownBy(() -> routes.refuse(manager(), complaint.id(), Set.copyOf(given.points(complaint)), "Not ours.")).isInstanceOf(MoveNotAllowed.class);
        assertThat(file(complaint).letters()).hasSize(2);
    }

    private Sent inTriage(String... points) {
        var complaint = given.sent(aParent(points));
        triage.acknowledge(officer(), complaint.id(), "");
        return complaint;
    }

    private CaseFile file(Sent complaint) {
        return caseFiles.open(officer(), complaint.reference()).orElseThrow();
    }

    private static List<ClockKind> running(CaseFile file) {
        return file.clocks().stream().filter(ClockTimes::isRunning).map(ClockTimes::kind).toList();
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }

    private Actor.Staff manager() {
        return given.staff(Person.MAYA);
    }
}
