package uk.heard.investigation;

import static heard.db.Tables.STATEMENT;
import static heard.db.Tables.STATEMENT_POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.NewComplaint;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.investigation.StatementOfComplaint.StatedPoint;
import uk.heard.investigation.StatementOfComplaint.Version;
import uk.heard.investigation.StatementOfComplaint.Written;
import uk.heard.local.SampleStaff.Person;
import uk.heard.timescale.ClockKind;

/** What exactly is investigated: drafted in their words, changed until it is right, agreed by them and by nobody else. */
class StatementOfComplaintTest extends AtStage2 {

    @Autowired Complaints complaints;

    @Test
    void it_begins_with_their_own_words() {
        var complaint = requested("The visits stopped.", "Nobody called.");
        var statement = statements.read(hannah(), complaint.id());
        assertThat(statement.versions()).isEmpty();
        assertThat(statement.points()).extracting(StatedPoint::number, StatedPoint::whatHappened, StatedPoint::whatShouldHappen)
                .containsExactly(tuple(1, "The visits stopped.", "Put it right."), tuple(2, "Nobody called.", "Put it right."));
    }

    @Test
    void what_is_sent_is_the_statement_and_not_the_first_telling_which_stays_as_it_was() {
        var complaint = appointed("The visits stopped.", "Nobody called.");
        var points = given.points(complaint);
        done(statements.save(hannah(), complaint.id(), List.of(new Written(points.getFirst(), "From May to July no visit took place.", "Weekly visits."))));
        done(statements.send(hannah(), complaint.id(), List.of()));
        assertThat(file(complaint).letters().getLast().kind()).isEqualTo(LetterKind.STATEMENT);
        assertThat(lastLetter(complaint)).contains("From May to July no visit took place.", "Weekly visits.", "Nobody called.").doesNotContain("The visits stopped.");
        assertThat(file(complaint).last(Move.StatementSent.class)).contains(new Move.StatementSent(1));
        assertThat(file(complaint).points().getFirst().whatHappened()).isEqualTo("The visits stopped.");
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
    }

    @Test
    void every_version_that_was_sent_is_kept_as_it_was_sent() {
        var complaint = appointed("The visits stopped.");
        var point = given.points(complaint).getFirst();
        done(statements.send(hannah(), complaint.id(), List.of(new Written(point, "First version.", ""))));
        done(statements.save(hannah(), complaint.id(), List.of(new Written(point, "Second version.", ""))));
        done(statements.save(maya(), complaint.id(), List.of(new Written(point, "Second version, once more.", ""))));
        assertThat(statements.read(hannah(), complaint.id()).versions()).extracting(Version::number).containsExactly(1, 2);
        gate.run(hannah(), () -> {
            assertThat(gate.db().select(STATEMENT_POINT.WHAT_HAPPENED).from(STATEMENT_POINT).join(STATEMENT).on(STATEMENT.ID.eq(STATEMENT_POINT.STATEMENT_ID))
                    .where(STATEMENT.COMPLAINT_ID.eq(complaint.id())).orderBy(STATEMENT.VERSION).fetch(STATEMENT_POINT.WHAT_HAPPENED))
                    .containsExactly("First version.", "Second version, once more.");
            assertThat(gate.db().update(STATEMENT_POINT).set(STATEMENT_POINT.WHAT_HAPPENED, "Rewritten.")
                    .where(STATEMENT_POINT.STATEMENT_ID.eq(gate.db().select(STATEMENT.ID).from(STATEMENT).where(STATEMENT.COMPLAINT_ID.eq(complaint.id()), STATEMENT.VERSION.eq(1)).fetchSingle().value1()))
                    .execute()).isZero();
        });
        done(statements.send(hannah(), complaint.id(), List.of()));
        assertThat(file(complaint).last(Move.StatementSent.class)).contains(new Move.StatementSent(2));
    }

    @Test
    void the_version_that_was_sent_last_is_agreed_and_no_other() {
        var complaint = appointed("The visits stopped.");
        var point = given.points(complaint).getFirst();
        assertThat(agree(complaint.id(), 1)).contains(Refused.NOT_SENT);
        done(statements.save(hannah(), complaint.id(), List.of(new Written(point, "First version.", ""))));
        assertThat(agree(complaint.id(), 1)).contains(Refused.NOT_SENT);
        done(statements.send(hannah(), complaint.id(), List.of()));
        done(statements.send(hannah(), complaint.id(), List.of(new Written(point, "Second version.", ""))));
        assertThat(agree(complaint.id(), 1)).contains(Refused.SUPERSEDED);
        assertThat(agree(complaint.id(), 3)).contains(Refused.NOT_SENT);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        done(agree(complaint.id(), 2));
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_INVESTIGATION);
        assertThat(file(complaint).last(Move.StatementAgreed.class)).contains(new Move.StatementAgreed(2, today()));
        assertThat(statements.read(hannah(), complaint.id()).versions().getLast()).extracting(Version::agreedOn, Version::howAgreed).containsExactly(today(), HowAgreed.ORALLY);
    }

    @Test
    void nobody_agrees_it_before_somebody_is_appointed_to_investigate_it() {
        var complaint = requested("The visits stopped.");
        done(statements.send(hannah(), complaint.id(), List.of()));
        assertThat(agree(complaint.id(), 1)).contains(Refused.NOBODY_APPOINTED);
        appoint(complaint);
        assertThat(agree(complaint.id(), 1)).isEmpty();
    }

    @Test
    void how_and_when_they_agreed_is_recorded_and_can_have_happened() {
        itIs("2026-03-10");
        var complaint = appointed("The visits stopped.");
        done(statements.send(hannah(), complaint.id(), List.of()));
        itIs("2026-03-16");
        assertThat(statements.agree(hannah(), complaint.id(), 1, null, day("2026-03-12"))).contains(Refused.WAY_MISSING);
        assertThat(statements.agree(hannah(), complaint.id(), 1, HowAgreed.ORALLY, null)).contains(Refused.DAY_MISSING);
        assertThat(statements.agree(hannah(), complaint.id(), 1, HowAgreed.ORALLY, day("2026-03-09"))).contains(Refused.DAY_TOO_EARLY);
        assertThat(statements.agree(hannah(), complaint.id(), 1, HowAgreed.ORALLY, day("2026-03-17"))).contains(Refused.DAY_AHEAD);
        assertThat(statements.agree(hannah(), complaint.id(), 1, HowAgreed.IN_WRITING, day("2026-03-12"))).isEmpty();
    }

    @Test
    void a_point_that_came_after_the_version_was_sent_has_to_be_agreed_too() {
        var complaint = appointed("The visits stopped.");
        done(statements.send(hannah(), complaint.id(), List.of()));
        gate.run(hannah(), () -> complaints.addPoint(complaint.id(), new NewComplaint.NewPoint("The letters stopped too.", "")));
        assertThat(agree(complaint.id(), 1)).contains(Refused.POINTS_CHANGED);
        done(statements.send(hannah(), complaint.id(), List.of()));
        assertThat(lastLetter(complaint)).contains("The letters stopped too.");
        assertThat(agree(complaint.id(), 2)).isEmpty();
    }

    @Test
    void a_statement_with_an_empty_point_is_kept_and_not_sent() {
        var complaint = appointed("The visits stopped.", "Nobody called.");
        var points = given.points(complaint);
        assertThat(statements.send(hannah(), complaint.id(), List.of(new Written(points.getFirst(), "Kept.", ""), new Written(points.getLast(), "  ", "")))).contains(Refused.POINT_EMPTY);
        assertThat(statements.read(hannah(), complaint.id()).points()).extracting(StatedPoint::whatHappened).containsExactly("Kept.", "");
        assertThat(file(complaint).has(Move.StatementSent.class)).isFalse();
    }

    @Test
    @DisplayName("Trap 3: agreed months after the request, both clocks are shown and the one from the request leads")
    void many_months_between_request_and_agreement() {
        itIs("2024-08-29");
        var complaint = requested("The visits stopped.");
        itIs("2025-02-03");
        agree(appoint(complaint));
        var leading = running(complaint, ClockKind.STAGE_2_FROM_REQUEST);
        assertThat(leading.openedOn()).isEqualTo(day("2024-08-29"));
        assertThat(leading.dueOn()).isEqualTo(day("2024-10-03"));
        assertThat(leading.latestOn()).isEqualTo(day("2024-11-28"));
        assertThat(leading.state(today())).isEqualTo(ClockTimes.State.LATE);
        var second = running(complaint, ClockKind.STAGE_2_FROM_STATEMENT);
        assertThat(second.openedOn()).isEqualTo(day("2025-02-03"));
        assertThat(second.dueOn()).isEqualTo(day("2025-03-10"));
        assertThat(file(complaint).clocks()).filteredOn(clock -> clock.kind() == ClockKind.STATEMENT).singleElement()
                .satisfies(clock -> assertThat(clock.endedOn()).isEqualTo(day("2025-02-03")));
    }

    @Test
    void nobody_but_the_complaints_team_writes_it_and_not_once_it_is_agreed() {
        var complaint = appointed("The visits stopped.");
        assertThat(statements.save(given.staff(Person.IMRAN), complaint.id(), List.of())).contains(Refused.NOT_YOURS);
        assertThat(statements.send(given.staff(Person.IMRAN), complaint.id(), List.of())).contains(Refused.NOT_YOURS);
        assertThat(statements.agree(given.staff(Person.IMRAN), complaint.id(), 1, HowAgreed.ORALLY, today())).contains(Refused.NOT_YOURS);
        agree(complaint);
        assertThatThrownBy(() -> statements.save(hannah(), complaint.id(), List.of())).isInstanceOf(MoveNotAllowed.class);
        assertThatThrownBy(() -> agree(complaint.id(), 1)).isInstanceOf(MoveNotAllowed.class);
    }

    private Optional<Refused> agree(long complaintId, int version) {
        return statements.agree(hannah(), complaintId, version, HowAgreed.ORALLY, today());
    }
}
