package uk.heard.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.complaint.Position.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Thousands of lives of complaints that nobody thought of. What fails names its seed: {@code -Dheard.seed} begins there.
 */
class HistoriesTest {

    static final long SEED = Long.getLong("heard.seed", 20_060_901);
    private static final int HISTORIES = 5_000;
    private static final int LENGTH = 40;

    @Test
    void no_lawful_history_gets_stuck_and_each_can_be_read_again_as_it_was_made() {
        var reached = EnumSet.of(Journey.START);
        var made = new HashSet<Class<?>>();
        for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
            var random = new Random(seed);
            var history = new RandomHistory(random, LocalDate.of(2026, 3, 2), List.of(1L, 2L, 3L), List.of(1L, 2L));
            for (int i = 0; i < LENGTH; i++) {
                history.timePasses();
                var move = history.choose(_ -> List.of(history.today().plusDays(1 + random.nextInt(20))));
                var before = history.position();
                history.took(move);
                reached.add(history.position());
                made.add(move.getClass());
                assertSound(history, before, seed);
            }
            var written = history.moves.stream().map(move -> MoveText.read(move.kind(), MoveText.facts(move))).toList();
            assertThat(written).as("seed %d", seed).isEqualTo(history.moves);
            assertThat(Journey.positions(written).getLast()).as("seed %d: %s", seed, written).isEqualTo(history.position());
        }
        // It was no history of three moves over and over.
        assertThat(reached).containsExactlyInAnyOrder(Position.values());
        assertThat(made).hasSize(Move.class.getPermittedSubclasses().length - 1).doesNotContain(Move.Received.class);
    }

    private static void assertSound(RandomHistory history, Position before, long seed) {
        var position = history.position();
        var onward = history.possible(_ -> List.of()).stream()
                .filter(move -> !(move instanceof Move.Withdrawn) && Journey.next(position, move).orElseThrow() != position).toList();
        var waitsForTheOtherProcess = position == HELD;
        if (Journey.isOpen(position) && !waitsForTheOtherProcess || position == NOT_TAKEN_ON) {
            assertThat(onward).as("seed %d: a way on from %s, reached from %s by %s", seed, position, before, history.moves).isNotEmpty();
        }
        if (Journey.isOpen(position) && !waitsForTheOtherProcess) {
            assertThat(history.here).as("seed %d: somebody works at %s for a point: %s", seed, position, history.moves).isNotEmpty();
        }
        // Regulation 8: what waits for a court can be brought again, whatever became of the other points, unless it was taken back.
        if (!history.held.isEmpty() && position != WITHDRAWN) {
            assertThat(Journey.allows(position, new Move.ProcessEnded(history.today()))).as("seed %d: held points wait in %s: %s", seed, position, history.moves).isTrue();
            assertThat(Journey.allows(position, new Move.Resubmitted(1, position == HELD))).as("seed %d: held points are brought again in %s: %s", seed, position, history.moves).isTrue();
        }
    }
}
