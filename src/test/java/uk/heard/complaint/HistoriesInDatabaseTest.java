package uk.heard.complaint;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.POINT;
import static heard.db.Tables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.complaint.Position.*;
import static uk.heard.timescale.ClockKind.STAGE_1;
import static uk.heard.timescale.ClockKind.STAGE_2_FROM_REQUEST;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.TestDatabase;
import uk.heard.council.CouncilProfile;
import uk.heard.council.CouncilProfile.EarlyResolution;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;

/** The same lives on the real database: after each step everything stored agrees with what the history knows of itself. */
@HeardTest
@Import(GivenComplaints.class)
class HistoriesInDatabaseTest {

    private static final Actor JOB = new Actor.Job("test");
    private static final int HISTORIES = 60;
    private static final int LENGTH = 25;
    private static final Set<Position> BEFORE_THE_REPLY = EnumSet.of(RECEIVED, TRIAGE, AWAITING_STANDING, EARLY_RESOLUTION, Position.STAGE_1, STAGE_1_PAUSED);
    private static final Set<Position> AT_STAGE_2 = EnumSet.of(STAGE_2_REQUESTED, STAGE_2_INVESTIGATION, STAGE_2_ADJUDICATION);
    private static final List<String> TAMPERING = List.of(
            "made_at = made_at + interval '1 second'", "actor = actor || '1'", "facts = facts || E'\\nmore=1'", "kind = kind || 'X'",
            "hash = sha256(hash)", "previous_hash = sha256(previous_hash)");

    @Autowired GivenComplaints given;
    @Autowired Gate gate;
    @Autowired Chronology chronology;
    @Autowired TestClock time;
    @Autowired CouncilProfile council;
    @Value("${heard.local.database}") String database;

    @Test
    void whatever_happens_the_clocks_the_position_and_the_chronology_agree_and_tampering_shows() throws SQLException {
        var complaints = EarlySteps.complaints(gate, time, council, new EarlyResolution(2, EarlyResolution.Unit.WORKING_DAYS));
        var teams = gate.as(JOB, () -> gate.db().select(TEAM.ID).from(TEAM).fetch(TEAM.ID));
        for (long seed = HistoriesTest.SEED; seed < HistoriesTest.SEED + HISTORIES; seed++) {
            var random = new Random(seed);
            var receivedOn = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_400));
            timeIs(receivedOn, random);
            var id = given.sent(aParent("One.", "Two.", "Three.")).id();
            var history = new RandomHistory(random, receivedOn, pointsHere(id), teams);
            try {
                live(complaints, id, history, random);
                assertThat(problems(id)).isEmpty();
                tamperWithOneMove(id, history, random);
                assertThat(problems(id)).isNotEmpty();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed %d, complaint %d: %s".formatted(seed, id, history.moves), e);
            }
        }
    }

    private void live(Complaints complaints, long id, RandomHistory history, Random random) {
        for (int i = 0; i < LENGTH; i++) {
            history.timePasses();
            timeIs(history.today(), random);
            var clocks = clocks(id);
            var chosen = history.choose(kind -> daysToExtendTo(clocks, kind));
            if (chosen instanceof Move.PointAdded) {
                gate.run(JOB, () -> complaints.addPoint(id, new NewComplaint.NewPoint("One more.", "")));
                history.took(moves(id).getLast());
            } else {
                gate.run(JOB, () -> complaints.record(id, chosen));
                history.took(chosen);
            }
            assertSound(id, history);
        }
    }

    private void assertSound(long id, RandomHistory history) {
        var position = gate.as(JOB, () -> gate.db().select(COMPLAINT.POSITION).from(COMPLAINT).where(COMPLAINT.ID.eq(id)).fetchSingle().value1());
        assertThat(moves(id)).isEqualTo(history.moves);
        assertThat(position).isEqualTo(history.position()).isEqualTo(Journey.positions(moves(id)).getLast());
        assertThat(pointsHere(id)).containsExactlyInAnyOrderElementsOf(history.here);

        var clocks = clocks(id);
        var running = clocks.stream().filter(ClockTimes::isRunning).map(ClockTimes::kind).toList();
        assertThat(running).doesNotHaveDuplicates();
        assertThat(clocks).allSatisfy(clock -> {
            assertThat(clock.latestOn() == null || !clock.dueOn().isAfter(clock.latestOn())).as("due before the latest lawful day: %s", clock).isTrue();
            assertThat(clock.dueOn()).as("only ever later than at first").isAfterOrEqualTo(clock.firstDueOn());
            assertThat(clock.isRunning() && clock.pausedOn() != null).as("stands still: %s", clock).isEqualTo(clock.kind() == STAGE_1 && clock.isRunning() && position == STAGE_1_PAUSED);
        });
        assertThat(running.contains(STAGE_1)).as("Stage 1 runs until its reply").isEqualTo(BEFORE_THE_REPLY.contains(position));
        assertThat(running.contains(STAGE_2_FROM_REQUEST)).as("Stage 2 runs until its reply").isEqualTo(AT_STAGE_2.contains(position));
        if (!Journey.isOpen(position) || position == HELD) {
            assertThat(running).as("a complaint that is over or held owes nothing but a look at a decision that still waits")
                    .allMatch(kind -> kind.isTheirs() || kind == ClockKind.FREEZE_REVIEW);
        }
        assertThat(running.contains(ClockKind.FREEZE_REVIEW)).as("a decision that waits is looked at again, whatever became of the complaint").isEqualTo(waitsWithItsDay(history));
    }

    private static boolean waitsWithItsDay(RandomHistory history) {
        return history.moves.reversed().stream().filter(move -> move instanceof Move.DecisionFrozen || move instanceof Move.DecisionReleased).findFirst()
                .filter(move -> move instanceof Move.DecisionFrozen frozen && frozen.reviewOn() != null).isPresent();
    }

    private static List<LocalDate> daysToExtendTo(List<ClockTimes> clocks, ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind && clock.isRunning() && clock.dueOn().isBefore(clock.latestOn()))
                .flatMap(clock -> clock.dueOn().plusDays(1).datesUntil(clock.latestOn().plusDays(1))).toList();
    }

    private void tamperWithOneMove(long id, RandomHistory history, Random random) throws SQLException {
        var number = 1 + random.nextInt(history.moves.size());
        var change = TAMPERING.get(random.nextInt(TAMPERING.size()));
        try (var connection = TestDatabase.server().connect("heard_owner", database); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE move SET %s WHERE complaint_id = %d AND number = %d".formatted(change, id, number))).isEqualTo(1);
        }
    }

    private void timeIs(LocalDate day, Random random) {
        var moment = day.atTime(LocalTime.of(random.nextInt(24), random.nextInt(60))).atZone(LondonDates.LONDON).toInstant();
        time.set(moment);
    }

    private List<Move> moves(long id) {
        return new ArrayList<>(gate.as(JOB, () -> gate.db().selectFrom(MOVE).where(MOVE.COMPLAINT_ID.eq(id)).orderBy(MOVE.NUMBER)
                .fetch(move -> MoveText.read(move.getKind(), move.getFacts()))));
    }

    private List<Long> pointsHere(long id) {
        return gate.as(JOB, () -> gate.db().select(POINT.ID).from(POINT).where(POINT.COMPLAINT_ID.eq(id), POINT.ROUTE.eq(PointRoute.HERE)).fetch(POINT.ID));
    }

    private List<ClockTimes> clocks(long id) {
        return gate.as(JOB, () -> gate.db().select(ClockTimes.of(val(id))).fetchSingle().value1());
    }

    private List<String> problems(long id) {
        return gate.as(JOB, () -> chronology.problems(id));
    }
}
