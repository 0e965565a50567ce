package uk.heard.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import uk.heard.complaint.Position;
import uk.heard.gate.Actor;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.timescale.ClockKind;

/** Withdrawal, a decision that waits, and what happened long ago. */
@HeardTest
@Import(GivenComplaints.class)
class EndingsTest {

    @Autowired Withdrawal withdrawal;
    @Autowired Freezing freezing;
    @Autowired Lateness lateness;
    @Autowired HoldingUpdates updates;
    @Autowired TestClock clock;
    @Autowired Triage triage;
    @Autowired CaseFiles caseFiles;
    @Autowired GivenComplaints given;

    /** Trap 20 */
    @Test
    void a_childs_complaint_is_not_closed_before_the_child_was_heard() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "He is afraid of him."));
        assertThat(withdrawal.withdraw(officer(), complaint.id(), "She rang on Monday.", " ", Withdrawal.Then.CLOSE)).contains(Refused.CHILD_NOT_HEARD);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
        assertThat(withdrawal.withdraw(officer(), complaint.id(), "She rang on Monday.", "Jo spoke with Sami alone: he is safe.", Withdrawal.Then.REVIEW_ANYWAY)).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.WITHDRAWN);
        assertThat(file(complaint).clocks()).noneMatch(ClockTimes::isRunning);
        assertThat(file(complaint).letters().getLast().html()).contains("come back").doesNotContain("Jo spoke with Sami");
    }

    @Test
    void taking_back_needs_their_words_and_what_follows() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        assertThat(withdrawal.withdraw(officer(), complaint.id(), "", "", Withdrawal.Then.CLOSE)).contains(Refused.REASONS_MISSING);
        assertThat(withdrawal.withdraw(officer(), complaint.id(), "By letter.", "", null)).contains(Refused.CHOICE_MISSING);
        assertThat(withdrawal.withdraw(given.staff(Person.IMRAN), complaint.id(), "By letter.", "", Withdrawal.Then.CLOSE)).contains(Refused.NOT_YOURS);
        assertThat(withdrawal.withdraw(officer(), complaint.id(), "By letter.", "", Withdrawal.Then.CLOSE)).isEmpty();
    }

    @Test
    void a_decision_about_the_child_waits_by_the_complaints_managers_word_and_has_a_day_of_review() {
        var complaint = given.inStage1(aParent("They want to move him."));
        assertThat(freezing.freeze(officer(), complaint.id(), "The move.", LocalDate.of(2099, 1, 1))).contains(Refused.MANAGER_ONLY);
        assertThat(freezing.freeze(manager(), complaint.id(), "The move.", null)).contains(Refused.DATE_MISSING);
        assertThat(freezing.freeze(manager(), complaint.id(), "The move.", LocalDate.of(2000, 1, 1))).contains(Refused.DATE_IN_PAST);
        assertThat(freezing.freeze(manager(), complaint.id(), "The move.", LocalDate.of(2099, 1, 1))).isEmpty();
        assertThat(file(complaint).running(ClockKind.FREEZE_REVIEW).orElseThrow().dueOn()).as("somebody looks again on that day").isEqualTo(LocalDate.of(2099, 1, 1));
        assertThat(freezing.noted(manager(), complaint.id())).contains("The move.");
        assertThat(freezing.release(manager(), complaint.id(), "The complaint was answered.")).isEmpty();
        assertThat(file(complaint).running(ClockKind.FREEZE_REVIEW)).isEmpty();
        assertThat(file(complaint).moves()).extracting(move -> move.move().kind()).endsWith("DecisionFrozen", "DecisionReleased");
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
    }

    @Test
    void a_decision_goes_on_waiting_with_its_day_when_the_complaint_is_taken_back() {
        var complaint = given.inStage1(aParent("They want to move him."));
        assertThat(freezing.freeze(manager(), complaint.id(), "The move.", LocalDate.of(2099, 1, 1))).isEmpty();
        assertThat(withdrawal.withdraw(officer(), complaint.id(), "By letter.", "", Withdrawal.Then.CLOSE)).isEmpty();
        assertThat(file(complaint).clocks().stream().filter(ClockTimes::isRunning).map(ClockTimes::kind)).containsExactly(ClockKind.FREEZE_REVIEW);
        assertThat(freezing.release(manager(), complaint.id(), "Nothing waits for it any longer.")).isEmpty();
        assertThat(file(complaint).clocks()).noneMatch(ClockTimes::isRunning);
    }

    /** Whoever is named in a complaint, has another job or another household reads nothing of what was noted. */
    @Test
    void what_was_noted_about_a_decision_that_waits_is_read_by_those_who_see_the_case() {
        var complaint = given.inStage1(aParent("Tomasz Zielak wants to move him."));
        assertThat(freezing.freeze(manager(), complaint.id(), "The move.", LocalDate.of(2099, 1, 1))).isEmpty();
        assertThat(freezing.noted(officer(), complaint.id())).contains("The move.");
        for (var person : List.of(Person.TOMASZ, Person.LUCY, Person.IMRAN)) {
            assertThat(freezing.noted(given.staff(person), complaint.id())).as(person.name()).isEmpty();
        }
    }

    /** Trap 9 and scenario 19: 29 February 2024 has its anniversary on 28 February 2025; the first of March is a question, not a refusal. */
    @Test
    void a_year_ends_with_the_anniversary_and_is_no_hard_stop() {
        assertThat(Lateness.isLate(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28))).isFalse();
        assertThat(Lateness.isLate(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 3, 1))).isTrue();
        var complaint = given.sent(aParent("It was years ago."));
        triage.acknowledge(officer(), complaint.id(), "");
        assertThat(lateness.decide(officer(), complaint.id(), LocalDate.of(2020, 1, 1), true, true, "She was ill.")).contains(Refused.MANAGER_ONLY);
        assertThat(lateness.decide(manager(), complaint.id(), null, true, true, "She was ill.")).contains(Refused.DATE_MISSING);
        assertThat(lateness.decide(manager(), complaint.id(), LocalDate.of(2020, 1, 1), true, true, "She was ill.")).isEmpty();
        assertThat(lateness.decided(manager(), complaint.id())).contains("She was ill.");
        assertThat(triage.accept(officer(), complaint.id(), true, "")).isEmpty();
    }

    /** Scenario 21: the clock runs while a decision is waited for. */
    @Test
    void waiting_for_a_consent_stops_no_clock_and_ends_with_the_answer() {
        var complaint = given.sent(anAuntFor(ConsentAnswer.NOT_ASKED, "He is afraid."));
        triage.acknowledge(officer(), complaint.id(), "");
        var due = file(complaint).clocks().getLast().dueOn();
        assertThat(triage.awaitStanding(officer(), complaint.id(), " ")).contains(Refused.REASONS_MISSING);
        assertThat(triage.awaitStanding(officer(), complaint.id(), "We need Sami’s own word.")).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.AWAITING_STANDING);
        assertThat(triage.accept(officer(), complaint.id(), true, "")).contains(Refused.CONSENT_MISSING);
        var child = file(complaint).people().getLast().id();
        triage.recordConsent(officer(), complaint.id(), child, ConsentAnswer.AGREES, "He said so on the phone.");
        assertThat(triage.accept(officer(), complaint.id(), true, "")).isEmpty();
        assertThat(file(complaint).clocks().getLast().dueOn()).isEqualTo(due);
    }

    @Test
    void a_missed_date_is_told_with_its_day_and_a_kept_one_is_not() {
        clock.set(Instant.parse("2025-03-03T10:00:00Z"));
        var complaint = given.inStage1(aParent("The visits stopped."));
        assertThat(updates.send(officer(), complaint.id(), "We were slow.")).contains(Refused.NOTHING_LATE);
        clock.set(Instant.parse("2025-03-18T10:00:00Z"));
        assertThat(updates.send(officer(), complaint.id(), " ")).contains(Refused.REASONS_MISSING);
        assertThat(updates.send(officer(), complaint.id(), "We were slow. It comes on Friday.")).isEmpty();
        assertThat(file(complaint).letters().getLast().html()).contains("Monday 17 March 2025", "We were slow. It comes on Friday.");
    }

    private CaseFile file(Sent complaint) {
        return caseFiles.open(officer(), complaint.reference()).orElseThrow();
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }

    private Actor.Staff manager() {
        return given.staff(Person.MAYA);
    }
}
