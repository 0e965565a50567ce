package uk.heard.reviewpanel;

import static heard.db.Tables.DECISION;
import static heard.db.Tables.PANEL_MEETING;
import static heard.db.Tables.PANEL_REPORT;
import static heard.db.Tables.RECOMMENDATION;
import static heard.db.Tables.REGISTER_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.reviewpanel.GivenStageThree.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.investigation.AppointedAs;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.reviewpanel.ConvenePanel.Sitting;
import uk.heard.reviewpanel.DirectorsResponse.Answered;
import uk.heard.reviewpanel.DirectorsResponse.Refusal;
import uk.heard.reviewpanel.DirectorsResponse.Written;
import uk.heard.reviewpanel.PanelDay.Attendance;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.tracker.TrackedComplaints;

/** The panel from its chair to the director's response. The clock of every test begins on Monday 2 March 2026. */
@HeardTest
@Import(GivenComplaints.class)
class ReviewPanelTest {

    private static final LocalDate MON_2_MAR = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUE_31_MAR = LocalDate.of(2026, 3, 31);
    private static final LocalDate THU_9_APR = LocalDate.of(2026, 4, 9);

    @Autowired GivenComplaints given;
    @Autowired ConvenePanel convene;
    @Autowired PanelDay hold;
    @Autowired PanelReport report;
    @Autowired DirectorsResponse response;
    @Autowired StageThreeRequest request;
    @Autowired TrackedComplaints tracked;
    @Autowired Gate gate;
    @Autowired TestClock clock;

    private GivenStageThree stageThree;

    /** Made here and not imported, so that these tests share the application of all others. */
    @BeforeEach
    void givenStageThree(@Autowired AutowireCapableBeanFactory beans) {
        stageThree = beans.createBean(GivenStageThree.class);
    }

    @Test
    void a_panel_on_31_march_reports_by_9_april_and_is_answered_by_30_april() {
        var complaint = stageThree.requested(MON_2_MAR);
        assertThat(running(complaint, ClockKind.CHAIR).dueOn()).isEqualTo("2026-03-16");
        assertThat(running(complaint, ClockKind.PANEL).dueOn()).isEqualTo("2026-04-15");
        stageThree.panelOfThree(complaint);
        assertThat(seen(complaint).clocks()).noneMatch(each -> each.kind() == ClockKind.CHAIR && each.isRunning());
        assertThat(convene.list(stageThree.hannah(), complaint.id(), at(TUE_31_MAR), "", "There is a ramp.")).isEmpty();
        assertThat(running(complaint, ClockKind.PANEL_PAPERS).dueOn()).isEqualTo("2026-03-17");
        assertThat(hold.sendPapers(stageThree.hannah(), complaint.id(), "Both reports and the response.")).isEmpty();
        itIs("2026-03-31T16:00:00Z");
        assertThat(hold.held(stageThree.hannah(), complaint.id(), TUE_31_MAR)).isEmpty();
        assertThat(running(complaint, ClockKind.PANEL_REPORT).dueOn()).isEqualTo("2026-04-09");
        itIs("2026-04-10T09:00:00Z");
        assertThat(report.receive(stageThree.hannah(), complaint.id(), THU_9_APR, "They heard both sides.", List.of("Apologise."), false)).isEmpty();
        assertThat(running(complaint, ClockKind.STAGE_3_RESPONSE).dueOn()).isEqualTo("2026-04-30");
        assertThat(sent(stageThree.hannah(), complaint, accepted(complaint))).isEmpty();
        var seen = seen(complaint);
        assertThat(seen.position()).isEqualTo(Position.STAGE_3_REPLIED);
        assertThat(seen.clocks()).noneMatch(ClockTimes::isRunning).allMatch(each -> each.state(LocalDate.of(2026, 4, 10)) == ClockTimes.State.MET);
        assertThat(seen.moves().stream().map(each -> each.move().kind()).skip(10)).containsExactly(
                "ChairAppointed", "PanelListed", "PapersSent", "PanelHeld", "PanelReported", "Stage3Responded");
        assertThat(seen.letters().stream().map(TrackedComplaint.Letter::kind).skip(3)).containsExactly(
                LetterKind.PANEL_NOTICE, LetterKind.PANEL_PAPERS, LetterKind.STAGE_3_RESPONSE);
        assertThat(seen.letters().get(3).html()).contains("Tuesday 31 March 2026", "10:30", "Ashmere Town Hall", "Edith Marlow, who leads it, Ben Adeyemi and Cara Lindqvist",
                "bring an advocate and one other person", "There is a ramp.");
        assertThat(seen.letters().get(4).html()).contains("Tuesday 31 March 2026", "Both reports and the response.");
    }

    @Test
    void whoever_investigated_never_sits_on_the_panel_and_neither_does_somebody_replaced_since() {
        var complaint = stageThree.requested(MON_2_MAR);
        var independent = stageThree.onRegister("Ines Duarte");
        var replaced = stageThree.onRegister("Rolf Amsel");
        stageThree.investigatedBy(complaint, independent, AppointedAs.INDEPENDENT_PERSON);
        stageThree.investigatedBy(complaint, replaced, AppointedAs.INVESTIGATING_OFFICER);
        var investigator = stageThree.onRegister("Olu Bright");
        stageThree.investigatedBy(complaint, investigator, AppointedAs.INVESTIGATING_OFFICER);
        var free = stageThree.onRegister("Edith Marlow");
        assertThat(convene.candidates(stageThree.hannah(), complaint.id())).extracting(each -> each.id()).contains(free).doesNotContain(independent, replaced, investigator);
        for (var part : List.of(AppointedAs.CHAIR, AppointedAs.PANEL_MEMBER)) {
            assertThat(appoint(complaint, independent, part)).contains(Refused.INVESTIGATED_IT);
            assertThat(appoint(complaint, replaced, part)).contains(Refused.INVESTIGATED_IT);
        }
        assertThat(convene.panel(stageThree.hannah(), complaint.id())).isEmpty();
        assertThat(seen(complaint).moves().getLast().move()).isInstanceOf(Move.Stage3Requested.class);
    }

    @Test
    void an_officer_of_the_council_or_somebody_married_to_one_is_not_independent() {
        var complaint = stageThree.requested(MON_2_MAR);
        var officer = stageThree.onRegister("Of The Council");
        var married = stageThree.onRegister("Married To One");
        gate.run(stageThree.hannah(), () -> {
            gate.db().update(REGISTER_PERSON).set(REGISTER_PERSON.OF_THE_COUNCIL, true).where(REGISTER_PERSON.ID.eq(officer)).execute();
            gate.db().update(REGISTER_PERSON).set(REGISTER_PERSON.RELATED, true).where(REGISTER_PERSON.ID.eq(married)).execute();
        });
        assertThat(appoint(complaint, officer, AppointedAs.PANEL_MEMBER)).contains(Refused.NOT_INDEPENDENT);
        assertThat(appoint(complaint, married, AppointedAs.CHAIR)).contains(Refused.NOT_INDEPENDENT);
    }

    @Test
    void nobody_sits_without_declaring_and_a_panel_is_a_chair_and_exactly_two() {
        var complaint = stageThree.requested(MON_2_MAR);
        var hannah = stageThree.hannah();
        var edith = stageThree.onRegister("Edith Marlow");
        assertThat(convene.appoint(hannah, complaint.id(), edith, AppointedAs.CHAIR, false, "She knows the family.")).contains(Refused.CONFLICT);
        assertThat(convene.appoint(hannah, complaint.id(), edith, AppointedAs.CHAIR, true, " ")).contains(Refused.CONFLICT);
        assertThat(convene.appoint(hannah, complaint.id(), -1, AppointedAs.CHAIR, true, "None.")).contains(Refused.NOT_ON_REGISTER);
        assertThat(convene.appoint(given.staff(Person.LUCY), complaint.id(), edith, AppointedAs.CHAIR, true, "None.")).contains(Refused.NOT_YOURS);
        assertThat(appoint(complaint, edith, AppointedAs.CHAIR)).isEmpty();
        assertThat(appoint(complaint, edith, AppointedAs.PANEL_MEMBER)).contains(Refused.ALREADY_APPOINTED);
        assertThat(convene.list(hannah, complaint.id(), at(TUE_31_MAR), "", "")).contains(Refused.PANEL_INCOMPLETE);
        assertThat(appoint(complaint, stageThree.onRegister("Ben Adeyemi"), AppointedAs.PANEL_MEMBER)).isEmpty();
        assertThat(convene.list(hannah, complaint.id(), at(TUE_31_MAR), "", "")).contains(Refused.PANEL_INCOMPLETE);
        assertThat(appoint(complaint, stageThree.onRegister("Cara Lindqvist"), AppointedAs.PANEL_MEMBER)).isEmpty();
        assertThat(appoint(complaint, stageThree.onRegister("Dov Stern"), AppointedAs.PANEL_MEMBER)).contains(Refused.PANEL_FULL);
        assertThat(convene.panel(hannah, complaint.id())).extracting(each -> each.name()).containsExactly("Edith Marlow", "Ben Adeyemi", "Cara Lindqvist");
        assertThat(convene.list(hannah, complaint.id(), at(TUE_31_MAR), "", "")).isEmpty();
    }

    @Test
    void three_members_without_a_chair_are_no_panel() {
        var complaint = stageThree.requested(MON_2_MAR);
        stageThree.panelOfThree(complaint);
        var chair = convene.panel(stageThree.hannah(), complaint.id()).getFirst();
        assertThat(convene.standDown(given.staff(Person.LUCY), complaint.id(), chair.id())).contains(Refused.NOT_YOURS);
        assertThat(convene.standDown(stageThree.hannah(), complaint.id(), -1)).contains(Refused.NOT_ON_REGISTER);
        assertThat(convene.standDown(stageThree.hannah(), complaint.id(), chair.id())).isEmpty();
        assertThat(convene.list(stageThree.hannah(), complaint.id(), at(TUE_31_MAR), "", "")).contains(Refused.PANEL_INCOMPLETE);
    }

    @Test
    void a_panel_meets_on_a_working_day_that_leaves_ten_working_days_for_the_papers() {
        var complaint = stageThree.requested(MON_2_MAR);
        stageThree.panelOfThree(complaint);
        var hannah = stageThree.hannah();
        assertThat(convene.firstPossibleDay(hannah)).isEqualTo("2026-03-16");
        assertThat(list(complaint, null)).contains(Refused.DAY_MISSING);
        assertThat(list(complaint, MON_2_MAR.minusDays(3))).contains(Refused.NOTICE_TOO_SHORT);
        assertThat(list(complaint, LocalDate.of(2026, 3, 13))).contains(Refused.NOTICE_TOO_SHORT);
        assertThat(list(complaint, LocalDate.of(2026, 3, 21))).contains(Refused.NOT_A_WORKING_DAY);
        assertThat(list(complaint, LocalDate.of(2026, 4, 3))).contains(Refused.NOT_A_WORKING_DAY);
        assertThat(list(complaint, LocalDate.of(2099, 1, 5))).contains(Refused.DAY_TOO_FAR);
        assertThat(convene.list(hannah, complaint.id(), new Sitting(TUE_31_MAR, null, "Hall"), "", "")).contains(Refused.TIME_MISSING);
        assertThat(convene.list(hannah, complaint.id(), new Sitting(TUE_31_MAR, LocalTime.NOON, " "), "", "")).contains(Refused.VENUE_MISSING);
        assertThat(convene.list(hannah, complaint.id(), new Sitting(TUE_31_MAR, LocalTime.NOON, "x".repeat(501)), "", "")).contains(Refused.TOO_LONG);
        assertThat(convene.list(given.staff(Person.LUCY), complaint.id(), at(TUE_31_MAR), "", "")).contains(Refused.NOT_YOURS);
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_3_REQUESTED);
        assertThat(list(complaint, LocalDate.of(2026, 3, 16))).isEmpty();
        assertThat(running(complaint, ClockKind.PANEL_PAPERS).dueOn()).isEqualTo("2026-03-02");
    }

    @Test
    void listed_at_a_weekend_the_first_possible_day_still_leaves_ten_working_days() {
        itIs("2026-03-07T10:00:00Z");
        // Saturday: with Monday 23 March the papers are due on Monday 9 March; with Friday 20 they would have been due the day before.
        assertThat(convene.firstPossibleDay(stageThree.hannah())).isEqualTo("2026-03-23");
    }

    @Test
    void later_than_thirty_working_days_needs_reasons_that_are_kept() {
        var complaint = stageThree.requested(MON_2_MAR);
        stageThree.panelOfThree(complaint);
        assertThat(convene.lastDayInTime(stageThree.hannah(), complaint.id())).contains(LocalDate.of(2026, 4, 15));
        assertThat(list(complaint, LocalDate.of(2026, 4, 16))).contains(Refused.DELAY_REASONS_MISSING);
        assertThat(convene.list(stageThree.hannah(), complaint.id(), at(LocalDate.of(2026, 4, 16)), "She asked for a day after her exam.", "")).isEmpty();
        gate.run(stageThree.hannah(), () -> {
            var decision = gate.db().fetchSingle(DECISION, DECISION.COMPLAINT_ID.eq(complaint.id()), DECISION.KIND.eq(DecisionKind.PANEL_DELAY));
            assertThat(decision.getReasons()).isEqualTo("She asked for a day after her exam.");
            assertThat(gate.db().fetchSingle(PANEL_MEETING, PANEL_MEETING.COMPLAINT_ID.eq(complaint.id())).getDelayDecisionId()).isEqualTo(decision.getId());
        });
    }

    @Test
    void the_thirtieth_working_day_itself_is_in_time() {
        var complaint = stageThree.requested(MON_2_MAR);
        stageThree.panelOfThree(complaint);
        assertThat(list(complaint, LocalDate.of(2026, 4, 15))).isEmpty();
        gate.run(stageThree.hannah(), () -> assertThat(gate.db().fetchExists(DECISION, DECISION.COMPLAINT_ID.eq(complaint.id()), DECISION.KIND.eq(DecisionKind.PANEL_DELAY))).isFalse());
    }

    @Test
    void listing_again_moves_the_papers_and_sends_a_new_notice() {
        var complaint = stageThree.listed(MON_2_MAR, TUE_31_MAR);
        hold.sendPapers(stageThree.hannah(), complaint.id(), "Both reports.");
        assertThat(seen(complaint).clocks()).noneMatch(each -> each.kind() == ClockKind.PANEL_PAPERS && each.isRunning());
        assertThat(list(complaint, LocalDate.of(2026, 4, 8))).isEmpty();
        assertThat(running(complaint, ClockKind.PANEL_PAPERS).dueOn()).isEqualTo("2026-03-23");
        assertThat(running(complaint, ClockKind.PANEL).dueOn()).isEqualTo("2026-04-15");
        assertThat(hold.meeting(stageThree.hannah(), complaint.id()).orElseThrow().meetsOn()).isEqualTo("2026-04-08");
        assertThat(seen(complaint).letters()).filteredOn(letter -> letter.kind() == LetterKind.PANEL_NOTICE).hasSize(2);
        itIs("2026-04-01T10:00:00Z");
        assertThat(hold.held(stageThree.hannah(), complaint.id(), TUE_31_MAR)).contains(Refused.DAY_TOO_EARLY);
    }

    @Test
    void a_panel_that_changed_after_the_notice_is_listed_again_before_it_can_have_met() {
        var complaint = stageThree.listed(MON_2_MAR, TUE_31_MAR);
        var hannah = stageThree.hannah();
        convene.standDown(hannah, complaint.id(), convene.panel(hannah, complaint.id()).getLast().id());
        assertThat(appoint(complaint, stageThree.onRegister("Dov Stern"), AppointedAs.PANEL_MEMBER)).isEmpty();
        assertThat(appoint(complaint, stageThree.onRegister("Femi Hale"), AppointedAs.CHAIR)).isEmpty();
        assertThat(list(complaint, LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(seen(complaint).letters().getLast().html()).contains("Femi Hale, who leads it, Ben Adeyemi and Dov Stern");
        convene.standDown(hannah, complaint.id(), convene.panel(hannah, complaint.id()).getLast().id());
        itIs("2026-04-02T10:00:00Z");
        assertThat(hold.held(hannah, complaint.id(), LocalDate.of(2026, 4, 1))).contains(Refused.PANEL_CHANGED);
    }

    @Test
    void a_panel_has_met_on_its_day_or_after_and_not_tomorrow() {
        var complaint = stageThree.listed(MON_2_MAR, TUE_31_MAR);
        var hannah = stageThree.hannah();
        assertThat(hold.held(hannah, complaint.id(), TUE_31_MAR)).contains(Refused.DAY_AHEAD);
        itIs("2026-03-31T16:00:00Z");
        assertThat(hold.held(hannah, complaint.id(), null)).contains(Refused.DAY_MISSING);
        assertThat(hold.held(hannah, complaint.id(), LocalDate.of(2026, 3, 30))).contains(Refused.DAY_TOO_EARLY);
        assertThat(hold.held(given.staff(Person.LUCY), complaint.id(), TUE_31_MAR)).contains(Refused.NOT_YOURS);
        assertThat(hold.held(hannah, complaint.id(), TUE_31_MAR)).isEmpty();
        assertThatThrownBy(() -> hold.held(hannah, complaint.id(), TUE_31_MAR)).isInstanceOf(MoveNotAllowed.class);
        assertThatThrownBy(() -> appoint(complaint, stageThree.onRegister("Dov Stern"), AppointedAs.CHAIR)).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void papers_are_named_and_who_comes_is_kept() {
        var complaint = stageThree.listed(MON_2_MAR, TUE_31_MAR);
        var hannah = stageThree.hannah();
        assertThat(hold.sendPapers(hannah, complaint.id(), " ")).contains(Refused.PAPERS_MISSING);
        assertThat(hold.sendPapers(given.staff(Person.LUCY), complaint.id(), "x")).contains(Refused.NOT_YOURS);
        assertThat(hold.whoComes(hannah, complaint.id(), new Attendance(true, "", "Her sister", Speaks.ADVOCATE))).contains(Refused.SPEAKER_NOT_COMING);
        assertThat(hold.whoComes(hannah, complaint.id(), new Attendance(false, "", "", Speaks.COMPLAINANT))).contains(Refused.SPEAKER_NOT_COMING);
        assertThat(hold.whoComes(hannah, complaint.id(), new Attendance(true, "x".repeat(256), "", null))).contains(Refused.TOO_LONG);
        assertThat(hold.whoComes(given.staff(Person.LUCY), complaint.id(), new Attendance(true, "", "", null))).contains(Refused.NOT_YOURS);
        var coming = new Attendance(true, "Ana of Voice", "Her sister", Speaks.OTHER_PERSON);
        assertThat(hold.whoComes(hannah, complaint.id(), coming)).isEmpty();
        assertThat(hold.meeting(hannah, complaint.id()).orElseThrow().attendance()).isEqualTo(coming);
    }

    @Test
    void a_report_has_a_summary_and_recommendations_or_says_that_there_are_none() {
        var complaint = heard();
        var hannah = stageThree.hannah();
        assertThat(report.receive(hannah, complaint.id(), null, "S", List.of("A"), false)).contains(Refused.DAY_MISSING);
        assertThat(report.receive(hannah, complaint.id(), TUE_31_MAR.minusDays(1), "S", List.of("A"), false)).contains(Refused.DAY_TOO_EARLY);
        assertThat(report.receive(hannah, complaint.id(), THU_9_APR.plusDays(1), "S", List.of("A"), false)).contains(Refused.DAY_AHEAD);
        assertThat(report.receive(hannah, complaint.id(), THU_9_APR, " ", List.of("A"), false)).contains(Refused.SUMMARY_MISSING);
        assertThat(report.receive(hannah, complaint.id(), THU_9_APR, "S", List.of(" "), false)).contains(Refused.RECOMMENDATIONS_UNCLEAR);
        assertThat(report.receive(hannah, complaint.id(), THU_9_APR, "S", List.of("A"), true)).contains(Refused.RECOMMENDATIONS_UNCLEAR);
        assertThat(report.receive(hannah, complaint.id(), THU_9_APR, "S", List.of("x".repeat(2_001)), false)).contains(Refused.TOO_LONG);
        assertThat(report.receive(given.staff(Person.LUCY), complaint.id(), THU_9_APR, "S", List.of("A"), false)).contains(Refused.NOT_YOURS);
        assertThat(report.receive(hannah, complaint.id(), THU_9_APR, "S", List.of(" Apologise. ", "", "Train the team."), false)).isEmpty();
        assertThat(response.draft(hannah, complaint.id()).recommendations()).extracting(Answered::number, Answered::text)
                .containsExactly(tuple(1, "Apologise."), tuple(2, "Train the team."));
    }

    @Test
    void of_two_who_write_the_same_response_the_second_is_told_and_the_first_stays_as_it_was_saved() {
        var complaint = heard();
        stageThree.reportIn(complaint, THU_9_APR, "Apologise.");
        var opened = response.draft(stageThree.hannah(), complaint.id()).version();
        var hers = new Written("Hers.", "Nadia Osei", false, "", List.of());
        var first = response.save(stageThree.hannah(), complaint.id(), opened, hers);
        assertThat(first.refused()).isEmpty();
        var tom = given.staff(Person.TOM);
        for (var late : List.of(response.save(tom, complaint.id(), opened, new Written("His.", "", false, "", List.of())),
                response.finish(tom, complaint.id(), opened, new Written("His.", "", false, "", List.of())))) {
            assertThat(late).isEqualTo(new DirectorsResponse.Kept(opened, Optional.of(new Refusal(Refused.SAVED_MEANWHILE, 0))));
        }
        assertThat(response.opening(tom, complaint.id())).isEqualTo("Hers.");
        var draft = response.draft(tom, complaint.id());
        assertThat(draft.by()).isEqualTo("Hannah Whitcombe");
        assertThat(draft.at()).isEqualTo(clock.instant());
        assertThat(response.save(stageThree.hannah(), complaint.id(), first.version(), hers).refused()).as("whoever saved goes on").isEmpty();
    }

    @Test
    void every_recommendation_is_answered_and_every_departure_has_reasons() {
        var complaint = heard();
        stageThree.reportIn(complaint, THU_9_APR, "Apologise.", "Pay £500.");
        assertThat(send(complaint, answer(RecommendationAnswer.ACCEPTED), unanswered())).contains(new Refusal(Refused.ANSWER_MISSING, 2));
        assertThat(send(complaint, answer(RecommendationAnswer.ACCEPTED), answer(RecommendationAnswer.NOT_ACCEPTED))).contains(new Refusal(Refused.DEPARTURE_WITHOUT_REASONS, 2));
        assertThat(send(complaint, answer(RecommendationAnswer.PARTLY_ACCEPTED), answer(RecommendationAnswer.ACCEPTED))).contains(new Refusal(Refused.DEPARTURE_WITHOUT_REASONS, 1));
        assertThat(send(complaint, new Said(RecommendationAnswer.ACCEPTED, "", "A letter", "", THU_9_APR), answer(RecommendationAnswer.ACCEPTED))).contains(new Refusal(Refused.ACTION_MISSING, 1));
        assertThat(send(complaint, new Said(RecommendationAnswer.ACCEPTED, "", "", "The director", THU_9_APR), answer(RecommendationAnswer.ACCEPTED))).contains(new Refusal(Refused.ACTION_MISSING, 1));
        assertThat(send(complaint, new Said(RecommendationAnswer.ACCEPTED, "", "A letter", "The director", null), answer(RecommendationAnswer.ACCEPTED))).contains(new Refusal(Refused.ACTION_MISSING, 1));
        assertThat(send(complaint, new Said(RecommendationAnswer.ACCEPTED, "", "A letter", "The director", THU_9_APR.minusDays(1)), answer(RecommendationAnswer.ACCEPTED)))
                .contains(new Refusal(Refused.DAY_PAST, 1));
        assertThat(seen(complaint).position()).isEqualTo(Position.STAGE_3_REPORTED);
        assertThat(response.draft(stageThree.hannah(), complaint.id()).recommendations().getFirst().action()).as("what was written is kept").isEqualTo("A letter");
        var no = new Said(RecommendationAnswer.NOT_ACCEPTED, "The Ombudsman’s guidance points to £250.", "", "", null);
        assertThat(send(complaint, answer(RecommendationAnswer.ACCEPTED), no)).isEmpty();
        var letter = seen(complaint).letters().getLast();
        assertThat(letter.kind()).isEqualTo(LetterKind.STAGE_3_RESPONSE);
        assertThat(letter.html()).containsSubsequence("We are sorry.", "Recommendation 1: Apologise.", "We accept this.", "A letter of apology", "The director", "Thursday 30 April 2026",
                "Recommendation 2: Pay £500.", "We do not accept this. The Ombudsman’s guidance points to £250.", "Nadia Osei", "you can ask the Ombudsman");
        assertThatThrownBy(() -> send(complaint, answer(RecommendationAnswer.ACCEPTED), no)).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void the_response_names_the_director_and_what_the_independent_person_said() {
        var complaint = heard();
        stageThree.reportIn(complaint, THU_9_APR);
        var hannah = stageThree.hannah();
        assertThat(sent(hannah, complaint, new Written("We are sorry.", "Nadia Osei", false, "She agrees.", List.of()))).contains(new Refusal(Refused.NOT_CONSULTED, 0));
        assertThat(sent(hannah, complaint, new Written("We are sorry.", "Nadia Osei", true, " ", List.of()))).contains(new Refusal(Refused.NOT_CONSULTED, 0));
        assertThat(sent(hannah, complaint, new Written("We are sorry.", "", true, "She agrees.", List.of()))).contains(new Refusal(Refused.DIRECTOR_MISSING, 0));
        assertThat(sent(hannah, complaint, new Written(" ", "Nadia Osei", true, "She agrees.", List.of()))).contains(new Refusal(Refused.LETTER_EMPTY, 0));
        assertThat(sent(hannah, complaint, new Written("x", "y".repeat(256), true, "She agrees.", List.of()))).contains(new Refusal(Refused.TOO_LONG, 0));
        assertThat(sent(given.staff(Person.LUCY), complaint, new Written("We are sorry.", "Nadia Osei", true, "She agrees.", List.of())))
                .contains(new Refusal(Refused.NOT_YOURS, 0));
        assertThat(sent(hannah, complaint, new Written("We are sorry.", "Nadia Osei", true, "She agrees.", List.of()))).isEmpty();
        assertThat(seen(complaint).letters().getLast().html()).contains("The panel made no recommendations.", "Nadia Osei");
        assertThat(convene.panel(hannah, complaint.id())).as("the panel is released").isEmpty();
    }

    @Test
    void answers_too_long_for_one_letter_are_refused_before_anything_is_kept() {
        var complaint = heard();
        stageThree.reportIn(complaint, THU_9_APR, "One.", "Two.", "Three.", "Four.", "Five.");
        var tooMuch = new Said(RecommendationAnswer.NOT_ACCEPTED, "x".repeat(5_000), "", "", null);
        assertThat(send(complaint, tooMuch, tooMuch, tooMuch, tooMuch, tooMuch)).contains(new Refusal(Refused.TOO_LONG, 0));
        assertThat(response.draft(stageThree.hannah(), complaint.id()).recommendations()).allMatch(each -> each.answer() == null);
    }

    @Test
    void a_response_that_was_sent_stays_as_it_was_sent() {
        var complaint = heard();
        stageThree.reportIn(complaint, THU_9_APR, "Apologise.");
        send(complaint, answer(RecommendationAnswer.ACCEPTED));
        gate.run(stageThree.hannah(), () -> {
            assertThat(gate.db().update(RECOMMENDATION).set(RECOMMENDATION.REASONS, "Other words").where(RECOMMENDATION.COMPLAINT_ID.eq(complaint.id())).execute()).isZero();
            assertThat(gate.db().update(PANEL_REPORT).set(PANEL_REPORT.DIRECTOR, "Somebody else").where(PANEL_REPORT.COMPLAINT_ID.eq(complaint.id())).execute()).isZero();
        });
    }

    @Test
    void a_panel_asked_for_again_after_a_withdrawal_answers_its_own_report_alone() {
        var complaint = heard();
        stageThree.reportIn(complaint, THU_9_APR, "The first panel’s.");
        request.withdraw(stageThree.hannah(), complaint.id(), "Stop it. Dana");
        assertThat(convene.panel(stageThree.hannah(), complaint.id())).isEmpty();
        assertThat(request.record(stageThree.hannah(), complaint.id(), LocalDate.of(2026, 3, 30), AskedBy.LETTER)).isEmpty();
        stageThree.panelOfThree(complaint);
        assertThat(convene.list(stageThree.hannah(), complaint.id(), at(LocalDate.of(2026, 4, 28)), "", "")).isEmpty();
        itIs("2026-04-29T10:00:00Z");
        stageThree.reported(complaint, LocalDate.of(2026, 4, 28), LocalDate.of(2026, 4, 29), "The second panel’s.");
        assertThat(response.draft(stageThree.hannah(), complaint.id()).recommendations()).extracting(Answered::text).containsExactly("The second panel’s.");
    }

    @Test
    void whoever_is_named_a_stranger_and_another_household_see_nothing_of_the_panel() {
        var complaint = stageThree.answeredAtStage2(aParent("Tomasz Zielak shouted."), MON_2_MAR, Finding.UPHELD);
        request.record(stageThree.hannah(), complaint.id(), MON_2_MAR, AskedBy.PHONE);
        stageThree.panelOfThree(complaint);
        convene.list(stageThree.hannah(), complaint.id(), at(TUE_31_MAR), "", "");
        itIs("2026-04-09T10:00:00Z");
        stageThree.reported(complaint, TUE_31_MAR, THU_9_APR, "Apologise.");
        for (var stranger : List.of(given.staff(Person.TOMASZ), given.staff(Person.LUCY))) {
            assertThat(convene.panel(stranger, complaint.id())).isEmpty();
            assertThat(hold.meeting(stranger, complaint.id())).isEmpty();
            assertThat(convene.lastDayInTime(stranger, complaint.id())).isEmpty();
            assertThatThrownBy(() -> response.draft(stranger, complaint.id())).isInstanceOf(NoSuchComplaint.class);
            assertThatThrownBy(() -> convene.candidates(stranger, complaint.id())).isInstanceOf(NoSuchComplaint.class);
            gate.run(stranger, () -> assertThat(gate.db().fetchCount(RECOMMENDATION, RECOMMENDATION.COMPLAINT_ID.eq(complaint.id()))).isZero());
        }
        assertThatThrownBy(() -> hold.sendPapers(given.staff(Person.TOMASZ), complaint.id(), "x")).isInstanceOf(NoSuchComplaint.class);
        var others = stageThree.requested(THU_9_APR);
        for (var complainant : List.of(others.complainant(), complaint.complainant())) {
            gate.run(complainant, () -> {
                assertThat(gate.db().fetchCount(PANEL_REPORT)).isZero();
                assertThat(gate.db().fetchCount(RECOMMENDATION)).isZero();
                assertThat(gate.db().fetchCount(PANEL_MEETING)).isZero();
            });
        }
    }

    private record Said(RecommendationAnswer answer, String reasons, String action, String owner, LocalDate dueOn) {}

    private static Said answer(RecommendationAnswer answer) {
        return new Said(answer, "", "A letter of apology", "The director", LocalDate.of(2026, 4, 30));
    }

    private static Said unanswered() {
        return new Said(null, "", "", "", null);
    }

    private Written accepted(Sent complaint) {
        return written(complaint, answer(RecommendationAnswer.ACCEPTED));
    }

    private Written written(Sent complaint, Said... said) {
        var recommendations = response.draft(stageThree.hannah(), complaint.id()).recommendations();
        return new Written("We are sorry.", "Nadia Osei", true, "She agrees.", recommendations.stream().map(each -> {
            var says = said[each.number() - 1];
            return new Answered(each.id(), each.number(), each.text(), says.answer(), says.reasons(), says.action(), says.owner(), says.dueOn());
        }).toList());
    }

    /** Kept as the newest version, then sent. */
    private Optional<Refusal> sent(Actor.Staff staff, Sent complaint, Written written) {
        var version = response.draft(stageThree.hannah(), complaint.id()).version();
        return response.finish(staff, complaint.id(), version, written).refused().or(() -> response.send(staff, complaint.id()));
    }

    private Optional<Refusal> send(Sent complaint, Said... said) {
        return sent(stageThree.hannah(), complaint, written(complaint, said));
    }

    /** The panel met on 31 March; it is 9 April. */
    private Sent heard() {
        var complaint = stageThree.listed(MON_2_MAR, TUE_31_MAR);
        itIs("2026-04-09T10:00:00Z");
        hold.held(stageThree.hannah(), complaint.id(), TUE_31_MAR);
        return complaint;
    }

    private Optional<Refused> appoint(Sent complaint, long person, AppointedAs part) {
        return convene.appoint(stageThree.hannah(), complaint.id(), person, part, true, "None.");
    }

    private Optional<Refused> list(Sent complaint, LocalDate day) {
        return convene.list(stageThree.hannah(), complaint.id(), at(day), "", "");
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
