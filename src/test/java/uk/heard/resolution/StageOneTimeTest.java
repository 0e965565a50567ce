package uk.heard.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.Position;
import uk.heard.complaint.Stage1Skip;
import uk.heard.correspondence.LetterKind;
import uk.heard.gate.Actor;
import uk.heard.local.SampleStaff.Person;
import uk.heard.resolution.StageOneTime.Refused;
import uk.heard.standing.ConsentAnswer;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaints;

@HeardTest
@Import(GivenComplaints.class)
class StageOneTimeTest {

    @Autowired StageOneTime time;
    @Autowired StageOneReply reply;
    @Autowired SpeakUp speakUp;
    @Autowired TrackedComplaints tracked;
    @Autowired CaseFiles caseFiles;
    @Autowired GivenComplaints given;
    @Autowired TestClock clock;

    /** Trap 19: received Monday 6 January 2025, so due on the 20th and at the latest on 3 February. */
    @Test
    void an_extension_is_told_in_a_letter_and_the_first_day_stays_on_record() {
        var complaint = received("2025-01-06T10:00:00Z");
        itIs("2025-01-20T16:00:00Z");
        assertThat(time.extend(officer(), complaint.id(), day(2025, 1, 31), "Three teams are involved.")).isEmpty();
        var stage1 = stage1(complaint);
        assertThat(stage1.firstDueOn()).isEqualTo(day(2025, 1, 20));
        assertThat(stage1.dueOn()).isEqualTo(day(2025, 1, 31));
        assertThat(stage1.extensions()).singleElement().isEqualTo(new ClockTimes.Extension(day(2025, 1, 20), day(2025, 1, 20), day(2025, 1, 31)));
        assertThat(file(complaint).letters().getLast().html()).contains("Friday 31 January 2025", "Three teams are involved.");
        assertThat(time.extend(officer(), complaint.id(), day(2025, 2, 3), "Again.")).contains(Refused.EXTENDED_ALREADY);
    }

    /** Scenario 9: on day 12 it is too late; the longest day stays 3 February and the breach is on record. */
    @Test
    void a_late_extension_is_not_accepted_and_nothing_changes() {
        var complaint = received("2025-01-06T10:00:00Z");
        itIs("2025-01-22T10:00:00Z");
        assertThat(time.extend(officer(), complaint.id(), day(2025, 2, 3), "We forgot.")).contains(Refused.TOO_LATE);
        assertThat(stage1(complaint).dueOn()).isEqualTo(day(2025, 1, 20));
        assertThat(stage1(complaint).latestOn()).isEqualTo(day(2025, 2, 3));
        assertThat(stage1(complaint).state(day(2025, 1, 22))).isEqualTo(ClockTimes.State.LATE);
        assertThat(file(complaint).letters()).hasSize(1);
    }

    @Test
    void an_extension_needs_a_day_within_the_law_and_reasons() {
        var complaint = received("2025-01-06T10:00:00Z");
        assertThat(time.extend(officer(), complaint.id(), null, "x")).contains(Refused.DATE_MISSING);
        assertThat(time.extend(officer(), complaint.id(), day(2025, 1, 31), " ")).contains(Refused.REASONS_MISSING);
        assertThat(time.extend(officer(), complaint.id(), day(2025, 1, 20), "x")).contains(Refused.NOT_LATER);
        assertThat(time.extend(officer(), complaint.id(), day(2025, 2, 4), "x")).contains(Refused.TOO_FAR);
        assertThat(time.extend(given.staff(Person.IMRAN), complaint.id(), day(2025, 1, 31), "x")).contains(Refused.NOT_YOURS);
        assertThat(time.extend(officer(), complaint.id(), day(2025, 2, 3), "x")).isEmpty();
    }

    @Test
    void the_clock_stands_still_for_an_advocate_and_the_days_are_added_at_the_end() {
        itIs("2025-04-14T10:00:00Z");
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        assertThat(stage1(complaint).dueOn()).isEqualTo(day(2025, 4, 30));
        itIs("2025-04-16T10:00:00Z");
        assertThat(time.pause(officer(), complaint.id())).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1_PAUSED);
        assertThat(stage1(complaint).state(day(2025, 6, 1))).isEqualTo(ClockTimes.State.PAUSED);
        // Over Easter: 17, 22 and 23 April are working days, Good Friday and Easter Monday are not.
        itIs("2025-04-23T10:00:00Z");
        assertThat(time.resume(officer(), complaint.id())).isEmpty();
        assertThat(stage1(complaint).dueOn()).isEqualTo(day(2025, 5, 6));
        assertThat(stage1(complaint).firstDueOn()).isEqualTo(day(2025, 4, 30));
        assertThat(stage1(complaint).pauses()).containsExactly(new ClockTimes.Pause(day(2025, 4, 16), day(2025, 4, 23)));
    }

    @Test
    void a_clock_that_stands_still_does_not_pass_its_last_day() {
        itIs("2025-01-06T10:00:00Z");
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "The visits stopped."));
        assertThat(time.pause(officer(), complaint.id())).isEmpty();
        itIs("2025-02-04T10:00:00Z");
        assertThat(time.skip(officer(), complaint.id(), Stage1Skip.OVERDUE, false)).contains(Refused.NOT_OVERDUE);
        assertThatThrownBy(() -> speakUp.requestStage2(complaint.complainant(), "")).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void nothing_but_an_advocate_stops_the_clock() {
        var complaint = received("2025-01-06T10:00:00Z");
        assertThat(time.pause(officer(), complaint.id())).contains(Refused.NO_ADVOCATE_ASKED_FOR);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1);
    }

    @Test
    void after_the_last_lawful_day_stage_2_begins_without_a_reply_and_the_breach_stays() {
        var complaint = received("2025-01-06T10:00:00Z");
        itIs("2025-02-03T23:00:00Z");
        assertThat(time.skip(officer(), complaint.id(), Stage1Skip.OVERDUE, false)).contains(Refused.NOT_OVERDUE);
        itIs("2025-02-04T09:00:00Z");
        assertThat(time.skip(officer(), complaint.id(), Stage1Skip.OVERDUE, false)).isEmpty();
        var file = file(complaint);
        assertThat(file.position()).isEqualTo(Position.STAGE_2_REQUESTED);
        assertThat(file.running(ClockKind.STAGE_2_FROM_REQUEST).orElseThrow().openedOn()).isEqualTo(day(2025, 2, 4));
        assertThat(stage1(complaint).state(day(2025, 2, 4))).isEqualTo(ClockTimes.State.MISSED);
        assertThat(file.letters().getLast().kind()).isEqualTo(LetterKind.STAGE_1_PASSED);
        assertThat(file.letters().getLast().html()).contains("Tuesday 11 March 2025", "Friday 9 May 2025");
    }

    @Test
    void whoever_waits_for_a_reply_beyond_the_last_lawful_day_may_ask_for_stage_2_themselves() {
        var complaint = received("2025-01-06T10:00:00Z");
        itIs("2025-02-03T23:00:00Z");
        assertThat(tracked.open(complaint.complainant()).mayAskForStage2(day(2025, 2, 3))).isFalse();
        assertThatThrownBy(() -> speakUp.requestStage2(complaint.complainant(), "")).isInstanceOf(MoveNotAllowed.class);
        itIs("2025-02-04T00:01:00Z");
        assertThat(tracked.open(complaint.complainant()).mayAskForStage2(day(2025, 2, 4))).isTrue();
        speakUp.requestStage2(complaint.complainant(), "I have waited long enough.");
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        assertThat(file(complaint).messages().getLast().body()).isEqualTo("I have waited long enough.");
    }

    @Test
    void going_straight_to_stage_2_needs_their_agreement() {
        var complaint = received("2025-01-06T10:00:00Z");
        assertThat(time.skip(officer(), complaint.id(), Stage1Skip.BY_AGREEMENT, false)).contains(Refused.AGREEMENT_MISSING);
        assertThat(time.skip(officer(), complaint.id(), Stage1Skip.BY_AGREEMENT, true)).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
    }

    private Sent received(String at) {
        itIs(at);
        return given.inStage1(aParent("The visits stopped."));
    }

    private void itIs(String moment) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    private ClockTimes stage1(Sent complaint) {
        return file(complaint).clocks().stream().filter(each -> each.kind() == ClockKind.STAGE_1).findFirst().orElseThrow();
    }

    private CaseFile file(Sent complaint) {
        return caseFiles.open(officer(), complaint.reference()).orElseThrow();
    }

    private Actor.Staff officer() {
        return given.staff(Person.HANNAH);
    }

    private static LocalDate day(int year, int month, int dayOfMonth) {
        return LocalDate.of(year, month, dayOfMonth);
    }
}
