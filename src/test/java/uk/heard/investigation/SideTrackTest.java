package uk.heard.investigation;

import static heard.db.Tables.DECISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Move;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.Position;
import uk.heard.local.SampleStaff.Person;
import uk.heard.timescale.ClockKind;

/** Talking helps and ends nothing: Stage 2 is theirs until they take it back themselves. */
class SideTrackTest extends AtStage2 {

    @Autowired Appointments appointments;
    @Autowired Complaints complaints;

    @Test
    @DisplayName("Trap 2: mediation stops no clock and leaves the request standing, even when it went well")
    void talking_stops_no_clock_and_ends_no_stage() {
        itIs("2025-11-10");
        var complaint = requested("The visits stopped.");
        var before = file(complaint).clocks();
        done(investigation.beginAdr(hannah(), complaint.id()));
        itIs("2025-12-01");
        done(investigation.endAdr(hannah(), complaint.id()));
        assertThat(file(complaint).clocks()).isEqualTo(before);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        assertThat(file(complaint).moves()).extracting(move -> move.move().kind()).endsWith("AdrBegan", "AdrEnded");
    }

    @Test
    @DisplayName("Trap 2: the request ends with their own written words, and not without them")
    void only_their_own_words_take_the_request_back() {
        var complaint = appointed("The visits stopped.");
        done(investigation.beginAdr(hannah(), complaint.id()));
        done(investigation.endAdr(hannah(), complaint.id()));
        assertThat(investigation.withdrawRequest(hannah(), complaint.id(), " \n ")).contains(Refused.WORDS_MISSING);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        done(investigation.withdrawRequest(hannah(), complaint.id(), "I have my visits back. I do not need the investigation. Dana, by email."));
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_1_REPLIED);
        assertThat(file(complaint).last(Move.RequestWithdrawn.class)).contains(new Move.RequestWithdrawn(2));
        assertThat(file(complaint).running(ClockKind.STAGE_2_FROM_REQUEST)).isEmpty();
        gate.run(hannah(), () -> {
            assertThat(gate.db().selectFrom(DECISION).where(DECISION.COMPLAINT_ID.eq(complaint.id())).fetch()).singleElement().satisfies(decision -> {
                assertThat(decision.getKind()).isEqualTo(DecisionKind.WITHDRAWAL);
                assertThat(decision.getReasons()).isEqualTo("I have my visits back. I do not need the investigation. Dana, by email.");
            });
            assertThat(appointments.of(complaint.id())).hasSize(2).allMatch(appointed -> appointed.endedAt() != null);
        });
    }

    @Test
    @DisplayName("Trap 1: asked for again after it was taken back, Stage 2 begins anew without anybody's leave")
    void the_right_comes_back_whenever_they_ask() {
        itIs("2025-11-10");
        var complaint = agreed("The visits stopped.");
        done(investigation.withdrawRequest(hannah(), complaint.id(), "Not now."));
        itIs("2026-01-12");
        speakUp.requestStage2(complaint.complainant(), "");
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
        assertThat(running(complaint, ClockKind.STAGE_2_FROM_REQUEST).openedOn()).isEqualTo(day("2026-01-12"));
        assertThat(statements.agree(hannah(), complaint.id(), 1, HowAgreed.ORALLY, today())).contains(Refused.SUPERSEDED);
        appoint(complaint);
        done(statements.send(hannah(), complaint.id(), List.of()));
        assertThat(statements.agree(hannah(), complaint.id(), 2, HowAgreed.ORALLY, today())).isEmpty();
        assertThat(extension.possible(maya(), complaint.id()).refused()).isEmpty();
    }

    @Test
    @DisplayName("Trap 1: from the request to the answer there is no step that refuses Stage 2")
    void no_step_of_stage_2_turns_it_away() {
        assertThat(Arrays.stream(Investigation.class.getMethods()).map(Method::getName)).noneMatch(name -> name.matches("(?i).*(reject|refuse|decline).*"));
        var complaint = requested("The visits stopped.");
        var refusal = new Move.Refused(1, 1, given.points(complaint), true);
        assertThatThrownBy(() -> gate.run(hannah(), () -> complaints.record(complaint.id(), refusal))).isInstanceOf(MoveNotAllowed.class);
        assertThat(file(complaint).position()).isEqualTo(Position.STAGE_2_REQUESTED);
    }

    @Test
    void nobody_but_the_complaints_team_records_it_and_only_while_there_is_something_to_take_back() {
        var complaint = requested("The visits stopped.");
        var manager = given.staff(Person.IMRAN);
        assertThat(investigation.beginAdr(manager, complaint.id())).contains(Refused.NOT_YOURS);
        assertThat(investigation.withdrawRequest(manager, complaint.id(), "x")).contains(Refused.NOT_YOURS);
        var answered = answered(SentBy.PORTAL, "One.");
        assertThatThrownBy(() -> investigation.withdrawRequest(hannah(), answered.id(), "x")).isInstanceOf(MoveNotAllowed.class);
        assertThatThrownBy(() -> investigation.beginAdr(hannah(), answered.id())).isInstanceOf(MoveNotAllowed.class);
    }
}
