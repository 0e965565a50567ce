package uk.heard.casefile.ui;

import static heard.db.Tables.STAFF_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.complaint.Reference;
import uk.heard.gate.Gate;
import uk.heard.investigation.AppointedAs;
import uk.heard.local.SampleStaff.Person;
import uk.heard.ombudsman.OmbudsmanDecision;
import uk.heard.outcome.Finding;
import uk.heard.reviewpanel.AskedBy;
import uk.heard.reviewpanel.DirectorsResponse;
import uk.heard.reviewpanel.DirectorsResponse.Written;
import uk.heard.reviewpanel.GivenStageThree;
import uk.heard.reviewpanel.RecommendationAnswer;
import uk.heard.reviewpanel.Speaks;
import uk.heard.staff.CaseAccess;
import uk.heard.tracker.SpeakUp;
import uk.heard.ui.Answer;

/** Stage 3 on the case page, from the request to the director's response, and the Ombudsman beside it. */
class StageThreeViewTest extends AtTheDesk {

    private static final LocalDate MON_2_MAR = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUE_31_MAR = LocalDate.of(2026, 3, 31);

    @Autowired
    private SpeakUp speakUp;
    @Autowired
    private Gate gate;
    @Autowired
    private CaseAccess access;
    @Autowired
    private DirectorsResponse response;
    private GivenStageThree stageThree;

    @BeforeEach
    void givenStageThree(@Autowired AutowireCapableBeanFactory beans) {
        stageThree = beans.createBean(GivenStageThree.class);
    }

    @Test
    void a_request_by_phone_is_recorded_and_no_button_refuses_it() {
        var complaint = answered(Finding.UPHELD);
        show(Person.MAYA, complaint);
        assertThat(page()).contains("Record a request for a review panel", "In time means until the end of Mon 30 Mar 2026.").doesNotContain("late request for a review panel");
        press("Record the request");
        assertThat(answer("panel-request-day").hasError()).isTrue();
        this.<LocalDate>answer("panel-request-day").setValue(MON_2_MAR);
        press("Record the request");
        assertThat(answer("panel-request-how").hasError()).isTrue();
        this.<AskedBy>answer("panel-request-how").setValue(AskedBy.PHONE);
        press("Record the request");
        assertThat(page()).contains("The request was recorded.", "Appoint the panel", "A review panel was asked for");
    }

    @Test
    void a_late_request_is_seen_by_officers_and_decided_by_the_manager() {
        var complaint = answered(Finding.UPHELD);
        itIs("2026-03-31T10:00:00Z");
        speakUp.requestStage3(complaint.complainant(), "I was in hospital.");
        show(Person.HANNAH, complaint);
        assertThat(page()).contains("A late request for a review panel", "They asked on Tue 31 Mar 2026, through the tracker", "I was in hospital.", "The complaints manager decides whether to allow it.");
        assertThat(offers("Record the decision")).isFalse();
        show(Person.MAYA, complaint);
        press("Record the decision");
        assertThat(answer("late-panel").hasError()).isTrue();
        this.<Boolean>answer("late-panel").setValue(true);
        press("Record the decision");
        assertThat(answer("late-panel-reasons").hasError()).isTrue();
        this.<String>answer("late-panel-reasons").setValue("The hospital’s letter explains it.");
        press("Record the decision");
        assertThat(page()).contains("The decision was recorded.", "A review panel was asked for late, and allowed", "Appoint the panel");
    }

    @Test
    void an_early_referral_shows_the_count_and_asks_for_each_condition() {
        var complaint = answered(Finding.UPHELD);
        show(Person.HANNAH, complaint);
        assertThat(page()).contains("Stage 2 upheld 1 of 1 points, wholly or partly.", "It is no way around a panel");
        press("Refer it to the Ombudsman");
        for (var condition : new String[] {"robust_stage_2", "most_upheld", "action_plan", "complainant_agrees"}) {
            assertThat(answer("referral-" + condition).hasError()).as(condition).isTrue();
            this.<Boolean>answer("referral-" + condition).setValue(true);
            press("Refer it to the Ombudsman");
            assertThat(answer("referral-" + condition + "-evidence").hasError()).as(condition).isTrue();
            this.<String>answer("referral-" + condition + "-evidence").setValue("Shown in the reports.");
            press("Refer it to the Ombudsman");
        }
        assertThat(answer("referral-agreed-on").hasError()).isTrue();
        this.<LocalDate>answer("referral-agreed-on").setValue(MON_2_MAR);
        press("Refer it to the Ombudsman");
        assertThat(answer("referral-why").hasError()).isTrue();
        this.<String>answer("referral-why").setValue("A panel would add nothing.");
        press("Refer it to the Ombudsman");
        assertThat(page()).contains("The complaint was referred to the Ombudsman.", "Early referral, sent");
    }

    @Test
    void where_too_little_was_upheld_there_is_nothing_to_press() {
        show(Person.HANNAH, answered(Finding.NOT_UPHELD));
        assertThat(page()).contains("Stage 2 upheld 0 of 1 points", "Fewer than half of the points were upheld");
        assertThat(offers("Refer it to the Ombudsman")).isFalse();
    }

    @Test
    void a_panel_is_found_listed_held_and_answered_step_by_step() {
        var complaint = stageThree.requested(MON_2_MAR);
        var investigated = stageThree.onRegister("Ottoline Farrow");
        stageThree.investigatedBy(complaint, investigated, AppointedAs.INDEPENDENT_PERSON);
        var people = new long[] {stageThree.onRegister("Edith Marlow"), stageThree.onRegister("Ben Adeyemi"), stageThree.onRegister("Cara Lindqvist")};
        show(Person.HANNAH, complaint);
        assertThat(page()).contains("Appoint the panel", "Edith Marlow").doesNotContain("Ottoline Farrow", "Set the day of the panel");
        press("Appoint");
        assertThat(answer("panel-person").hasError()).isTrue();
        for (var person : people) {
            this.<Long>answer("panel-person").setValue(person);
            press("Appoint");
            assertThat(answer("panel-no-conflict").hasError()).isTrue();
            this.<Boolean>answer("panel-no-conflict").setValue(true);
            press("Appoint");
            assertThat(answer("panel-declaration").hasError()).isTrue();
            this.<String>answer("panel-declaration").setValue("None, asked by phone today.");
            press("Appoint");
        }
        assertThat(page()).contains("Edith Marlow, chair", "Cara Lindqvist, member", "Set the day of the panel",
                "The first possible day is Mon 16 Mar 2026. In time means until Wed 15 Apr 2026.");
        this.<LocalDate>answer("panel-day").setValue(LocalDate.of(2026, 3, 13));
        press("List the panel");
        assertThat(page()).contains("Everybody needs time to read. The first possible day is Mon 16 Mar 2026.");
        this.<LocalDate>answer("panel-day").setValue(LocalDate.of(2026, 4, 16));
        this.<String>answer("panel-time").setValue("10:30");
        this.<String>answer("panel-venue").setValue("Ashmere Town Hall");
        press("List the panel");
        assertThat(answer("panel-delay").hasError()).isTrue();
        this.<LocalDate>answer("panel-day").setValue(TUE_31_MAR);
        press("List the panel");
        assertThat(page()).contains("The panel is listed and the notice was sent.", "The panel meets on Tue 31 Mar 2026", "Send the papers", "Tue 17 Mar 2026", "List the panel again");
        this.<String>answer("panel-papers").setValue("Both reports.");
        press("Send the papers");
        this.<Boolean>answer("panel-comes").setValue(true);
        this.<String>answer("panel-advocate").setValue("Ana of Voice");
        this.<Speaks>answer("panel-speaks").setValue(Speaks.OTHER_PERSON);
        press("Record who comes");
        assertThat(answer("panel-speaks").hasError()).isTrue();
        assertThat(answer("panel-advocate").getValue()).isEqualTo("Ana of Voice");
        this.<Speaks>answer("panel-speaks").setValue(Speaks.ADVOCATE);
        press("Record who comes");
        assertThat(page()).contains("Who comes was recorded.");
        assertThat(offers("Record that it met")).isFalse();
        itIs("2026-03-31T16:00:00Z");
        show(Person.HANNAH, complaint);
        press("Record that it met");
        assertThat(page()).contains("Take in the panel’s report", "Thu 9 Apr 2026");
        itIs("2026-04-09T10:00:00Z");
        show(Person.HANNAH, complaint);
        this.<LocalDate>answer("report-day").setValue(LocalDate.of(2026, 4, 9));
        this.<String>answer("report-summary").setValue("They heard both sides.");
        press("Record the report");
        assertThat(answer("report-recommendations").hasError()).isTrue();
        this.<String>answer("report-recommendations").setValue("Apologise.\n\nPay £500.");
        press("Record the report");
        assertThat(page()).contains("Write the director’s response", "They heard both sides.", "Pay £500.", "Thu 30 Apr 2026");
        respond(complaint);
    }

    private void respond(Sent complaint) {
        this.<RecommendationAnswer>answer("recommendation-1").setValue(RecommendationAnswer.ACCEPTED);
        this.<RecommendationAnswer>answer("recommendation-2").setValue(RecommendationAnswer.NOT_ACCEPTED);
        press("See the letter and send it");
        assertThat(answer("recommendation-1-action").hasError()).isTrue();
        this.<String>answer("recommendation-1-action").setValue("A letter of apology");
        this.<String>answer("recommendation-1-owner").setValue("The director");
        this.<LocalDate>answer("recommendation-1-due").setValue(LocalDate.of(2026, 4, 30));
        press("See the letter and send it");
        assertThat(answer("recommendation-2-reasons").hasError()).isTrue();
        press("Save");
        show(Person.TOMASZ, complaint);
        assertThat(answer("recommendation-1-action").getValue()).as("kept for the next person").isEqualTo("A letter of apology");
        this.<String>answer("recommendation-2-reasons").setValue("The guidance points to less.");
        press("See the letter and send it");
        assertThat(answer("response-consulted").hasError()).isTrue();
        this.<Boolean>answer("response-consulted").setValue(true);
        this.<String>answer("response-consultation").setValue("She would have paid it.");
        this.<String>answer("response-director").setValue("Nadia Osei");
        press("See the letter and send it");
        assertThat(answer("response-opening").hasError()).isTrue();
        this.<String>answer("response-opening").setValue("We are sorry.");
        press("See the letter and send it");
        assertThat(page()).contains("The letter as it arrives", "Recommendation 2: Pay £500.", "We do not accept this. The guidance points to less.")
                .doesNotContain("The director’s response was sent.");
        press("Go back and change it");
        this.<String>answer("response-opening").setValue("We are very sorry.");
        press("See the letter and send it");
        assertThat(page()).contains("We are very sorry.");
        press("Yes, send it now");
        assertThat(page()).contains("The director’s response was sent.", "The council’s procedure is complete.", "Stage 3 response, sent");
    }

    @Test
    void who_saves_second_sees_who_was_quicker_their_response_and_what_they_had_written_themselves() {
        var complaint = stageThree.listed(MON_2_MAR, TUE_31_MAR);
        itIs("2026-04-09T10:00:00Z");
        stageThree.reported(complaint, TUE_31_MAR, LocalDate.of(2026, 4, 9), "Apologise.");
        show(Person.TOM, complaint);
        this.<String>answer("response-opening").setValue("What Tom wrote.");
        this.<String>answer("recommendation-1-reasons").setValue("His reasons.");
        var version = response.draft(stageThree.hannah(), complaint.id()).version();
        response.save(stageThree.hannah(), complaint.id(), version, new Written("What Hannah wrote.", "Nadia Osei", false, "", List.of()));
        press("Save");
        assertThat(page()).contains("Hannah Whitcombe saved this on Thu 9 Apr 2026, 11:00, while you were writing.", "Nothing of yours was saved.",
                "What Tom wrote.", "His reasons.");
        assertThat(answer("response-opening").getValue()).isEqualTo("What Hannah wrote.");
        this.<String>answer("response-opening").setValue("What both wrote.");
        press("Save");
        assertThat(response.opening(stageThree.hannah(), complaint.id())).isEqualTo("What both wrote.");
    }

    @Test
    void a_panel_that_lost_somebody_is_listed_again_before_anything_else() {
        var complaint = stageThree.listed(MON_2_MAR, TUE_31_MAR);
        var dov = stageThree.onRegister("Dov Stern");
        show(Person.HANNAH, complaint);
        press("Stand Ben Adeyemi down");
        assertThat(page()).contains("Ben Adeyemi was stood down.", "Appoint the panel");
        this.<Long>answer("panel-person").setValue(dov);
        this.<Boolean>answer("panel-no-conflict").setValue(true);
        this.<String>answer("panel-declaration").setValue("None.");
        press("Appoint");
        assertThat(page()).contains("Set the day of the panel").doesNotContain("List the panel again");
    }

    @Test
    void a_request_is_taken_back_only_in_their_words() {
        var complaint = stageThree.requested(MON_2_MAR);
        show(Person.HANNAH, complaint);
        press("Record it");
        assertThat(answer("panel-withdraw").hasError()).isTrue();
        this.<String>answer("panel-withdraw").setValue("I do not want the panel now. Dana, 2 March");
        press("Record it");
        assertThat(page()).contains("The request was taken back, and the letter is out.", "They took the request for Stage 3 back", "Record a request for a review panel");
    }

    @Test
    void the_ombudsman_is_recorded_on_any_case_and_leaves_no_trace_in_its_head() {
        var reference = fromAMother("Nobody came.");
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).contains("The Ombudsman", "it is not counted as another complaint");
        press("Record the enquiry");
        assertThat(answer("ombudsman-reference").hasError()).isTrue();
        this.<String>answer("ombudsman-reference").setValue("25 005 179");
        this.<LocalDate>answer("ombudsman-received").setValue(MON_2_MAR);
        press("Record the enquiry");
        assertThat(page()).contains("The Ombudsman: 1 enquiry", "Ombudsman 25 005 179", "The Ombudsman asked about it", "Acknowledge");
        var id = find(Answer.class).all().stream().map(Answer::id).filter(each -> each.startsWith("ombudsman-decision-")).findFirst().orElseThrow()
                .substring("ombudsman-decision-".length());
        this.<LocalDate>answer("ombudsman-decided-" + id).setValue(MON_2_MAR);
        this.<OmbudsmanDecision>answer("ombudsman-decision-" + id).setValue(OmbudsmanDecision.REFERRED_BACK);
        this.<String>answer("ombudsman-summary-" + id).setValue("We had not finished.");
        press("Record the decision");
        assertThat(page()).contains("Referred back to us, because we had not finished, Mon 2 Mar 2026", "The Ombudsman decided");
        assertThat(read(find(CaseHeader.class).single().getElement())).doesNotContain("Ombudsman");
    }

    @Test
    void a_team_manager_is_offered_nothing_of_it() {
        var complaint = seenByImran(stageThree.requested(MON_2_MAR));
        at(Person.IMRAN);
        open(complaint);
        assertThat(page()).doesNotContain("Appoint the panel", "The Ombudsman");
    }

    private Sent answered(Finding finding) {
        return stageThree.answeredAtStage2(GivenComplaints.aParent("The visits stopped."), MON_2_MAR, finding);
    }

    private void show(Person person, Sent complaint) {
        at(person);
        open(new Reference(complaint.reference()));
    }

    /** Imran's team was let in, as at Stage 1. */
    private Reference seenByImran(Sent complaint) {
        gate.run(stageThree.hannah(), () -> access.grantToTeam(complaint.id(), gate.db().select(STAFF_MEMBER.TEAM_ID).from(STAFF_MEMBER)
                .where(STAFF_MEMBER.SIGN_IN_NAME.eq(Person.IMRAN.signInName())).fetchSingle().value1(), "asked to resolve it"));
        return new Reference(complaint.reference());
    }
}
