package uk.heard.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import uk.heard.timescale.ClockKind;

/**
 * A made-up complaint that takes any lawful step with sensible facts. What it knows of itself it works out from its own moves, so
 * that the application can be compared with it.
 */
final class RandomHistory {

    /** The days to which a clock may be extended; none when it cannot be. */
    interface Extendable {
        List<LocalDate> days(ClockKind kind);
    }

    final List<Move> moves = new ArrayList<>();
    final List<Long> here;
    final List<Long> held = new ArrayList<>();
    private final List<Long> notTakenOn = new ArrayList<>();
    private final Random random;
    private final List<Long> teams;
    private LocalDate lastMove;
    private LocalDate today;
    private boolean processEnded;
    private Position position = Journey.START;

    RandomHistory(Random random, LocalDate receivedOn, List<Long> points, List<Long> teams) {
        this.random = random;
        this.teams = teams;
        this.here = new ArrayList<>(points);
        this.lastMove = receivedOn;
        this.today = receivedOn;
        moves.add(new Move.Received(Channel.PORTAL));
    }

    Position position() {
        return position;
    }

    LocalDate today() {
        return today;
    }

    /** Mostly some days, sometimes none, sometimes a holiday's worth. */
    void timePasses() {
        today = today.plusDays(switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> random.nextInt(25);
            default -> random.nextInt(4);
        });
    }

    /** Every step that is possible now; kinds with a choice of facts stand for one choice of them. */
    List<Move> possible(Extendable extendable) {
        var moves = new ArrayList<Move>(List.of(new Move.Acknowledged(id()), new Move.MatchReleased(id()), new Move.StandingAwaited(id()),
                new Move.Accepted("PARENT_IN_OWN_RIGHT"), new Move.Reconsidered(id()), new Move.PointAdded(1000 + id()), new Move.Allocated(any(teams)),
                new Move.EarlyResolutionBegan(), new Move.EarlyResolved(id()), new Move.EarlyResolutionEnded(any(List.of(EarlyEnding.values()))),
                new Move.Paused(), new Move.Resumed(), new Move.Responded(id()), new Move.Stage1Closed(),
                new Move.Stage1Skipped(any(List.of(Stage1Skip.values())), id()), new Move.Stage2Requested(random.nextBoolean() ? null : recently()),
                new Move.RequestWithdrawn(2), new Move.RequestWithdrawn(3), new Move.InvestigatorsAppointed(id(), id(), id()), new Move.StatementSent(1 + random.nextInt(5)),
                new Move.StatementAgreed(1 + random.nextInt(5), null), new Move.AdrBegan(), new Move.AdrEnded(), new Move.InvestigationReported(),
                new Move.Adjudicated(id(), random.nextBoolean() ? null : today), new Move.Stage2ReplyReceived(recently()),
                new Move.Stage3Requested(random.nextBoolean() ? null : recently(), random.nextBoolean() ? null : id()), new Move.LateStage3Refused(id(), id()),
                new Move.ReferredEarly(id(), id()), new Move.ChairAppointed(id()), new Move.PanelListed(today.plusDays(15 + random.nextInt(40)), List.of(id(), id(), id()), id()),
                new Move.PapersSent(id()), new Move.PanelHeld(recently()), new Move.PanelReported(recently()), new Move.Stage3Responded(id()),
                new Move.DecisionFrozen(id(), random.nextInt(5) == 0 ? null : today.plusDays(random.nextInt(60))), new Move.DecisionReleased(id()), new Move.DangerAnswered(id()), new Move.CodeReplaced(id()), new Move.OmbudsmanEnquired(id()), new Move.OmbudsmanDecided(id())));
        if (!here.isEmpty()) {
            moves.add(new Move.Refused(id(), id(), List.copyOf(here), true));
            moves.add(new Move.Redirected(any(List.of(Destination.values())), id(), id(), List.copyOf(here), true));
            moves.add(new Move.Held(any(List.of(HeldFor.values())), id(), id(), List.copyOf(here), true, null));
        }
        if (here.size() > 1) {
            moves.add(new Move.Refused(id(), id(), some(), false));
            moves.add(new Move.Redirected(any(List.of(Destination.values())), id(), id(), some(), false));
            moves.add(new Move.Held(any(List.of(HeldFor.values())), id(), id(), some(), false, null));
            moves.add(new Move.SplitOff(any(here), id()));
        }
        if (!held.isEmpty()) {
            moves.add(new Move.ProcessEnded(recently()));
            if (processEnded) {
                moves.add(new Move.Resubmitted(id(), position == Position.HELD));
            }
        }
        for (var kind : List.of(ClockKind.STAGE_1, ClockKind.STAGE_2_FROM_REQUEST)) {
            var days = extendable.days(kind);
            if (!days.isEmpty()) {
                moves.add(new Move.Extended(kind, any(days), id(), id()));
            }
        }
        // Taken back or ended now and then, not before anything could happen.
        if (random.nextInt(20) == 0) {
            moves.add(new Move.Withdrawn(id(), id()));
        }
        if (random.nextInt(20) == 0) {
            moves.add(new Move.StandingEnded(id(), id()));
        }
        moves.removeIf(move -> !Journey.allows(position, move));
        return moves;
    }

    /** One of them: more often one that leads on. */
    Move choose(Extendable extendable) {
        var possible = possible(extendable);
        var onward = possible.stream().filter(move -> Journey.next(position, move).orElseThrow() != position).toList();
        return any(onward.isEmpty() || random.nextInt(5) < 2 ? possible : onward);
    }

    void took(Move move) {
        moves.add(move);
        position = Journey.next(position, move).orElseThrow();
        lastMove = today;
        switch (move) {
            case Move.Refused m -> leave(m.pointIds(), notTakenOn);
            case Move.Redirected m -> leave(m.pointIds(), notTakenOn);
            case Move.Held m -> {
                leave(m.pointIds(), held);
                processEnded = false;
            }
            case Move.SplitOff m -> here.remove(m.pointId());
            case Move.PointAdded m -> here.add(m.pointId());
            case Move.ProcessEnded _ -> processEnded = true;
            case Move.Resubmitted _ -> held.clear();
            case Move.Reconsidered _ -> {
                here.addAll(notTakenOn);
                notTakenOn.clear();
            }
            default -> { }
        }
    }

    private void leave(List<Long> points, List<Long> to) {
        here.removeAll(points);
        to.addAll(points);
    }

    /** Some of the points, never all. */
    private List<Long> some() {
        var chosen = new ArrayList<>(here);
        Collections.shuffle(chosen, random);
        return List.copyOf(chosen.subList(0, 1 + random.nextInt(here.size() - 1)));
    }

    /** A day since the last step: what is recorded today may have happened then. */
    private LocalDate recently() {
        return lastMove.plusDays(random.nextInt((int) (today.toEpochDay() - lastMove.toEpochDay()) + 1));
    }

    private long id() {
        return 1 + random.nextInt(999);
    }

    private <T> T any(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
