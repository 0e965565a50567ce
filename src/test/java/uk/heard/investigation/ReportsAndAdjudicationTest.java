package uk.heard.investigation;

import static heard.db.Tables.FINDING;
import static heard.db.Tables.PROMISED_ACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.heard.GivenComplaints.Sent;
import uk.heard.GivenComplaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.investigation.Adjudication.Answer;
import uk.heard.investigation.Adjudication.Response;
import uk.heard.investigation.Reports.FoundOnPoint;
import uk.heard.investigation.Reports.Received;
import uk.heard.investigation.StatementOfComplaint.Written;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.Finding;
import uk.heard.outcome.PromisedActions.Action;
import uk.heard.timescale.ClockKind;

/** From the reports to the council's response: nothing left blank, nothing lost on the way, and the days counted from when it arrived. */
class ReportsAndAdjudicationTest extends AtStage2 {

    @Test
    void the_reports_are_in_when_every_point_has_a_finding_with_its_reason_and_all_about_them_is_known() {
        var complaint = agreed("One.", "Two.");
        var points = given.points(complaint);
        var first = new FoundOnPoint(points.getFirst(), Finding.UPHELD, "The log shows it.");
        assertThat(reports.record(hannah(), complaint.id(), List.of(first), bothIn())).contains(Refused.POINT_UNANSWERED);
        assertThat(reports.record(hannah(), complaint.id(), List.of(new FoundOnPoint(points.getLast(), Finding.NO_FINDING, " ")), bothIn())).contains(Refused.POINT_UNANSWERED);
        done(reports.save(hannah(), complaint.id(), List.of(new FoundOnPoint(points.getLast(), Finding.NO_FINDING, "Nobody knows.")), bothIn()));
        var today = today();
        assertThat(record(complaint, new Received(null, today, true, IndependentView.AGREES, ""))).contains(Refused.DAY_MISSING);
        assertThat(record(complaint, new Received(today, null, true, IndependentView.AGREES, ""))).contains(Refused.DAY_MISSING);
        assertThat(record(complaint, new Received(today.plusDays(1), today, true, IndependentView.AGREES, ""))).contains(Refused.DAY_AHEAD);
        assertThat(record(complaint, new Received(today, today.minusDays(1), true, IndependentView.AGREES, ""))).contains(Refused.DAY_TOO_EARLY);
        assertThat(record(complaint, new Received(today, today, false, IndependentView.AGREES, ""))).contains(Refused.NOT_FACT_CHECKED);
        assertThat(record(complaint, new Received(today, today, true, null, ""))).contains(Refused.VIEW_MISSING);
        assertThat(record(complaint, new Received(today, today, true, IndependentView.DISAGREES, ""))).contains(Refused.WORDS_MISSING);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_INVESTIGATION);
        assertThat(record(complaint, new Received(today, today, true, IndependentView.DISAGREES, "Point two is upheld."))).isEmpty();
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_ADJUDICATION);
        assertThat(file(complaint).has(Move.InvestigationReported.class)).isTrue();
        assertThat(reports.read(maya(), complaint.id()).words()).isEqualTo("Point two is upheld.");
    }

    @Test
    void a_draft_of_the_reports_waits_for_the_next_person_and_is_hidden_from_the_complainant() {
        var complaint = agreed("One.");
        done(reports.save(hannah(), complaint.id(), List.of(new FoundOnPoint(given.points(complaint).getFirst(), Finding.UPHELD, "A first thought.")),
                new Received(null, null, true, IndependentView.DISAGREES, "Half a sentence")));
        assertThat(reports.read(maya(), complaint.id())).isEqualTo(new Received(null, null, true, IndependentView.DISAGREES, "Half a sentence"));
        assertThat(file(complaint).points().getFirst().at(2)).get().extracting(found -> found.reason()).isEqualTo("A first thought.");
        gate.run(complaint.complainant(), () -> assertThat(gate.db().fetchCount(FINDING, FINDING.STAGE.eq((short) 2))).isZero());
    }

    @Test
    void the_response_needs_a_named_person_an_answer_to_every_finding_complete_actions_an_opening_and_a_way() {
        var complaint = reported("One.", "Two.");
        var points = given.points(complaint);
        var yes = List.of(new Answer(points.getFirst(), true, ""), new Answer(points.getLast(), true, ""));
        assertThat(sent(complaint, new Response("", "Assistant director", yes, List.of(), "Opening", ""))).contains(Refused.ADJUDICATOR_MISSING);
        assertThat(sent(complaint, new Response("Ingrid Solberg", " ", List.of(), List.of(), "Opening", ""))).contains(Refused.ADJUDICATOR_MISSING);
        assertThat(sent(complaint, new Response("Ingrid Solberg", "Director", List.of(new Answer(points.getFirst(), false, "")), List.of(), "Opening", ""))).contains(Refused.ANSWER_MISSING);
        assertThat(sent(complaint, new Response("Ingrid Solberg", "Director", yes, List.of(new Action(null, "Train the team", "", null)), "Opening", ""))).contains(Refused.ACTION_INCOMPLETE);
        assertThat(sent(complaint, new Response("Ingrid Solberg", "Director", List.of(), List.of(), " ", ""))).contains(Refused.LETTER_EMPTY);
        done(adjudication.save(hannah(), complaint.id(), new Response("Ingrid Solberg", "Director", List.of(), List.of(), "Opening", "")));
        assertThat(adjudication.send(hannah(), complaint.id(), null)).contains(Refused.WAY_MISSING);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_ADJUDICATION);
        assertThat(adjudication.send(hannah(), complaint.id(), SentBy.PORTAL)).isEmpty();
    }

    @Test
    void an_answer_that_was_begun_first_is_a_point_without_an_answer() {
        var complaint = reported("One.");
        assertThat(sent(complaint, new Response("Ingrid Solberg", "Director", List.of(), List.of(), "Opening", ""))).contains(Refused.ANSWER_MISSING);
    }

    @Test
    void the_letter_says_the_agreed_points_what_was_found_what_the_council_answers_and_what_it_will_do_by_when() {
        itIs("2026-03-02");
        var complaint = appointed("The visits stopped.", "Nobody called.");
        var points = given.points(complaint);
        done(statements.save(hannah(), complaint.id(), List.of(new Written(points.getFirst(), "From May to July no visit took place.", ""))));
        report(agree(complaint));
        done(adjudication.save(hannah(), complaint.id(), new Response("Ingrid Solberg", "Director",
                List.of(new Answer(points.getFirst(), true, ""), new Answer(points.getLast(), false, "The call log was misread.")),
                List.of(new Action(points.getFirst(), "Make up for the missed visits", "Children in care", day("2026-04-30"))), "I have read both reports.", "I am sorry.")));
        var preview = adjudication.preview(hannah(), complaint.id()).html();
        assertThat(preview).contains("From May to July no visit took place.", "Nobody called.", "Upheld: you were right about this.", "The records show it.",
                "The council accepts this.", "The council does not accept this. The call log was misread.", "What the council will do",
                "Make up for the missed visits (Children in care, by Thursday 30 April 2026)", "I have read both reports.", "I am sorry.",
                "Ask by Monday 30 March 2026. If this came to you by post, you have 20 working days from the day it reached you.").doesNotContain("The visits stopped.");
        done(adjudication.send(hannah(), complaint.id(), SentBy.PORTAL));
        assertThat(lastLetter(complaint)).isEqualTo(preview);
        assertThat(file(complaint).letters().getLast().kind()).isEqualTo(LetterKind.STAGE_2_RESPONSE);
        gate.run(complaint.complainant(), () -> {
            assertThat(gate.db().fetchCount(FINDING, FINDING.STAGE.eq((short) 2))).isEqualTo(2);
            assertThat(gate.db().fetchCount(PROMISED_ACTION)).isEqualTo(1);
        });
        gate.run(hannah(), () -> assertThat(gate.db().deleteFrom(PROMISED_ACTION).where(PROMISED_ACTION.COMPLAINT_ID.eq(complaint.id())).execute()).isZero());
    }

    @Test
    void read_where_they_follow_it_the_response_arrives_the_day_it_is_sent() {
        itIs("2025-11-03");
        var complaint = reported("One.");
        done(adjudication.save(hannah(), complaint.id(), accepting(complaint)));
        itIs("2025-11-28");
        done(adjudication.send(hannah(), complaint.id(), SentBy.PORTAL));
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REPLIED);
        assertThat(file(complaint).running(ClockKind.STAGE_2_FROM_REQUEST)).isEmpty();
        assertThat(file(complaint).running(ClockKind.STAGE_2_FROM_STATEMENT)).isEmpty();
        assertThat(running(complaint, ClockKind.STAGE_3_REQUEST).dueOn()).isEqualTo(day("2025-12-30"));
        assertThat(adjudication.recordReceipt(hannah(), complaint.id(), today())).contains(Refused.RECEIVED_ALREADY);
    }

    @Test
    @DisplayName("Trap 17: sent by post, their 20 working days count from the day it reached them")
    void posted_the_days_begin_when_it_arrived() {
        itIs("2025-11-28");
        var complaint = answered(SentBy.POST, "One.");
        assertThat(file(complaint).running(ClockKind.STAGE_3_REQUEST)).isEmpty();
        assertThat(file(complaint).last(Move.Adjudicated.class)).get().extracting(Move.Adjudicated::receivedOn).isNull();
        itIs("2025-12-04");
        assertThat(adjudication.recordReceipt(hannah(), complaint.id(), null)).contains(Refused.DAY_MISSING);
        assertThat(adjudication.recordReceipt(hannah(), complaint.id(), day("2025-11-27"))).contains(Refused.DAY_TOO_EARLY);
        assertThat(adjudication.recordReceipt(hannah(), complaint.id(), day("2025-12-05"))).contains(Refused.DAY_AHEAD);
        assertThat(adjudication.recordReceipt(given.staff(Person.IMRAN), complaint.id(), day("2025-12-02"))).contains(Refused.NOT_YOURS);
        assertThat(adjudication.recordReceipt(hannah(), complaint.id(), day("2025-12-02"))).isEmpty();
        assertThat(running(complaint, ClockKind.STAGE_3_REQUEST).openedOn()).isEqualTo(day("2025-12-02"));
        assertThat(running(complaint, ClockKind.STAGE_3_REQUEST).dueOn()).isEqualTo(day("2026-01-02"));
        assertThat(adjudication.recordReceipt(hannah(), complaint.id(), day("2025-12-03"))).contains(Refused.RECEIVED_ALREADY);
    }

    @Test
    void thirty_six_points_of_which_29_are_upheld_and_2_partly_upheld_go_through_in_several_sittings() {
        var complaint = agreed(IntStream.rangeClosed(1, 36).mapToObj(n -> "Point number " + n + ".").toArray(String[]::new));
        var points = given.points(complaint);
        var found = new ArrayList<FoundOnPoint>();
        for (int i = 0; i < 36; i++) {
            found.add(new FoundOnPoint(points.get(i), i < 29 ? Finding.UPHELD : i < 31 ? Finding.PARTLY_UPHELD : i < 35 ? Finding.NOT_UPHELD : Finding.NO_FINDING, "Reason " + (i + 1) + "."));
        }
        for (int sitting = 0; sitting < 3; sitting++) {
            done(reports.save(sitting == 1 ? maya() : hannah(), complaint.id(), found.subList(sitting * 12, sitting * 12 + 11), new Received(null, null, false, null, "")));
        }
        assertThat(record(complaint, bothIn())).contains(Refused.POINT_UNANSWERED);
        assertThat(reports.record(hannah(), complaint.id(), List.of(found.get(11), found.get(23), found.get(35)), bothIn())).isEmpty();
        done(adjudication.save(hannah(), complaint.id(), accepting(complaint)));
        done(adjudication.send(hannah(), complaint.id(), SentBy.PORTAL));
        var findings = file(complaint).points().stream().map(point -> point.at(2).orElseThrow().finding()).toList();
        assertThat(findings).filteredOn(Finding.UPHELD::equals).hasSize(29);
        assertThat(findings).filteredOn(Finding.PARTLY_UPHELD::equals).hasSize(2);
        assertThat(lastLetter(complaint)).contains("Point number 36.", "Reason 36.");
        assertThat(lastLetter(complaint).split("The council accepts this.", -1)).hasSize(37);
    }

    @Test
    void nobody_but_the_complaints_team_and_only_where_the_journey_allows_it() {
        var complaint = agreed("One.");
        var manager = given.staff(Person.IMRAN);
        assertThat(reports.save(manager, complaint.id(), List.of(), bothIn())).contains(Refused.NOT_YOURS);
        assertThat(adjudication.save(manager, complaint.id(), accepting(complaint))).contains(Refused.NOT_YOURS);
        assertThat(adjudication.send(manager, complaint.id(), SentBy.PORTAL)).contains(Refused.NOT_YOURS);
        assertThatThrownBy(() -> adjudication.save(hannah(), complaint.id(), accepting(complaint))).isInstanceOf(MoveNotAllowed.class);
        report(complaint);
        assertThatThrownBy(() -> reports.save(hannah(), complaint.id(), List.of(), bothIn())).isInstanceOf(MoveNotAllowed.class);
        assertThatThrownBy(() -> adjudication.recordReceipt(hannah(), complaint.id(), today())).isInstanceOf(MoveNotAllowed.class);
    }

    @Test
    void a_point_of_another_complaint_is_answered_nowhere_else() {
        var complaint = reported("One.");
        var other = given.sent(GivenComplaints.aParent("Two."));
        var foreign = new Response("Ingrid Solberg", "Director", List.of(new Answer(given.points(other).getFirst(), true, "")), List.of(), "Opening", "");
        assertThatThrownBy(() -> adjudication.save(hannah(), complaint.id(), foreign)).isInstanceOf(NoSuchComplaint.class);
    }

    private Optional<Refused> record(Sent complaint, Received received) {
        return reports.record(hannah(), complaint.id(), List.of(), received);
    }

    private Optional<Refused> sent(Sent complaint, Response response) {
        done(adjudication.save(hannah(), complaint.id(), response));
        return adjudication.send(hannah(), complaint.id(), SentBy.PORTAL);
    }
}
