package uk.heard.complaint;

import static uk.heard.complaint.Position.RECEIVED;
import static uk.heard.complaint.Position.STAGE_1;
import static uk.heard.complaint.Position.STAGE_1_REPLIED;
import static uk.heard.complaint.Position.STAGE_2_REQUESTED;
import static uk.heard.complaint.Position.TRIAGE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The procedure on one screen: which move is lawful in which position and where it leads.
 * Drawn in src/docs/journey.md by its test.
 */
public final class Journey {

    /** Where a complaint stands the moment it is received. */
    public static final Position START = RECEIVED;

    private Journey() {}

    /** The position after {@code move}, or nothing when the move is not lawful in {@code position}. */
    public static Optional<Position> next(Position position, Move move) {
        return switch (move) {
            case Move.Received _ -> Optional.empty();
            case Move.Acknowledged _ -> leads(position, Set.of(RECEIVED), TRIAGE);
            case Move.Accepted _ -> leads(position, Set.of(TRIAGE), STAGE_1);
            case Move.Responded _ -> leads(position, Set.of(STAGE_1), STAGE_1_REPLIED);
            case Move.Stage2Requested _ -> leads(position, Set.of(STAGE_1_REPLIED), STAGE_2_REQUESTED);
            case Move.Allocated _ -> stays(position, Set.of(STAGE_1));
            case Move.MatchReleased _ -> stays(position, EnumSet.allOf(Position.class));
        };
    }

    public static boolean allows(Position position, Move move) {
        return next(position, move).isPresent();
    }

    private static Optional<Position> leads(Position position, Set<Position> from, Position to) {
        return from.contains(position) ? Optional.of(to) : Optional.empty();
    }

    private static Optional<Position> stays(Position position, Set<Position> where) {
        return where.contains(position) ? Optional.of(position) : Optional.empty();
    }
}
