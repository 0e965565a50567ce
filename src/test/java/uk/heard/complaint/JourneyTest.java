package uk.heard.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Path DRAWING = Path.of("src/docs/journey.md");

    /** One of each kind; the test below notices when a kind is missing here. */
    private static final List<Move> MOVES = List.of(new Move.Received(Channel.PORTAL), new Move.Acknowledged(1), new Move.MatchReleased(1),
            new Move.Accepted("PARENT_IN_OWN_RIGHT"), new Move.Allocated(1), new Move.Responded(1), new Move.Stage2Requested());

    @Test
    void every_kind_of_move_is_tried_here() {
        assertThat(MOVES).extracting(Move::getClass).containsExactlyInAnyOrder((Class<Move>[]) Move.class.getPermittedSubclasses());
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

    @Test
    void stage_2_is_a_right_that_needs_nothing_but_a_reply() {
        assertThat(Journey.next(Position.STAGE_1_REPLIED, new Move.Stage2Requested())).contains(Position.STAGE_2_REQUESTED);
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
                position is refused there. Stage 2 after the request, Stage 3 and the Ombudsman are not built yet.

                ```mermaid
                stateDiagram-v2
                    [*] --> RECEIVED: Received
                """);
        for (var position : Position.values()) {
            for (var move : MOVES) {
                Journey.next(position, move).filter(next -> next != position)
                        .ifPresent(next -> text.append("    %s --> %s: %s\n".formatted(position, next, move.kind())));
            }
        }
        text.append("```\n\n| Position | Moves that stay there | Moves that lead on |\n|---|---|---|\n");
        for (var position : Position.values()) {
            text.append("| %s | %s | %s |\n".formatted(position, kinds(position, true), kinds(position, false)));
        }
        return text.toString();
    }

    private static String kinds(Position position, boolean staying) {
        return String.join(", ", MOVES.stream()
                .filter(move -> Journey.next(position, move).filter(next -> (next == position) == staying).isPresent())
                .map(Move::kind).toList());
    }
}
