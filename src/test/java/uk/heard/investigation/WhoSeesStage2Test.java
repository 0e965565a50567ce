package uk.heard.investigation;

import static heard.db.Tables.ADJUDICATION;
import static heard.db.Tables.ADJUDICATION_POINT;
import static heard.db.Tables.APPOINTMENT;
import static heard.db.Tables.INVESTIGATION_REPORT;
import static heard.db.Tables.PROMISED_ACTION;
import static heard.db.Tables.REGISTER_PERSON;
import static heard.db.Tables.STATEMENT;
import static heard.db.Tables.STATEMENT_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import heard.db.tables.records.StatementRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import uk.heard.GivenComplaints.Sent;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.gate.Actor;
import uk.heard.investigation.Adjudication.Answer;
import uk.heard.investigation.Adjudication.Response;
import uk.heard.investigation.Stage2Board.Line;
import uk.heard.investigation.Stage2Board.Reached;
import uk.heard.investigation.Stage2Board.Step;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.PromisedActions.Action;

/** Every new way out of the database with a stranger, somebody who is named, and another household. */
class WhoSeesStage2Test extends AtStage2 {

    private static final List<Table<? extends Record>> WRITTEN_BY_STAFF = List.of(STATEMENT, STATEMENT_POINT, INVESTIGATION_REPORT, ADJUDICATION, ADJUDICATION_POINT);

    @Test
    void the_board_shows_how_far_each_has_come_how_long_each_part_took_and_both_days_on_which_it_is_due() {
        itIs("2025-11-10");
        var complaint = requested("The visits stopped.");
        assertThat(line(complaint).reached(today())).containsExactly(new Reached(Step.REQUESTED, day("2025-11-10"), 0));
        itIs("2025-11-17");
        appoint(complaint);
        itIs("2025-12-01");
        agree(complaint);
        itIs("2025-12-23");
        report(complaint);
        itIs("2025-12-29");
        var line = line(complaint);
        assertThat(line.reached(today())).containsExactly(new Reached(Step.REQUESTED, day("2025-11-10"), 5), new Reached(Step.APPOINTED, day("2025-11-17"), 10),
                new Reached(Step.STATEMENT_AGREED, day("2025-12-01"), 16), new Reached(Step.REPORTS_IN, day("2025-12-23"), 2));
        assertThat(line.dueOn()).isEqualTo(day("2025-12-15"));
        assertThat(line.statementDueOn()).isEqualTo(day("2026-01-08"));
        done(adjudication.save(hannah(), complaint.id(), accepting(complaint)));
        done(adjudication.send(hannah(), complaint.id(), SentBy.PORTAL));
        assertThat(line(complaint).reached(today())).last().isEqualTo(new Reached(Step.ADJUDICATED, day("2025-12-29"), null));
        itIs("2026-03-02");
        assertThat(references(hannah())).as("their days to ask for a panel are over").doesNotContain(complaint.reference());
    }

    @Test
    void only_complaints_in_stage_2_are_on_the_board_and_a_new_request_counts_anew() {
        itIs("2025-11-10");
        var before = given.replied(aParent("One."));
        var taken = agreed("Two.");
        done(investigation.withdrawRequest(hannah(), taken.id(), "Not now."));
        assertThat(references(hannah())).doesNotContain(before.reference(), taken.reference());
        itIs("2026-01-12");
        speakUp.requestStage2(taken.complainant(), "");
        assertThat(line(taken).reached(today())).containsExactly(new Reached(Step.REQUESTED, day("2026-01-12"), 0));
        assertThat(line(taken).statementDueOn()).isNull();
    }

    @Test
    void the_board_has_no_line_for_a_stranger_somebody_named_or_a_team_that_was_not_asked() {
        var open = requested("The visits stopped.");
        var aboutTomasz = requested("Tomasz Zielak shouted at my son.");
        assertThat(references(hannah())).contains(open.reference(), aboutTomasz.reference());
        assertThat(references(given.staff(Person.TOMASZ))).contains(open.reference()).doesNotContain(aboutTomasz.reference());
        assertThat(references(given.staff(Person.IMRAN))).doesNotContain(open.reference(), aboutTomasz.reference());
        assertThat(board.lines(given.staff(Person.LUCY))).isEmpty();
    }

    @Test
    void whoever_is_named_counts_and_changes_nothing_of_its_stage_2() {
        var tomasz = given.staff(Person.TOMASZ);
        var complaint = everything("Tomasz Zielak shouted at my son.");
        gate.run(tomasz, () -> {
            for (var table : all()) {
                assertThat(gate.db().fetchCount(table, table.field("complaint_id", Long.class).eq(complaint.id()))).as(table.getName()).isZero();
            }
        });
        assertThat(statements.read(tomasz, complaint.id()).points()).isEmpty();
        assertThat(reports.read(tomasz, complaint.id())).isEqualTo(Reports.Received.NOTHING);
        assertThat(adjudication.read(tomasz, complaint.id()).answers()).isEmpty();
        assertThatThrownBy(() -> investigation.choice(tomasz, complaint.id(), AppointedAs.INVESTIGATING_OFFICER)).isInstanceOf(NoSuchComplaint.class);
        assertThatThrownBy(() -> investigation.beginAdr(tomasz, complaint.id())).isInstanceOf(NoSuchComplaint.class);
        assertThatThrownBy(() -> extension.possible(tomasz, complaint.id())).isInstanceOf(NoSuchComplaint.class);
    }

    @Test
    void a_stranger_on_the_staff_counts_nothing_at_all() {
        everything("The visits stopped.");
        gate.run(given.staff(Person.LUCY), () -> {
            all().forEach(table -> assertThat(gate.db().fetchCount(table)).as(table.getName()).isZero());
            assertThat(gate.db().fetchCount(REGISTER_PERSON)).isZero();
        });
    }

    @Test
    void complainants_read_letters_and_none_of_what_staff_noted_neither_theirs_nor_another_households() {
        var theirs = everything("The visits stopped.");
        var others = everything("Another household.");
        gate.run(theirs.complainant(), () -> {
            WRITTEN_BY_STAFF.stream().filter(table -> table != STATEMENT && table != STATEMENT_POINT)
                    .forEach(table -> assertThat(gate.db().fetchCount(table)).as(table.getName()).isZero());
            assertThat(gate.db().select(STATEMENT.COMPLAINT_ID).from(STATEMENT).fetch(STATEMENT.COMPLAINT_ID)).as("the statement that was sent to them").containsExactly(theirs.id());
            assertThat(gate.db().selectDistinct(STATEMENT_POINT.COMPLAINT_ID).from(STATEMENT_POINT).fetch(STATEMENT_POINT.COMPLAINT_ID)).containsExactly(theirs.id());
            assertThat(gate.db().fetchCount(REGISTER_PERSON)).isZero();
            assertThat(gate.db().select(PROMISED_ACTION.COMPLAINT_ID).from(PROMISED_ACTION).fetch(PROMISED_ACTION.COMPLAINT_ID)).isEmpty();
        });
        done(adjudication.send(hannah(), others.id(), SentBy.PORTAL));
        done(adjudication.send(hannah(), theirs.id(), SentBy.PORTAL));
        gate.run(theirs.complainant(), () ->
                assertThat(gate.db().select(PROMISED_ACTION.COMPLAINT_ID).from(PROMISED_ACTION).fetch(PROMISED_ACTION.COMPLAINT_ID)).containsExactly(theirs.id()));
    }

    @Test
    void an_agreed_statement_is_changed_by_nobody_who_uses_the_application() {
        var complaint = agreed("The visits stopped.");
        gate.run(maya(), () -> {
            StatementRecord agreed = gate.db().selectFrom(STATEMENT).where(STATEMENT.COMPLAINT_ID.eq(complaint.id())).fetchSingle();
            assertThat(gate.db().update(STATEMENT).set(STATEMENT.AGREED_ON, agreed.getAgreedOn().minusDays(30)).where(STATEMENT.ID.eq(agreed.getId())).execute()).isZero();
        });
    }

    /** A complaint with something in every table of Stage 2, its response drafted and not sent. */
    private Sent everything(String point) {
        var complaint = reported(point);
        done(adjudication.save(hannah(), complaint.id(), new Response("Ingrid Solberg", "Director", List.of(new Answer(given.points(complaint).getFirst(), true, "")),
                List.of(new Action(null, "Train the team", "The head of service", today().plusDays(30))), "Opening", "")));
        gate.run(maya(), () -> all().forEach(table -> assertThat(gate.db().fetchCount(table, table.field("complaint_id", Long.class).eq(complaint.id()))).as(table.getName()).isPositive()));
        return complaint;
    }

    private static List<Table<? extends Record>> all() {
        return Stream.concat(WRITTEN_BY_STAFF.stream(), Stream.<Table<? extends Record>>of(APPOINTMENT, PROMISED_ACTION)).toList();
    }

    private Line line(Sent complaint) {
        return board.lines(hannah()).stream().filter(line -> line.reference().equals(complaint.reference())).findFirst().orElseThrow();
    }

    private List<String> references(Actor.Staff staff) {
        return board.lines(staff).stream().map(Line::reference).toList();
    }
}
