package uk.heard.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.GivenComplaints.Sent;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.investigation.Register.Entry;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.resolution.StageOneReply;
import uk.heard.resolution.StageOneReply.PointFinding;
import uk.heard.timescale.ClockKind;
import uk.heard.triage.Triage;

/** Who may investigate, who may not, and what the appointment does and does not set going. */
class AppointingTest extends AtStage2 {

    @Autowired Appointments appointments;
    @Autowired Triage triage;
    @Autowired StageOneReply stageOne;

    @Test
    @DisplayName("Scenario 11: the letter names both people and the days counted from the request, 3 October and 28 November 2024")
    void the_complainant_is_told_who_investigates_and_by_when() {
        itIs("2024-08-29");
        var complaint = requested("The visits stopped.");
        itIs("2024-09-10");
        appoint(complaint);
        assertThat(file(complaint).letters().getLast().kind()).isEqualTo(LetterKind.STAGE_2_START);
        assertThat(lastLetter(complaint)).contains("The investigating officer is Rosalind Achebe.", "The independent person is Beatrix Nkemelu.",
                "by Thursday 3 October 2024, or by Thursday 28 November 2024 at the latest");
        assertThat(file(complaint).last(Move.InvestigatorsAppointed.class)).get()
                .extracting(Move.InvestigatorsAppointed::investigatorId, Move.InvestigatorsAppointed::independentPersonId)
                .containsExactly(person("Rosalind Achebe"), person("Beatrix Nkemelu"));
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
    }

    @Test
    @DisplayName("Trap 3: the clock runs from the request, not from the appointment")
    void appointing_late_moves_no_clock() {
        itIs("2025-11-10");
        var complaint = requested("The visits stopped.");
        var before = running(complaint, ClockKind.STAGE_2_FROM_REQUEST);
        itIs("2025-12-08");
        appoint(complaint);
        assertThat(running(complaint, ClockKind.STAGE_2_FROM_REQUEST)).isEqualTo(before);
        assertThat(before.openedOn()).isEqualTo(day("2025-11-10"));
        assertThat(file(complaint).running(ClockKind.STAGE_2_FROM_STATEMENT)).isEmpty();
    }

    @Test
    @DisplayName("Trap 15: whoever is of the council, or married to a member or officer, is no independent person")
    void an_independent_person_is_independent() {
        var complaint = requested("One.");
        var ofTheCouncil = added(new Entry(null, "Councillor Marchbanks", "", true, true, true, true, false, null, null, null, null, null, true));
        assertThat(appoint(complaint, "Rosalind Achebe", "Councillor Marchbanks")).contains(ineligible(AppointedAs.INDEPENDENT_PERSON, NotEligible.NOT_INDEPENDENT));
        assertThat(appoint(complaint, "Rosalind Achebe", "Jocelyn Amberley")).contains(ineligible(AppointedAs.INDEPENDENT_PERSON, NotEligible.NOT_INDEPENDENT));
        assertThat(names(complaint, AppointedAs.INDEPENDENT_PERSON)).contains("Beatrix Nkemelu").doesNotContain("Councillor Marchbanks", "Jocelyn Amberley");
        assertThat(names(complaint, AppointedAs.INVESTIGATING_OFFICER)).as("the council's own people may investigate").contains("Councillor Marchbanks");
        nobodyWasAppointed(complaint);
        register.retire(hannah(), ofTheCouncil);
    }

    @Test
    void nobody_investigates_the_team_that_they_manage() {
        var team = triage.teams(hannah()).stream().filter(each -> each.name().equals("Assessment, north")).findFirst().orElseThrow().id();
        var manager = added(new Entry(null, "Ambrose Tully", "", true, false, false, true, false, team, null, null, null, null, true));
        assertThat(names(requested("One."), AppointedAs.INVESTIGATING_OFFICER)).contains("Ambrose Tully", "Colin Treadaway");
        var theirs = given.inStage1(aParent("Two."));
        triage.allocate(hannah(), theirs.id(), team);
        var points = given.points(theirs).stream().map(id -> new PointFinding(id, Finding.UPHELD, "Yes.")).toList();
        done(stageOne.send(hannah(), theirs.id(), points, "Thank you.", ""));
        speakUp.requestStage2(theirs.complainant(), "");
        assertThat(appoint(theirs, "Ambrose Tully", "Beatrix Nkemelu")).contains(ineligible(AppointedAs.INVESTIGATING_OFFICER, NotEligible.LINE_MANAGEMENT));
        assertThat(names(theirs, AppointedAs.INVESTIGATING_OFFICER)).contains("Colin Treadaway").doesNotContain("Ambrose Tully");
        nobodyWasAppointed(theirs);
        register.retire(hannah(), manager);
    }

    @Test
    void a_declaration_and_the_word_that_there_is_no_conflict_are_both_needed_from_each_of_the_two() {
        var complaint = requested("One.");
        assertThat(investigation.appoint(hannah(), complaint.id(), person("Rosalind Achebe"), " ", true, person("Beatrix Nkemelu"), NOTHING_TO_DECLARE, true))
                .contains(ineligible(AppointedAs.INVESTIGATING_OFFICER, NotEligible.CONFLICT));
        assertThat(investigation.appoint(hannah(), complaint.id(), person("Rosalind Achebe"), NOTHING_TO_DECLARE, true, person("Beatrix Nkemelu"), "Taught the boy.", false))
                .contains(ineligible(AppointedAs.INDEPENDENT_PERSON, NotEligible.CONFLICT));
        nobodyWasAppointed(complaint);
    }

    @Test
    void one_person_is_not_both() {
        var complaint = requested("One.");
        var both = added(new Entry(null, "Perpetua Voss", "", true, true, false, false, false, null, null, null, null, null, true));
        assertThat(appoint(complaint, "Perpetua Voss", "Perpetua Voss")).contains(ineligible(AppointedAs.INDEPENDENT_PERSON, NotEligible.ALREADY_APPOINTED));
        nobodyWasAppointed(complaint);
        register.retire(hannah(), both);
    }

    @Test
    void only_those_whom_the_register_names_for_the_part_and_who_are_available_are_appointed() {
        itIs("2026-03-02");
        var complaint = requested("One.");
        added(new Entry(null, "Lorcan Wetherby", "", true, false, false, false, false, null, null, null, day("2026-03-03"), null, true));
        added(new Entry(null, "Sunniva Kell", "", true, false, false, false, false, null, null, null, null, day("2026-03-01"), true));
        assertThat(appoint(complaint, "Beatrix Nkemelu", "Rosalind Achebe")).contains(ineligible(AppointedAs.INVESTIGATING_OFFICER, NotEligible.NOT_ON_REGISTER));
        assertThat(appoint(complaint, "Lorcan Wetherby", "Beatrix Nkemelu")).contains(ineligible(AppointedAs.INVESTIGATING_OFFICER, NotEligible.NOT_AVAILABLE));
        assertThat(appoint(complaint, "Sunniva Kell", "Beatrix Nkemelu")).contains(ineligible(AppointedAs.INVESTIGATING_OFFICER, NotEligible.NOT_AVAILABLE));
        assertThat(names(complaint, AppointedAs.INVESTIGATING_OFFICER)).contains("Rosalind Achebe").doesNotContain("Lorcan Wetherby", "Sunniva Kell", "Beatrix Nkemelu");
        itIs("2026-03-03");
        assertThat(names(complaint, AppointedAs.INVESTIGATING_OFFICER)).contains("Lorcan Wetherby");
    }

    @Test
    void somebody_can_be_replaced_while_the_other_stays_and_whoever_was_replaced_never_sits_on_the_panel() {
        var complaint = agreed("One.");
        assertThat(investigation.appoint(hannah(), complaint.id(), person("Dafydd Penhallow"), NOTHING_TO_DECLARE, true, person("Beatrix Nkemelu"), "", false)).isEmpty();
        gate.run(hannah(), () -> {
            assertThat(appointments.of(complaint.id())).filteredOn(each -> each.endedAt() == null).extracting(Appointments.Appointed::name)
                    .containsExactlyInAnyOrder("Dafydd Penhallow", "Beatrix Nkemelu");
            assertThat(appointments.of(complaint.id())).hasSize(3);
        });
        assertThat(lastLetter(complaint)).contains("The investigating officer is Dafydd Penhallow.", "The independent person is Beatrix Nkemelu.");
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_INVESTIGATION);
    }

    @Test
    @DisplayName("Trap 15: the independent person does not sit on the panel, not even after being replaced")
    void whoever_investigated_is_kept_from_the_panel() {
        var several = added(new Entry(null, "Fenella Crake", "", false, true, true, false, false, null, null, null, null, null, true));
        var complaint = requested("One.");
        done(appoint(complaint, "Rosalind Achebe", "Fenella Crake"));
        done(appoint(complaint, "Rosalind Achebe", "Beatrix Nkemelu"));
        gate.run(hannah(), () -> {
            assertThat(appointments.candidates(complaint.id(), AppointedAs.PANEL_MEMBER)).extracting(Appointments.Candidate::name).contains("Winifred Astley").doesNotContain("Fenella Crake");
            assertThat(appointments.appoint(complaint.id(), several, AppointedAs.CHAIR, true, NOTHING_TO_DECLARE)).contains(NotEligible.INVESTIGATED_IT);
        });
        register.retire(hannah(), several);
    }

    @Test
    void nobody_but_the_complaints_team_appoints() {
        var complaint = requested("One.");
        assertThat(investigation.appoint(given.staff(Person.IMRAN), complaint.id(), person("Rosalind Achebe"), NOTHING_TO_DECLARE, true,
                person("Beatrix Nkemelu"), NOTHING_TO_DECLARE, true)).contains(new NotAppointed.NotYours());
        nobodyWasAppointed(complaint);
    }

    @Test
    void before_stage_2_is_asked_for_and_after_the_reports_are_in_nobody_is_appointed() {
        var replied = given.replied(aParent("One."));
        assertThatThrownBy(() -> appoint(replied)).isInstanceOf(MoveNotAllowed.class);
        var reported = reported("One.");
        assertThatThrownBy(() -> appoint(reported, "Dafydd Penhallow", "Hamish Corrigan")).isInstanceOf(MoveNotAllowed.class);
    }

    private Optional<NotAppointed> appoint(Sent complaint, String officer, String independent) {
        return investigation.appoint(hannah(), complaint.id(), person(officer), NOTHING_TO_DECLARE, true, person(independent), NOTHING_TO_DECLARE, true);
    }

    private static NotAppointed ineligible(AppointedAs part, NotEligible why) {
        return new NotAppointed.Ineligible(part, why);
    }

    private List<String> names(Sent complaint, AppointedAs part) {
        return investigation.choice(hannah(), complaint.id(), part).candidates().stream().map(Appointments.Candidate::name).toList();
    }

    private void nobodyWasAppointed(Sent complaint) {
        gate.run(hannah(), () -> assertThat(appointments.of(complaint.id())).isEmpty());
        assertThat(file(complaint).has(Move.InvestigatorsAppointed.class)).isFalse();
    }

    private long added(Entry entry) {
        done(register.save(hannah(), entry));
        return person(entry.name());
    }
}
