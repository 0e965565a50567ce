package uk.heard.reviewpanel;

import static heard.db.Tables.DECISION;
import static heard.db.Tables.EARLY_REFERRAL_EVIDENCE;
import static heard.db.Tables.PANEL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Voice;

/** Asking for a review panel: in time it is a right, late it is a decision, and nothing else keeps anybody from it but their own agreement. */
@HeardTest
@Import(GivenComplaints.class)
class StageThreeRequestTest {

    private static final LocalDate FRI_28_NOV = LocalDate.of(2025, 11, 28);
    private static final LocalDate MON_2_MAR = LocalDate.of(2026, 3, 2);

    @Autowired GivenComplaints given;
    @Autowired StageThreeRequest request;
    @Autowired EarlyReferral referral;
    @Autowired PanelRequests requests;
    @Autowired SpeakUp speakUp;
    @Autowired TrackedComplaints tracked;
    @Autowired Complaints complaints;
    @Autowired Gate gate;
    @Autowired TestClock clock;

    private GivenStageThree stageThree;

    /** Made here and not imported, so that these tests share the application of all others. */
    @BeforeEach
    void givenStageThree(@Autowired AutowireCapableBeanFactory beans) {
        stageThree = beans.createBean(GivenStageThree.class);
    }

    @Test
    void twenty_working_days_run_from_the_day_an_emailed_response_arrived() {
        var complaint = emailedOn28November();
        assertThat(running(complaint, ClockKind.STAGE_3_REQUEST).dueOn()).isEqualTo("2025-12-30");
        itIs("2025-12-30T23:30:00Z");
        assertThat(speakUp.panelWindow(complaint.complainant())).isEqualTo(PanelWindow.OPEN);
        assertThat(speakUp.requestStage3(complaint.complainant(), "Point one was not looked at.")).isEqualTo(PanelWindow.OPEN);
        var seen = seen(complaint);
        assertThat(seen.position()).isEqualTo(Position.STAGE_3_REQUESTED);
        assertThat(seen.messages()).extracting(TrackedComplaint.Message::body).containsExactly("Point one was not looked at.");
        assertThat(seen.clocks()).filteredOn(ClockTimes::isRunning).extracting(ClockTimes::kind).containsExactlyInAnyOrder(ClockKind.CHAIR, ClockKind.PANEL);
    }

    @Test
    void the_day_after_is_late_and_waits_for_the_complaints_manager() {
        var complaint = emailedOn28November();
        itIs("2025-12-31T09:00:00Z");
        assertThat(speakUp.panelWindow(complaint.complainant())).isEqualTo(PanelWindow.OVER);
        assertThat(speakUp.requestStage3(complaint.complainant(), "I was ill over Christmas.")).isEqualTo(PanelWindow.OVER);
        assertThat(speakUp.panelWindow(complaint.complainant())).isEqualTo(PanelWindow.BEING_DECIDED);
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_2_REPLIED);
        assertThat(seen(complaint).messages()).extracting(TrackedComplaint.Message::body).containsExactly("I was ill over Christmas.");
        assertThat(request.late(stageThree.hannah(), complaint.id())).hasValueSatisfying(late -> {
            assertThat(late.receivedOn()).isEqualTo("2025-12-31");
            assertThat(late.how()).isEqualTo(AskedBy.PORTAL);
        });
    }

    @Test
    void asking_late_twice_is_one_request_and_two_messages() {
        var complaint = late("I was ill.");
        assertThat(speakUp.requestStage3(complaint.complainant(), "Are you there?")).isEqualTo(PanelWindow.BEING_DECIDED);
        assertThat(seen(complaint).messages()).hasSize(2);
        assertThat(request.record(stageThree.hannah(), complaint.id(), LocalDate.of(2025, 12, 31), AskedBy.PHONE)).contains(Refused.LATE_ALREADY);
        gate.run(stageThree.hannah(), () -> assertThat(gate.db().fetchCount(PANEL_REQUEST, PANEL_REQUEST.COMPLAINT_ID.eq(complaint.id()))).isEqualTo(1));
    }

    @Test
    void a_posted_response_opens_the_window_on_the_day_it_arrived_and_nothing_is_late_before() {
        itIs("2025-11-28T10:00:00Z");
        var complaint = stageThree.answeredAtStage2(aParent("One."), null, Finding.NOT_UPHELD);
        assertThat(seen(complaint).clocks()).noneMatch(each -> each.kind() == ClockKind.STAGE_3_REQUEST);
        itIs("2025-12-03T10:00:00Z");
        gate.run(stageThree.hannah(), () -> complaints.record(complaint.id(), new Move.Stage2ReplyReceived(LocalDate.of(2025, 12, 2))));
        assertThat(running(complaint, ClockKind.STAGE_3_REQUEST).dueOn()).isEqualTo("2026-01-02");
        itIs("2026-01-02T10:00:00Z");
        assertThat(speakUp.panelWindow(complaint.complainant())).isEqualTo(PanelWindow.OPEN);
        itIs("2026-01-05T10:00:00Z");
        assertThat(speakUp.panelWindow(complaint.complainant())).isEqualTo(PanelWindow.OVER);
    }

    @Test
    void a_request_that_comes_before_the_posted_response_is_known_to_have_arrived_is_in_time() {
        itIs("2025-11-28T10:00:00Z");
        var complaint = stageThree.answeredAtStage2(aParent("One."), null, Finding.NOT_UPHELD);
        itIs("2026-02-10T10:00:00Z");
        assertThat(speakUp.requestStage3(complaint.complainant(), "")).isEqualTo(PanelWindow.OPEN);
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_3_REQUESTED);
    }

    @Test
    void a_letter_that_came_in_time_and_was_opened_late_is_in_time_and_its_clocks_run_from_the_day_it_came() {
        var complaint = emailedOn28November();
        itIs("2026-01-05T10:00:00Z");
        assertThat(request.record(stageThree.hannah(), complaint.id(), LocalDate.of(2025, 12, 30), AskedBy.LETTER)).isEmpty();
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_3_REQUESTED);
        // 31 Dec is day 1; New Year's Day and weekends do not count.
        assertThat(running(complaint, ClockKind.PANEL).dueOn()).isEqualTo("2026-02-11");
        assertThat(running(complaint, ClockKind.CHAIR).dueOn()).isEqualTo("2026-01-14");
    }

    @Test
    void a_request_is_recorded_with_a_day_that_can_be_and_how_it_came() {
        var complaint = emailedOn28November();
        var hannah = stageThree.hannah();
        assertThat(request.record(hannah, complaint.id(), null, AskedBy.PHONE)).contains(Refused.DAY_MISSING);
        assertThat(request.record(hannah, complaint.id(), FRI_28_NOV.plusDays(1), AskedBy.PHONE)).contains(Refused.DAY_AHEAD);
        assertThat(request.record(hannah, complaint.id(), FRI_28_NOV.minusDays(1), AskedBy.PHONE)).contains(Refused.DAY_TOO_EARLY);
        assertThat(request.record(hannah, complaint.id(), FRI_28_NOV, null)).contains(Refused.HOW_MISSING);
        assertThat(request.record(given.staff(Person.LUCY), complaint.id(), FRI_28_NOV, AskedBy.PHONE)).contains(Refused.NOT_YOURS);
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_2_REPLIED);
    }

    @Test
    void a_late_request_is_allowed_with_reasons_and_the_panel_is_due_from_the_day_it_came() {
        var complaint = late("I was ill.");
        itIs("2026-01-07T10:00:00Z");
        var manager = given.staff(Person.MAYA);
        assertThat(request.allowLate(manager, complaint.id(), " ")).contains(Refused.REASONS_MISSING);
        assertThat(request.allowLate(stageThree.hannah(), complaint.id(), "Ill.")).contains(Refused.NOT_THE_MANAGER);
        assertThat(request.allowLate(manager, complaint.id(), "She was in hospital, with a letter from it.")).isEmpty();
        var seen = seen(complaint);
        assertThat(seen.position()).isEqualTo(Position.STAGE_3_REQUESTED);
        var move = (Move.Stage3Requested) seen.moves().getLast().move();
        assertThat(move.receivedOn()).isEqualTo("2025-12-31");
        gate.run(manager, () -> assertThat(gate.db().fetchSingle(DECISION, DECISION.ID.eq(move.decisionId()))).satisfies(decision -> {
            assertThat(decision.getKind()).isEqualTo(DecisionKind.LATE_STAGE_3);
            assertThat(decision.getReasons()).isEqualTo("She was in hospital, with a letter from it.");
        }));
        assertThat(running(complaint, ClockKind.PANEL).openedOn()).isEqualTo("2025-12-31");
        assertThat(request.late(manager, complaint.id())).isEmpty();
    }

    @Test
    void a_late_request_that_is_not_allowed_leaves_a_letter_with_the_reasons_and_the_way_to_the_ombudsman() {
        var complaint = late("I forgot.");
        var manager = given.staff(Person.MAYA);
        assertThat(request.refuseLate(stageThree.hannah(), complaint.id(), "No.")).contains(Refused.NOT_THE_MANAGER);
        assertThat(request.refuseLate(manager, complaint.id(), "")).contains(Refused.REASONS_MISSING);
        assertThat(request.refuseLate(manager, complaint.id(), "Nothing stood in the way of asking.")).isEmpty();
        var seen = seen(complaint);
        assertThat(seen.position()).isEqualTo(Position.STAGE_2_REPLIED);
        assertThat(seen.moves().getLast().move()).isInstanceOf(Move.LateStage3Refused.class);
        assertThat(seen.letters().getLast().kind()).isEqualTo(LetterKind.LATE_STAGE_3_REFUSAL);
        assertThat(seen.letters().getLast().html()).contains("Nothing stood in the way of asking.", "Ombudsman at any time");
        assertThat(request.refuseLate(manager, complaint.id(), "Again.")).contains(Refused.NOTHING_LATE);
        assertThat(speakUp.requestStage3(complaint.complainant(), "I have a letter from the hospital.")).isEqualTo(PanelWindow.OVER);
        assertThat(request.late(manager, complaint.id())).isPresent();
    }

    @Test
    void a_request_in_time_cannot_be_refused_by_anybody() {
        var complaint = emailedOn28November();
        var manager = given.staff(Person.MAYA);
        assertThat(request.refuseLate(manager, complaint.id(), "It would not change the outcome.")).contains(Refused.NOTHING_LATE);
        speakUp.requestStage3(complaint.complainant(), "");
        assertThatThrownBy(() -> request.refuseLate(manager, complaint.id(), "It would not change the outcome.")).isInstanceOf(MoveNotAllowed.class);
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_3_REQUESTED);
    }

    @Test
    void a_request_in_time_that_turns_up_after_a_late_one_settles_it() {
        var complaint = late("I think I wrote to you already.");
        assertThat(request.record(stageThree.hannah(), complaint.id(), LocalDate.of(2025, 12, 29), AskedBy.LETTER)).isEmpty();
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_3_REQUESTED);
        assertThat(request.late(stageThree.hannah(), complaint.id())).isEmpty();
    }

    @Test
    void a_late_request_that_was_in_time_after_all_is_recorded_and_not_decided() {
        itIs("2025-11-28T10:00:00Z");
        var complaint = stageThree.answeredAtStage2(aParent("One."), null, Finding.NOT_UPHELD);
        arrivedOn(complaint, FRI_28_NOV);
        itIs("2025-12-31T09:00:00Z");
        speakUp.requestStage3(complaint.complainant(), "");
        arrivedOn(complaint, LocalDate.of(2025, 12, 2));
        var manager = given.staff(Person.MAYA);
        assertThat(request.refuseLate(manager, complaint.id(), "No.")).contains(Refused.IN_TIME_AFTER_ALL);
        assertThat(request.allowLate(manager, complaint.id(), "Yes.")).contains(Refused.IN_TIME_AFTER_ALL);
        assertThat(request.record(manager, complaint.id(), LocalDate.of(2025, 12, 31), AskedBy.PORTAL)).isEmpty();
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_3_REQUESTED);
        assertThat(request.late(manager, complaint.id())).isEmpty();
    }

    private void arrivedOn(Sent complaint, LocalDate day) {
        gate.run(stageThree.hannah(), () -> complaints.record(complaint.id(), new Move.Stage2ReplyReceived(day)));
    }

    @Test
    void nobody_asks_before_the_stage_2_response() {
        var complaint = given.replied(aParent("One."));
        assertThatThrownBy(() -> speakUp.requestStage3(complaint.complainant(), "x")).isInstanceOf(MoveNotAllowed.class);
        assertThatThrownBy(() -> request.record(stageThree.hannah(), complaint.id(), MON_2_MAR, AskedBy.PHONE)).isInstanceOf(MoveNotAllowed.class);
        assertThat(seen(complaint).messages()).isEmpty();
    }

    @Test
    void a_request_taken_back_in_their_words_gives_back_what_is_left_of_the_window_and_not_a_day_more() {
        var complaint = stageThree.requested(MON_2_MAR);
        stageThree.panelOfThree(complaint);
        var hannah = stageThree.hannah();
        assertThat(request.withdraw(hannah, complaint.id(), " ")).contains(Refused.REASONS_MISSING);
        assertThat(request.withdraw(given.staff(Person.LUCY), complaint.id(), "x")).contains(Refused.NOT_YOURS);
        assertThat(request.withdraw(hannah, complaint.id(), "I do not want the panel now. Dana")).isEmpty();
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_2_REPLIED);
        assertThat(seen(complaint).clocks()).noneMatch(ClockTimes::isRunning);
        var letter = seen(complaint).letters().getLast();
        assertThat(letter.kind()).isEqualTo(LetterKind.PANEL_WITHDRAWAL);
        assertThat(letter.html()).contains("You told us in writing that you do not want the review panel.", "You can ask for a panel again until Monday 30 March 2026.");
        gate.run(hannah, () -> assertThat(gate.db().select(DECISION.REASONS).from(DECISION).where(DECISION.COMPLAINT_ID.eq(complaint.id()), DECISION.KIND.eq(DecisionKind.WITHDRAWAL))
                .fetch(DECISION.REASONS)).containsExactly("I do not want the panel now. Dana"));
        // Received on 2 March: in time until 30 March, whatever happened between.
        itIs("2026-03-30T10:00:00Z");
        assertThat(speakUp.panelWindow(complaint.complainant())).isEqualTo(PanelWindow.OPEN);
        itIs("2026-03-31T10:00:00Z");
        assertThat(speakUp.panelWindow(complaint.complainant())).isEqualTo(PanelWindow.OVER);
    }

    @Test
    void the_letter_about_a_request_taken_back_speaks_their_voice_and_says_when_the_days_are_over() {
        var young = GivenAnswers.from(Voice.YOUNG, ComplainantRole.CHILD, Answers.Matter.MYSELF, "").with(GivenAnswers.advocate(AdvocacyAnswer.NOT_NOW))
                .withPoint(0, new Answers.Point("Nobody came.", "")).with(GivenAnswers.checksBack("Tia"));
        var complaint = stageThree.answeredAtStage2(young, MON_2_MAR, Finding.UPHELD);
        speakUp.requestStage3(complaint.complainant(), "");
        itIs("2026-03-31T10:00:00Z");
        assertThat(request.withdraw(stageThree.hannah(), complaint.id(), "No panel. Tia")).isEmpty();
        assertThat(seen(complaint).letters().getLast().html()).contains("You wrote to us that you do not want the panel.",
                "The days to ask for a panel are over now. If you still need one, just tell us why.");
    }

    @Test
    void an_early_referral_stands_on_all_four_conditions_and_their_agreement() {
        var complaint = stageThree.answeredAtStage2(aParent("One.", "Two."), MON_2_MAR, Finding.UPHELD, Finding.PARTLY_UPHELD);
        var hannah = stageThree.hannah();
        assertThat(referral.upheld(hannah, complaint.id())).isEqualTo(new EarlyReferral.Upheld(2, 2));
        assertThat(refer(complaint, without(ReferralCondition.ROBUST_STAGE_2), MON_2_MAR, "Why.")).contains(Refused.STAGE_2_NOT_ROBUST);
        assertThat(refer(complaint, without(ReferralCondition.MOST_UPHELD), MON_2_MAR, "Why.")).contains(Refused.MOST_UPHELD_MISSING);
        assertThat(refer(complaint, without(ReferralCondition.ACTION_PLAN), MON_2_MAR, "Why.")).contains(Refused.ACTION_PLAN_MISSING);
        assertThat(refer(complaint, without(ReferralCondition.COMPLAINANT_AGREES), MON_2_MAR, "Why.")).contains(Refused.AGREEMENT_MISSING);
        assertThat(refer(complaint, Map.of(), MON_2_MAR, "Why.")).contains(Refused.STAGE_2_NOT_ROBUST);
        assertThat(refer(complaint, all(), null, "Why.")).contains(Refused.DAY_MISSING);
        assertThat(refer(complaint, all(), MON_2_MAR.plusDays(1), "Why.")).contains(Refused.DAY_AHEAD);
        assertThat(refer(complaint, all(), MON_2_MAR.minusDays(1), "Why.")).contains(Refused.DAY_TOO_EARLY);
        assertThat(refer(complaint, all(), MON_2_MAR, " ")).contains(Refused.REASONS_MISSING);
        assertThat(referral.refer(given.staff(Person.LUCY), complaint.id(), all(), MON_2_MAR, "Why.")).contains(Refused.NOT_YOURS);
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_2_REPLIED);
        assertThat(refer(complaint, all(), MON_2_MAR, "A panel would add nothing.")).isEmpty();
        var seen = seen(complaint);
        assertThat(seen.position()).isEqualTo(Position.REFERRED_EARLY);
        assertThat(seen.clocks()).noneMatch(ClockTimes::isRunning);
        assertThat(seen.letters().getLast().kind()).isEqualTo(LetterKind.EARLY_REFERRAL);
        assertThat(seen.letters().getLast().html()).contains("A panel would add nothing.", "Ombudsman");
        gate.run(hannah, () -> assertThat(gate.db().selectFrom(EARLY_REFERRAL_EVIDENCE).where(EARLY_REFERRAL_EVIDENCE.COMPLAINT_ID.eq(complaint.id())).fetch())
                .hasSize(4).filteredOn(row -> row.getCondition() == ReferralCondition.COMPLAINANT_AGREES).allMatch(row -> row.getHappenedOn().equals(MON_2_MAR)));
    }

    @Test
    void where_fewer_than_half_of_the_points_were_upheld_nobody_is_referred_early() {
        var complaint = stageThree.answeredAtStage2(aParent("One.", "Two.", "Three."), MON_2_MAR, Finding.UPHELD, Finding.NOT_UPHELD, Finding.NO_FINDING);
        assertThat(referral.upheld(stageThree.hannah(), complaint.id())).isEqualTo(new EarlyReferral.Upheld(1, 3));
        assertThat(refer(complaint, all(), MON_2_MAR, "Why.")).contains(Refused.FEW_UPHELD);
        var half = stageThree.answeredAtStage2(aParent("One.", "Two."), MON_2_MAR, Finding.PARTLY_UPHELD, Finding.NOT_UPHELD);
        assertThat(refer(half, all(), MON_2_MAR, "Half of it, and they agree.")).isEmpty();
    }

    @Test
    void once_a_panel_was_asked_for_nobody_is_referred_around_it() {
        var complaint = stageThree.requested(MON_2_MAR);
        assertThatThrownBy(() -> refer(complaint, all(), MON_2_MAR, "Why.")).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void whoever_is_locked_out_and_every_other_household_finds_no_request() {
        itIs("2025-11-28T10:00:00Z");
        var complaint = stageThree.answeredAtStage2(aParent("Tomasz Zielak shouted at my son."), FRI_28_NOV, Finding.UPHELD);
        var others = stageThree.answeredAtStage2(aParent("The other household."), FRI_28_NOV, Finding.UPHELD);
        itIs("2026-01-05T10:00:00Z");
        speakUp.requestStage3(complaint.complainant(), "");
        var named = given.staff(Person.TOMASZ);
        assertThat(request.late(named, complaint.id())).isEmpty();
        assertThat(request.late(given.staff(Person.LUCY), complaint.id())).isEmpty();
        assertThatThrownBy(() -> request.record(named, complaint.id(), LocalDate.of(2026, 1, 5), AskedBy.PHONE)).isInstanceOf(NoSuchComplaint.class);
        assertThatThrownBy(() -> refer(named, complaint, all())).isInstanceOf(NoSuchComplaint.class);
        assertThat(speakUp.panelWindow(others.complainant())).isEqualTo(PanelWindow.OVER);
        gate.run(others.complainant(), () -> {
            assertThat(gate.db().fetchCount(PANEL_REQUEST)).isZero();
            assertThatThrownBy(() -> requests.receive(complaint.id(), AskedBy.PORTAL)).isInstanceOf(NoSuchComplaint.class);
        });
        gate.run(complaint.complainant(), () -> assertThat(gate.db().update(PANEL_REQUEST).set(PANEL_REQUEST.SETTLED_AT, Instant.EPOCH).execute()).isZero());
    }

    private Optional<Refused> refer(Sent complaint, Map<ReferralCondition, String> evidence, LocalDate agreedOn, String why) {
        return referral.refer(stageThree.hannah(), complaint.id(), evidence, agreedOn, why);
    }

    private Optional<Refused> refer(Actor.Staff staff, Sent complaint, Map<ReferralCondition, String> evidence) {
        return referral.refer(staff, complaint.id(), evidence, MON_2_MAR, "Why.");
    }

    private static Map<ReferralCondition, String> all() {
        var all = new EnumMap<ReferralCondition, String>(ReferralCondition.class);
        for (var condition : ReferralCondition.values()) {
            all.put(condition, "Shown in the reports.");
        }
        return all;
    }

    private static Map<ReferralCondition, String> without(ReferralCondition condition) {
        var rest = all();
        rest.remove(condition);
        return rest;
    }

    private Sent emailedOn28November() {
        itIs("2025-11-28T10:00:00Z");
        return stageThree.answeredAtStage2(aParent("One."), FRI_28_NOV, Finding.NOT_UPHELD);
    }

    private Sent late(String why) {
        var complaint = emailedOn28November();
        itIs("2025-12-31T09:00:00Z");
        speakUp.requestStage3(complaint.complainant(), why);
        return complaint;
    }

    private TrackedComplaint seen(Sent complaint) {
        return tracked.open(complaint.complainant());
    }

    private ClockTimes running(Sent complaint, ClockKind kind) {
        return seen(complaint).clocks().stream().filter(each -> each.kind() == kind && each.isRunning()).findFirst().orElseThrow();
    }

    private void itIs(String moment) {
        clock.set(Instant.parse(moment));
    }
}
