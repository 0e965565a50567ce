package uk.heard.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.resolution.StageOneReply;
import uk.heard.resolution.StageOneReply.PointFinding;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaints;

/** The steps of the first thread as use cases: each lawful where it is offered, refused everywhere else, nothing half done. */
@HeardTest
@Import(GivenComplaints.class)
class FirstThreadTest {

    @Autowired GivenComplaints given;
    @Autowired Triage triage;
    @Autowired StageOneReply reply;
    @Autowired SpeakUp speakUp;
    @Autowired TrackedComplaints tracked;
    @Autowired CaseFiles caseFiles;

    @Test
    void each_step_is_recorded_ends_its_clock_and_leaves_a_letter() {
        var complaint = given.replied(aParent("One.", "Two."));
        speakUp.requestStage2(complaint.complainant(), "Point two is wrong.");
        var seen = tracked.open(complaint.complainant());
        assertThat(seen.position()).isEqualTo(Position.STAGE_2_REQUESTED);
        assertThat(seen.moves()).extracting(m -> m.move().kind()).containsExactly("Received", "Acknowledged", "Accepted", "Responded", "Stage2Requested");
        assertThat(seen.letters()).extracting(letter -> letter.kind()).containsExactly(LetterKind.ACKNOWLEDGEMENT, LetterKind.STAGE_1_REPLY);
        assertThat(seen.clocks()).filteredOn(clock -> clock.endedOn() == null).extracting(ClockTimes::kind).containsExactly(ClockKind.STATEMENT, ClockKind.STAGE_2_FROM_REQUEST);
        assertThat(seen.points()).extracting(point -> point.findings().getFirst().finding()).containsExactly(Finding.UPHELD, Finding.UPHELD);
        assertThat(seen.messages()).extracting(message -> message.body()).containsExactly("Point two is wrong.");
    }

    @Test
    void the_reply_repeats_each_point_in_their_words_and_says_how_to_go_on() {
        var complaint = given.replied(aParent("They <shouted> & left."));
        var letter = tracked.open(complaint.complainant()).letters().getLast().html();
        assertThat(letter).contains("They &lt;shouted&gt; &amp; left.", "Upheld", "It should not have happened.", "Thank you for telling us.", "We are sorry.",
                "right to ask for Stage 2", "Ombudsman", "Hannah Whitcombe").doesNotContain("<shouted>").doesNotContain("advocate");
    }

    @Test
    void a_step_that_lost_the_race_says_what_happened_instead_and_changes_nothing() {
        var complaint = given.replied(aParent("One."));
        var officer = given.staff(Person.TOMASZ);
        var points = List.of(new PointFinding(given.points(complaint).getFirst(), Finding.NOT_UPHELD, "No."));
        assertThatThrownBy(() -> reply.send(officer, complaint.id(), points, "Other words", "")).isInstanceOfSatisfying(MoveNotAllowed.class, refused -> {
            assertThat(refused.position()).isEqualTo(Position.STAGE_1_REPLIED);
            assertThat(refused.last().move()).isInstanceOf(Move.Responded.class);
            assertThat(refused.last().actor()).isEqualTo(given.staff(Person.HANNAH).key());
        });
        assertThat(tracked.open(complaint.complainant()).points().getFirst().findings().getFirst().finding()).isEqualTo(Finding.UPHELD);
        assertThatThrownBy(() -> triage.acknowledge(officer, complaint.id(), "")).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void stage_2_is_asked_for_once() {
        var complaint = given.replied(aParent("One."));
        speakUp.requestStage2(complaint.complainant(), "");
        assertThatThrownBy(() -> speakUp.requestStage2(complaint.complainant(), "again")).isInstanceOf(MoveNotAllowed.class);
        assertThat(tracked.open(complaint.complainant()).messages()).isEmpty();
    }

    @Test
    void stage_2_cannot_be_asked_for_before_the_reply() {
        var complaint = given.inStage1(aParent("One."));
        assertThatThrownBy(() -> speakUp.requestStage2(complaint.complainant(), "")).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void a_reply_with_a_blank_point_is_not_sent_and_keeps_what_was_written() {
        var complaint = given.inStage1(aParent("One.", "Two."));
        var officer = given.staff(Person.HANNAH);
        var first = List.of(new PointFinding(given.points(complaint).getFirst(), Finding.UPHELD, "Yes."));
        assertThat(reply.send(officer, complaint.id(), first, "Dear Dana", "")).contains(StageOneReply.Refused.POINT_UNANSWERED);
        assertThat(caseFiles.open(officer, complaint.reference()).orElseThrow().position()).isEqualTo(Position.STAGE_1);
        assertThat(reply.draft(officer, complaint.id()).opening()).isEqualTo("Dear Dana");
    }

    @Test
    void nobody_is_accepted_before_the_people_named_were_checked() {
        var complaint = given.sent(aParent("One."));
        var officer = given.staff(Person.HANNAH);
        triage.acknowledge(officer, complaint.id(), "");
        assertThat(triage.accept(officer, complaint.id(), false, "")).contains(Refused.CONFLICT_CHECK_MISSING);
        assertThat(triage.accept(officer, complaint.id(), true, "")).isEmpty();
    }

    @Test
    void a_child_who_was_not_asked_is_asked_before_a_representative_is_accepted() {
        var complaint = given.sent(anAuntFor(ConsentAnswer.NOT_ASKED, "One."));
        var officer = given.staff(Person.HANNAH);
        triage.acknowledge(officer, complaint.id(), "");
        assertThat(triage.accept(officer, complaint.id(), true, "She seems nice.")).contains(Refused.CONSENT_MISSING);
        var child = caseFiles.open(officer, complaint.reference()).orElseThrow().people().getLast();
        triage.recordConsent(officer, complaint.id(), child.id(), ConsentAnswer.AGREES, "He told his teacher yes.");
        assertThat(triage.accept(officer, complaint.id(), true, "")).isEmpty();
    }

    @Test
    void the_yes_that_a_representative_ticks_is_confirmed_with_the_child_before_they_are_accepted() {
        var complaint = given.sent(anAuntFor(ConsentAnswer.AGREES, "One."));
        var officer = given.staff(Person.HANNAH);
        triage.acknowledge(officer, complaint.id(), "");
        assertThat(triage.standingRule(officer, complaint.id())).isEqualTo(StandingRule.REPRESENTATIVE_SAYS_CHILD_AGREES);
        assertThat(triage.accept(officer, complaint.id(), true, "She seems nice.")).contains(Refused.CONSENT_MISSING);
        var file = caseFiles.open(officer, complaint.reference()).orElseThrow();
        assertThat(file.consents()).extracting(CaseFile.Consent::confirmed).containsExactly(false);
        assertThat(file.running(ClockKind.STAGE_1)).as("the clock runs on").isPresent();
        triage.recordConsent(officer, complaint.id(), file.people().getLast().id(), ConsentAnswer.AGREES, "He told his teacher yes.");
        assertThat(triage.standingRule(officer, complaint.id())).isEqualTo(StandingRule.REPRESENTATIVE_CHILD_AGREES);
        assertThat(triage.accept(officer, complaint.id(), true, "")).isEmpty();
    }

    @Test
    void for_a_child_whom_it_is_not_safe_to_ask_staff_write_why_and_decide() {
        var complaint = given.sent(anAuntFor(ConsentAnswer.AGREES, "One."));
        var officer = given.staff(Person.HANNAH);
        triage.acknowledge(officer, complaint.id(), "");
        var child = caseFiles.open(officer, complaint.reference()).orElseThrow().people().getLast();
        triage.recordConsent(officer, complaint.id(), child.id(), ConsentAnswer.NOT_ASKED, "His father would hear of it.");
        assertThat(triage.accept(officer, complaint.id(), true, "")).contains(Refused.REASONS_MISSING);
        assertThat(triage.accept(officer, complaint.id(), true, "She sees him every week.")).isEmpty();
        assertThat(caseFiles.open(officer, complaint.reference()).orElseThrow().complainant().actingForChild()).as("she still speaks for him").isTrue();
    }

    @Test
    void a_decision_of_discretion_needs_reasons() {
        var complaint = given.sent(anAuntFor(ConsentAnswer.TOO_YOUNG, "One."));
        var officer = given.staff(Person.HANNAH);
        triage.acknowledge(officer, complaint.id(), "");
        assertThat(triage.accept(officer, complaint.id(), true, " ")).contains(Refused.REASONS_MISSING);
        assertThat(triage.accept(officer, complaint.id(), true, "She has cared for him since birth.")).isEmpty();
    }

    @Test
    void a_team_manager_writes_findings_but_does_not_triage_or_send() {
        var complaint = given.inStage1(aParent("One."));
        var officer = given.staff(Person.HANNAH);
        var manager = given.staff(Person.IMRAN);
        triage.allocate(officer, complaint.id(), triage.teams(officer).stream().filter(team -> team.name().equals("Children in care")).findFirst().orElseThrow().id());
        var findings = List.of(new PointFinding(given.points(complaint).getFirst(), Finding.UPHELD, "Yes."));
        reply.save(manager, complaint.id(), findings, "Dear Dana", "");
        assertThat(reply.send(manager, complaint.id(), findings, "Dear Dana", "")).contains(StageOneReply.Refused.NOT_YOURS);
        assertThat(triage.allocate(manager, complaint.id(), 1)).contains(Refused.NOT_YOURS);
        assertThat(caseFiles.open(officer, complaint.reference()).orElseThrow().points().getFirst().findings().getFirst().finding()).isEqualTo(Finding.UPHELD);
    }
}
