package uk.heard.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.heard.timescale.ClockKind;

class JourneyTest {

    private static final Path DRAWING = Path.of("src/docs/journey.md");

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<Long> POINTS = List.of(1L, 2L);

    /** At least one of each kind, and both where a fact decides which way it leads; the test below notices when a kind is missing here. */
    static final List<Move> MOVES = List.of(new Move.Received(Channel.PORTAL), new Move.Acknowledged(1), new Move.MatchReleased(1),
            new Move.StandingAwaited(1), new Move.Accepted("PARENT_IN_OWN_RIGHT"), new Move.Refused(1, 1, POINTS, true), new Move.Refused(1, 1, POINTS, false),
            new Move.Redirected(Destination.SCHOOL, 1, 1, POINTS, true), new Move.Redirected(Destination.SCHOOL, 1, 1, POINTS, false), new Move.Reconsidered(1),
            new Move.Held(HeldFor.COURT, 1, 1, POINTS, true, null), new Move.Held(HeldFor.COURT, 1, 1, POINTS, false, DAY), new Move.Held(HeldFor.COURT, 1, 1, POINTS, false, null), new Move.ProcessEnded(DAY),
            new Move.Resubmitted(2, true), new Move.Resubmitted(2, false), new Move.SplitOff(1, 2), new Move.PointAdded(3), new Move.Allocated(1),
            new Move.EarlyResolutionBegan(), new Move.EarlyResolved(1), new Move.EarlyResolutionEnded(EarlyEnding.RAN_OUT),
            new Move.Extended(ClockKind.STAGE_1, DAY, 1, 1), new Move.Extended(ClockKind.STAGE_2_FROM_REQUEST, DAY, 1, 1), new Move.Paused(), new Move.Resumed(),
            new Move.Responded(1), new Move.Stage1Closed(), new Move.Stage1Skipped(Stage1Skip.OVERDUE, 1L), new Move.Stage1Skipped(Stage1Skip.BY_AGREEMENT, null), new Move.Stage2Requested(null),
            new Move.Stage2Requested(DAY), new Move.RequestWithdrawn(2), new Move.RequestWithdrawn(3), new Move.InvestigatorsAppointed(1, 2, 3),
            new Move.StatementSent(1), new Move.StatementAgreed(1, null), new Move.StatementAgreed(1, DAY), new Move.AdrBegan(), new Move.AdrEnded(), new Move.InvestigationReported(),
            new Move.Adjudicated(1, DAY), new Move.Adjudicated(1, null), new Move.Stage2ReplyReceived(DAY), new Move.Stage3Requested(null, null),
            new Move.Stage3Requested(DAY, 4L), new Move.LateStage3Refused(1, 1), new Move.ReferredEarly(1, 1), new Move.ChairAppointed(1),
            new Move.PanelListed(DAY, List.of(1L, 2L, 3L), 1), new Move.PapersSent(1), new Move.PanelHeld(DAY), new Move.PanelReported(DAY),
            new Move.Stage3Responded(1), new Move.StandingEnded(1, 1), new Move.Withdrawn(1, 1), new Move.DecisionFrozen(1, DAY), new Move.DecisionFrozen(1, null), new Move.DecisionReleased(1), new Move.DangerAnswered(1), new Move.CodeReplaced(1),
            new Move.OmbudsmanEnquired(1), new Move.OmbudsmanDecided(1));

    @Test
    void every_kind_of_move_is_tried_here() {
        assertThat(MOVES.stream().map(Move::getClass).distinct()).containsExactlyInAnyOrder((Class<Move>[]) Move.class.getPermittedSubclasses());
    }

    @Test
    void every_position_can_be_reached_from_receipt() {
        var reached = EnumSet.of(Journey.START);
        var todo = new ArrayDeque<>(reached);
        while (!todo.isEmpty()) {
            var position = todo.pop();
            for (var move : MOVES) {
                Journey.next(position, move).filter(reached::add).ifPresent(todo::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(Position.values());
    }

    @Test
    void a_complaint_is_received_once() {
        assertThat(Position.values()).noneMatch(position -> Journey.allows(position, new Move.Received(Channel.PORTAL)));
    }

    /** Traps 1 and 28: nothing stands before it, no judgement and no mark on a persistent complainant. */
    @Test
    void stage_2_is_a_right_that_needs_nothing_but_a_reply() {
        assertThat(Journey.next(Position.STAGE_1_REPLIED, new Move.Stage2Requested(null))).contains(Position.STAGE_2_REQUESTED);
        assertThat(Journey.next(Position.STAGE_1_CLOSED, new Move.Stage2Requested(null))).contains(Position.STAGE_2_REQUESTED);
    }

    /** Every open position has a way on that is neither taking it back nor standing still. */
    @ParameterizedTest
    @EnumSource
    void nobody_is_stuck_in_an_open_position(Position position) {
        var ways = MOVES.stream().filter(move -> Journey.next(position, move).filter(next -> next != position).isPresent()).map(Move::kind).toList();
        if (Journey.isOpen(position)) {
            assertThat(ways).contains("Withdrawn").hasSizeGreaterThan(1);
        }
        if (position == Position.NOT_TAKEN_ON) {
            assertThat(ways).containsExactly("Reconsidered");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_ombudsman_may_ask_and_decide_at_any_time(Position position) {
        assertThat(Journey.next(position, new Move.OmbudsmanEnquired(1))).contains(position);
        assertThat(Journey.next(position, new Move.OmbudsmanDecided(1))).contains(position);
    }

    @Test
    void only_stage_1_and_stage_2_can_be_extended() {
        for (var kind : ClockKind.values()) {
            var extends_ = new Move.Extended(kind, DAY, 1, 1);
            var somewhere = Stream.of(Position.values()).anyMatch(position -> Journey.allows(position, extends_));
            assertThat(somewhere).as(kind.name()).isEqualTo(kind == ClockKind.STAGE_1 || kind == ClockKind.STAGE_2_FROM_REQUEST);
        }
    }

    @Test
    void what_is_written_down_reads_back_as_the_same_move() {
        assertThat(MOVES).allSatisfy(move -> assertThat(MoveText.read(move.kind(), MoveText.facts(move))).isEqualTo(move));
    }

    /** To draw it again after a change of the journey: delete the file, run this test, look at the difference. */
    @Test
    void the_drawing_shows_the_journey_as_it_is() throws IOException {
        if (Files.notExists(DRAWING)) {
            Files.writeString(DRAWING, drawing());
        }
        assertThat(Files.readString(DRAWING)).as("src/docs/journey.md is stale: delete it and run this test").isEqualTo(drawing());
    }

    private static String drawing() {
        var text = new StringBuilder("""
                # The journey of a complaint

                Drawn by `JourneyTest` from `Journey`, which alone decides what is lawful where. A move that is not listed in a
                position is refused there. What else a step needs, such as a clock that has not run out, its use case asks.

                ```mermaid
                stateDiagram-v2
                    [*] --> RECEIVED: Received
                """);
        for (var position : Position.values()) {
            MOVES.stream()
                    .flatMap(move -> Journey.next(position, move).filter(next -> next != position && !(move instanceof Move.Withdrawn))
                            .map(next -> "    %s --> %s: %s\n".formatted(position, next, move.kind())).stream())
                    .distinct().forEach(text::append);
        }
        text.append("```\n\nFrom every open position a complaint can also be withdrawn; that is left out of the drawing.\n\n| Position | Moves that stay there | Moves that lead on |\n|---|---|---|\n");
        for (var position : Position.values()) {
            text.append("| %s | %s | %s |\n".formatted(position, kinds(position, true), kinds(position, false)));
        }
        return text.toString();
    }

    private static String kinds(Position position, boolean staying) {
        return String.join(", ", MOVES.stream()
                .filter(move -> Journey.next(position, move).filter(next -> (next == position) == staying).isPresent())
                .map(Move::kind).distinct().toList());
    }
}
