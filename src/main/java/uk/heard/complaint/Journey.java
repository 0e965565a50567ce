package uk.heard.complaint;

import static uk.heard.complaint.Position.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The procedure on one screen: which move is lawful in which position and where it leads.
 * Drawn in src/docs/journey.md by its test.
 */
public final class Journey {

    /** Where a complaint stands the moment it is received. */
    public static final Position START = RECEIVED;

    private static final Set<Position> ALL = EnumSet.allOf(Position.class);
    private static final Set<Position> DECIDING = EnumSet.of(TRIAGE, AWAITING_STANDING);
    private static final Set<Position> IN_STAGE_1 = EnumSet.of(EARLY_RESOLUTION, STAGE_1, STAGE_1_PAUSED);
    private static final Set<Position> IN_STAGE_2 = EnumSet.of(STAGE_2_REQUESTED, STAGE_2_INVESTIGATION, STAGE_2_ADJUDICATION);
    private static final Set<Position> IN_STAGE_3 = EnumSet.of(STAGE_3_REQUESTED, STAGE_3_LISTED, STAGE_3_HEARD, STAGE_3_REPORTED);
    private static final Set<Position> OVER = EnumSet.of(STAGE_3_REPLIED, REFERRED_EARLY, RESOLVED_EARLY, NOT_TAKEN_ON, CONTINUED, WITHDRAWN);
    private static final Set<Position> OPEN = EnumSet.complementOf(EnumSet.copyOf(OVER));
    /** Where points can still be taken out: after that they were investigated and are answered. */
    private static final Set<Position> POINTS_OPEN = union(DECIDING, IN_STAGE_1, EnumSet.of(STAGE_2_REQUESTED, STAGE_2_INVESTIGATION));
    /** Where points may still wait for a court, whatever became of the others. */
    private static final Set<Position> POINTS_MAY_WAIT = EnumSet.complementOf(EnumSet.of(CONTINUED, WITHDRAWN));

    /** Where standing is no step of its own any more: a child's later "no" is decided beside the stage. */
    private static final Set<Position> AFTER_STAGE_1 = union(IN_STAGE_2, IN_STAGE_3, EnumSet.of(STAGE_1_REPLIED, STAGE_1_CLOSED, STAGE_2_REPLIED));

    private Journey() {}

    /** The position after {@code move}, or nothing when the move is not lawful in {@code position}. */
    public static Optional<Position> next(Position position, Move move) {
        return switch (move) {
            case Move.Received _ -> Optional.empty();
            case Move.Acknowledged _ -> leads(position, Set.of(RECEIVED), TRIAGE);
            case Move.StandingAwaited _ -> leads(position, Set.of(TRIAGE, STAGE_1), AWAITING_STANDING);
            case Move.Accepted _ -> leads(position, DECIDING, STAGE_1);
            case Move.Refused m -> m.whole() ? leads(position, DECIDING, NOT_TAKEN_ON) : stays(position, DECIDING);
            case Move.Redirected m -> m.whole() ? leads(position, DECIDING, NOT_TAKEN_ON) : stays(position, union(DECIDING, IN_STAGE_1));
            case Move.Reconsidered _ -> leads(position, Set.of(NOT_TAKEN_ON), TRIAGE);
            case Move.Held m -> m.whole() ? leads(position, POINTS_OPEN, HELD) : stays(position, POINTS_OPEN);
            case Move.ProcessEnded _ -> stays(position, POINTS_MAY_WAIT);
            case Move.Resubmitted m -> m.whole() ? leads(position, Set.of(HELD), CONTINUED)
                    : stays(position, POINTS_MAY_WAIT);
            case Move.SplitOff _ -> stays(position, POINTS_OPEN);
            case Move.PointAdded _ -> stays(position, union(DECIDING, IN_STAGE_1, EnumSet.of(STAGE_2_REQUESTED)));
            case Move.Allocated _ -> stays(position, union(EnumSet.of(EARLY_RESOLUTION, STAGE_1, STAGE_1_PAUSED)));
            case Move.EarlyResolutionBegan _ -> leads(position, Set.of(STAGE_1), EARLY_RESOLUTION);
            case Move.EarlyResolved _ -> leads(position, Set.of(EARLY_RESOLUTION), RESOLVED_EARLY);
            case Move.EarlyResolutionEnded _ -> leads(position, Set.of(EARLY_RESOLUTION), STAGE_1);
            case Move.Extended m -> switch (m.clock()) {
                case STAGE_1 -> stays(position, IN_STAGE_1);
                case STAGE_2_FROM_REQUEST -> stays(position, IN_STAGE_2);
                default -> Optional.empty();
            };
            case Move.Paused _ -> leads(position, Set.of(STAGE_1), STAGE_1_PAUSED);
            case Move.Resumed _ -> leads(position, Set.of(STAGE_1_PAUSED), STAGE_1);
            case Move.Responded _ -> leads(position, Set.of(STAGE_1), STAGE_1_REPLIED);
            case Move.Stage1Closed _ -> leads(position, Set.of(STAGE_1_REPLIED), STAGE_1_CLOSED);
            case Move.Stage1Skipped _ -> leads(position, IN_STAGE_1, STAGE_2_REQUESTED);
            case Move.Stage2Requested _ -> leads(position, Set.of(STAGE_1_REPLIED, STAGE_1_CLOSED), STAGE_2_REQUESTED);
            case Move.RequestWithdrawn m -> m.stage() == 2 ? leads(position, IN_STAGE_2, STAGE_1_REPLIED) : leads(position, IN_STAGE_3, STAGE_2_REPLIED);
            case Move.InvestigatorsAppointed _ -> stays(position, EnumSet.of(STAGE_2_REQUESTED, STAGE_2_INVESTIGATION));
            case Move.StatementSent _ -> stays(position, Set.of(STAGE_2_REQUESTED));
            case Move.StatementAgreed _ -> leads(position, Set.of(STAGE_2_REQUESTED), STAGE_2_INVESTIGATION);
            case Move.AdrBegan _, Move.AdrEnded _ -> stays(position, union(IN_STAGE_1, IN_STAGE_2));
            case Move.InvestigationReported _ -> leads(position, Set.of(STAGE_2_INVESTIGATION), STAGE_2_ADJUDICATION);
            case Move.Adjudicated _ -> leads(position, Set.of(STAGE_2_ADJUDICATION), STAGE_2_REPLIED);
            case Move.Stage2ReplyReceived _ -> stays(position, Set.of(STAGE_2_REPLIED));
            case Move.Stage3Requested _ -> leads(position, Set.of(STAGE_2_REPLIED), STAGE_3_REQUESTED);
            case Move.LateStage3Refused _ -> stays(position, Set.of(STAGE_2_REPLIED));
            case Move.ReferredEarly _ -> leads(position, Set.of(STAGE_2_REPLIED), REFERRED_EARLY);
            case Move.ChairAppointed _ -> stays(position, Set.of(STAGE_3_REQUESTED));
            case Move.PanelListed _ -> leads(position, Set.of(STAGE_3_REQUESTED, STAGE_3_LISTED), STAGE_3_LISTED);
            case Move.PapersSent _ -> stays(position, Set.of(STAGE_3_LISTED));
            case Move.PanelHeld _ -> leads(position, Set.of(STAGE_3_LISTED), STAGE_3_HEARD);
            case Move.PanelReported _ -> leads(position, Set.of(STAGE_3_HEARD), STAGE_3_REPORTED);
            case Move.Stage3Responded _ -> leads(position, Set.of(STAGE_3_REPORTED), STAGE_3_REPLIED);
            case Move.StandingEnded _ -> leads(position, AFTER_STAGE_1, NOT_TAKEN_ON);
            case Move.Withdrawn _ -> leads(position, OPEN, WITHDRAWN);
            case Move.MatchReleased _, Move.DangerAnswered _, Move.CodeReplaced _, Move.DecisionFrozen _, Move.DecisionReleased _, Move.OmbudsmanEnquired _, Move.OmbudsmanDecided _ ->
                    Optional.of(position);
        };
    }

    /** Every position that these moves led through, from receipt on. Throws when one of them was not lawful where it was made. */
    public static List<Position> positions(List<Move> moves) {
        var positions = new ArrayList<>(List.of(START));
        for (var move : moves.subList(1, moves.size())) {
            positions.add(next(positions.getLast(), move).orElseThrow(() -> new IllegalStateException(move.kind() + " is not lawful in " + positions.getLast())));
        }
        return positions;
    }

    public static boolean allows(Position position, Move move) {
        return next(position, move).isPresent();
    }

    /** Whether the council or the complainant can still take a step of the procedure here. */
    public static boolean isOpen(Position position) {
        return OPEN.contains(position);
    }

    private static Optional<Position> leads(Position position, Set<Position> from, Position to) {
        return from.contains(position) ? Optional.of(to) : Optional.empty();
    }

    private static Optional<Position> stays(Position position, Set<Position> where) {
        return where.contains(position) ? Optional.of(position) : Optional.empty();
    }

    @SafeVarargs
    private static Set<Position> union(Set<Position>... parts) {
        var all = EnumSet.noneOf(Position.class);
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
