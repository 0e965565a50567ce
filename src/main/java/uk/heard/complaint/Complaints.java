package uk.heard.complaint;

import static heard.db.Tables.CIRCUMSTANCES;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.COMPLAINT_LINK;
import static heard.db.Tables.CORRECTION;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.MOVE_REGISTER;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import heard.db.Routines;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;

/** The only writer of complaints, points, people, moves and clocks. Every method joins the transaction that its caller opened. */
@Component
public class Complaints {

    /** A complaint that came out of another. */
    public record Continued(long id, Reference reference) {}

    private final Gate gate;
    private final Clocks clocks;
    private final Clock clock;

    Complaints(Gate gate, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Writes a new complaint and its first move. Begins as the holder of the draft and ends as the complainant,
     * who from then on is all that this transaction can see.
     */
    public ReceivedComplaint receive(NewComplaint complaint) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var receivedOn = LondonDates.on(now);
        var id = gate.db().insertInto(COMPLAINT)
                .set(COMPLAINT.REFERENCE, complaint.reference().value())
                .set(COMPLAINT.CODE_HASH, complaint.codeHash())
                .set(COMPLAINT.SUBMISSION_KEY, complaint.submissionKey())
                .set(COMPLAINT.RECEIVED_AT, now)
                .set(COMPLAINT.RECEIVED_ON, receivedOn)
                .set(COMPLAINT.CHANNEL, complaint.channel())
                .set(COMPLAINT.VOICE, complaint.voice())
                .set(COMPLAINT.POSITION, Journey.START)
                .returningResult(COMPLAINT.ID)
                .fetchSingle().value1();
        gate.become(new Actor.Complainant(id));
        var complainant = complaint.complainant();
        var complainantId = gate.db().insertInto(PERSON)
                .set(PERSON.COMPLAINT_ID, id)
                .set(PERSON.PART, Part.COMPLAINANT)
                .set(PERSON.NAME, complainant.name())
                .set(PERSON.ROLE, complainant.role())
                .set(PERSON.ACTING_FOR_CHILD, complainant.actingForChild())
                .returningResult(PERSON.ID)
                .fetchSingle().value1();
        var about = complaint.about();
        var aboutId = about == null ? null : gate.db().insertInto(PERSON)
                .set(PERSON.COMPLAINT_ID, id)
                .set(PERSON.PART, about.part())
                .set(PERSON.NAME, about.name())
                .set(PERSON.ROLE, about.role())
                .returningResult(PERSON.ID)
                .fetchSingle().value1();
        var points = gate.db().insertInto(POINT, POINT.COMPLAINT_ID, POINT.NUMBER, POINT.WHAT_HAPPENED, POINT.WHAT_SHOULD_HAPPEN, POINT.HAPPENED,
                POINT.HAPPENED_ON, POINT.HAPPENED_AROUND, POINT.SERVICE, POINT.WHO, POINT.SAID_TO_BE_FOR);
        short number = 0;
        for (var point : complaint.points()) {
            points = points.values(id, ++number, point.whatHappened(), point.whatShouldHappen(), point.when().happened(), point.when().on(),
                    point.when().around(), point.service(), point.who(), point.saidToBeFor());
        }
        points.execute();
        write(id, complaint.circumstances());
        append(id, null, new Move.Received(complaint.channel()));
        return new ReceivedComplaint(id, complainantId, aboutId, receivedOn);
    }

    private void write(long complaintId, Circumstances told) {
        gate.db().insertInto(CIRCUMSTANCES)
                .set(CIRCUMSTANCES.COMPLAINT_ID, complaintId)
                .set(CIRCUMSTANCES.DANGER, told.danger())
                .set(CIRCUMSTANCES.CHILD_KNOWS, told.childKnows())
                .set(CIRCUMSTANCES.OVER_A_YEAR_AGO, told.overAYearAgo())
                .set(CIRCUMSTANCES.WHY_NOW, told.whyNow())
                .set(CIRCUMSTANCES.IN_COURT, told.inCourt())
                .set(CIRCUMSTANCES.COURT, told.court())
                .set(CIRCUMSTANCES.COMPLAINED_BEFORE, told.complainedBefore())
                .set(CIRCUMSTANCES.BEFORE, told.before())
                .set(CIRCUMSTANCES.LANGUAGE, told.language())
                .set(CIRCUMSTANCES.FORMATS, told.formats().stream().map(Format::name).toArray(String[]::new))
                .set(CIRCUMSTANCES.ADJUSTMENTS, told.adjustments())
                .set(CIRCUMSTANCES.HELPER, told.helper())
                .execute();
    }

    /**
     * Records a move and everything that follows from it by law: the position and the clocks. Takes the complaint's row
     * lock first, so of two people at once one is told what the other did. Throws {@link NoSuchComplaint} when this actor
     * has no such complaint and {@link MoveNotAllowed} when the move is not lawful now.
     */
    public void record(long complaintId, Move move) {
        var position = lock(complaintId);
        var last = head(complaintId);
        var next = Journey.next(position, move).orElseThrow(() -> new MoveNotAllowed(position, last.move()));
        append(complaintId, last, move);
        var complaint = gate.db().update(COMPLAINT).set(COMPLAINT.POSITION, next);
        switch (move) {
            case Move.Accepted _ -> complaint.set(COMPLAINT.CONFLICT_CHECKED_AT, clock.instant());
            case Move.Allocated allocated -> complaint.set(COMPLAINT.TEAM_ID, allocated.teamId());
            case Move.Refused refused -> route(complaintId, refused.pointIds(), PointRoute.REFUSED);
            case Move.Redirected redirected -> route(complaintId, redirected.pointIds(), PointRoute.REDIRECTED);
            case Move.Held held -> route(complaintId, held.pointIds(), PointRoute.HELD);
            case Move.SplitOff split -> route(complaintId, List.of(split.pointId()), PointRoute.ELSEWHERE);
            case Move.Resubmitted _ -> reroute(complaintId, PointRoute.HELD, PointRoute.ELSEWHERE);
            case Move.Reconsidered _ -> reroute(complaintId, null, PointRoute.HERE);
            default -> { }
        }
        complaint.where(COMPLAINT.ID.eq(complaintId)).execute();
    }

    /**
     * Records that the complainant asks for Stage 2: after the reply as of right, and without one once its last lawful day has
     * passed. Throws like {@link #record} when neither is so.
     */
    public void askForStage2(long complaintId) {
        var position = lock(complaintId);
        var skip = new Move.Stage1Skipped(Stage1Skip.OVERDUE, null);
        var today = LondonDates.on(clock.instant());
        var overdue = Journey.allows(position, skip) && running(complaintId, ClockKind.STAGE_1).isOverForGood(today);
        record(complaintId, overdue ? skip : new Move.Stage2Requested(null));
    }

    /** The running clock of this kind. Throws {@link NoSuchComplaint} when there is none. */
    public ClockTimes running(long complaintId, ClockKind kind) {
        return gate.db().select(ClockTimes.of(COMPLAINT.ID)).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId))
                .fetchOptional().stream().flatMap(row -> row.value1().stream())
                .filter(clock -> clock.kind() == kind && clock.isRunning()).findFirst().orElseThrow(NoSuchComplaint::new);
    }

    /** @param receivedOn when the Stage 2 response reached them (regulation 18) */
    public LocalDate lastDayToAskForPanel(LocalDate receivedOn) {
        return clocks.due(ClockKind.STAGE_3_REQUEST, receivedOn);
    }

    /** Whether the council has an early step and its time, counted from receipt, has not run out yet. */
    public boolean earlyStepIsOpen(long complaintId) {
        return clocks.earlyStepIsOpen(complaintId, clock.instant());
    }

    /** Only points that are answered here go elsewhere; a point of another complaint is none. */
    private void route(long complaintId, List<Long> pointIds, PointRoute to) {
        var routed = gate.db().update(POINT).set(POINT.ROUTE, to)
                .where(POINT.COMPLAINT_ID.eq(complaintId), POINT.ID.in(pointIds), POINT.ROUTE.eq(PointRoute.HERE))
                .execute();
        if (routed != pointIds.size() || routed == 0) {
            throw new NoSuchComplaint();
        }
    }

    private void reroute(long complaintId, PointRoute from, PointRoute to) {
        gate.db().update(POINT).set(POINT.ROUTE, to)
                .where(POINT.COMPLAINT_ID.eq(complaintId), from == null ? POINT.ROUTE.in(PointRoute.REFUSED, PointRoute.REDIRECTED) : POINT.ROUTE.eq(from))
                .execute();
    }

    /** The points that are answered in this complaint, in their order. */
    public List<Long> pointsHere(long complaintId) {
        return gate.db().select(POINT.ID).from(POINT).where(POINT.COMPLAINT_ID.eq(complaintId), POINT.ROUTE.eq(PointRoute.HERE))
                .orderBy(POINT.NUMBER).fetch(POINT.ID);
    }

    /** Adds a related point by agreement, and records that. Restarts no clock. */
    public void addPoint(long complaintId, NewComplaint.NewPoint point) {
        lock(complaintId);
        var id = gate.db().insertInto(POINT)
                .set(POINT.COMPLAINT_ID, complaintId)
                .set(POINT.NUMBER, (short) (gate.db().fetchCount(POINT, POINT.COMPLAINT_ID.eq(complaintId)) + 1))
                .set(POINT.WHAT_HAPPENED, point.whatHappened())
                .set(POINT.WHAT_SHOULD_HAPPEN, point.whatShouldHappen())
                .returningResult(POINT.ID).fetchSingle().value1();
        record(complaintId, new Move.PointAdded(id));
    }

    /**
     * Keeps how a complainant corrects what staff wrote down for them. What was written first stays. Throws {@link NoSuchComplaint} when
     * the point is of another complaint.
     */
    public void correct(long complaintId, long pointId, NewComplaint.NewPoint corrected) {
        if (!gate.db().fetchExists(POINT, POINT.ID.eq(pointId), POINT.COMPLAINT_ID.eq(complaintId))) {
            throw new NoSuchComplaint();
        }
        gate.db().insertInto(CORRECTION)
                .set(CORRECTION.COMPLAINT_ID, complaintId)
                .set(CORRECTION.POINT_ID, pointId)
                .set(CORRECTION.WHAT_HAPPENED, corrected.whatHappened())
                .set(CORRECTION.WHAT_SHOULD_HAPPEN, corrected.whatShouldHappen())
                .set(CORRECTION.MADE_AT, clock.instant())
                .set(CORRECTION.MADE_BY, gate.actor().key())
                .execute();
    }

    /** A new code in place of the one before, which opens nothing from now on, neither where it lies open nor in a linked complaint. */
    public void replaceCode(long complaintId, String hash, Move.CodeReplaced replaced) {
        record(complaintId, replaced);
        Routines.replaceCode(gate.db().configuration(), complaintId, hash, clock.instant());
    }

    /** Records what was done about the danger; from now on the dates alone say when the case is due. */
    public void answerDanger(long complaintId, Move.DangerAnswered answered) {
        gate.db().update(CIRCUMSTANCES).set(CIRCUMSTANCES.DANGER_ANSWERED_AT, clock.instant())
                .where(CIRCUMSTANCES.COMPLAINT_ID.eq(complaintId), CIRCUMSTANCES.DANGER_ANSWERED_AT.isNull()).execute();
        record(complaintId, answered);
    }

    /**
     * Begins a linked complaint with some of the points of {@code from}: received today, with clocks of its own, and open to
     * the same code. The caller records on the first complaint why its points went on there.
     */
    public Continued continueAs(long from, List<Long> pointIds) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var reference = Reference.random();
        var id = gate.db().insertInto(COMPLAINT, COMPLAINT.REFERENCE, COMPLAINT.CODE_HASH, COMPLAINT.SUBMISSION_KEY, COMPLAINT.RECEIVED_AT,
                        COMPLAINT.RECEIVED_ON, COMPLAINT.CHANNEL, COMPLAINT.VOICE, COMPLAINT.POSITION)
                .select(select(val(reference.value()), COMPLAINT.CODE_HASH, val(UUID.randomUUID()), val(now), val(LondonDates.on(now)),
                        COMPLAINT.CHANNEL, COMPLAINT.VOICE, val(Journey.START, COMPLAINT.POSITION)).from(COMPLAINT).where(COMPLAINT.ID.eq(from)))
                .returningResult(COMPLAINT.ID).fetchSingle().value1();
        gate.db().insertInto(COMPLAINT_LINK).set(COMPLAINT_LINK.COMPLAINT_ID, id).set(COMPLAINT_LINK.CAME_FROM, from).execute();
        gate.db().insertInto(PERSON, PERSON.COMPLAINT_ID, PERSON.PART, PERSON.NAME, PERSON.ROLE, PERSON.ACTING_FOR_CHILD)
                .select(select(val(id), PERSON.PART, PERSON.NAME, PERSON.ROLE, PERSON.ACTING_FOR_CHILD).from(PERSON)
                        .where(PERSON.COMPLAINT_ID.eq(from)).orderBy(PERSON.ID))
                .execute();
        gate.db().insertInto(POINT, POINT.COMPLAINT_ID, POINT.NUMBER, POINT.WHAT_HAPPENED, POINT.WHAT_SHOULD_HAPPEN, POINT.HAPPENED,
                        POINT.HAPPENED_ON, POINT.HAPPENED_AROUND, POINT.SERVICE, POINT.WHO, POINT.SAID_TO_BE_FOR)
                .select(select(val(id), rowNumber().over(orderBy(POINT.NUMBER)).cast(Short.class), POINT.WHAT_HAPPENED, POINT.WHAT_SHOULD_HAPPEN,
                                POINT.HAPPENED, POINT.HAPPENED_ON, POINT.HAPPENED_AROUND, POINT.SERVICE, POINT.WHO, POINT.SAID_TO_BE_FOR)
                        .from(POINT).where(POINT.COMPLAINT_ID.eq(from), POINT.ID.in(pointIds)))
                .execute();
        var told = CIRCUMSTANCES.as("told");
        gate.db().insertInto(CIRCUMSTANCES).select(select(val(id), told.DANGER, told.CHILD_KNOWS, told.OVER_A_YEAR_AGO, told.WHY_NOW, told.IN_COURT,
                told.COURT, told.COMPLAINED_BEFORE, told.BEFORE, told.LANGUAGE, told.FORMATS, told.ADJUSTMENTS, told.HELPER, told.DANGER_ANSWERED_AT)
                .from(told).where(told.COMPLAINT_ID.eq(from))).execute();
        append(id, null, new Move.Received(channel(from)));
        return new Continued(id, reference);
    }

    private Channel channel(long complaintId) {
        return gate.db().select(COMPLAINT.CHANNEL).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).fetchSingle().value1();
    }

    /**
     * Takes the row lock and makes sure that the complaint still stands where (or in one of the places where) the screen said: for steps that write words
     * before they record their move. Throws like {@link #record}.
     */
    public void expect(long complaintId, Position... expected) {
        var position = lock(complaintId);
        if (!List.of(expected).contains(position)) {
            throw new MoveNotAllowed(position, head(complaintId).move());
        }
    }

    /** The same for a step that is lawful in more than one position: throws like {@link #record} when {@code move} is not lawful now. */
    public void require(long complaintId, Move move) {
        var position = lock(complaintId);
        if (!Journey.allows(position, move)) {
            throw new MoveNotAllowed(position, head(complaintId).move());
        }
    }

    private Position lock(long complaintId) {
        return gate.db().select(COMPLAINT.POSITION).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).forUpdate()
                .fetchOptional(COMPLAINT.POSITION)
                .orElseThrow(NoSuchComplaint::new);
    }

    private Head head(long complaintId) {
        return gate.db().select(MOVE.NUMBER, MOVE.KIND, MOVE.MADE_AT, MOVE.ACTOR, MOVE.FACTS, MOVE.HASH).from(MOVE)
                .where(MOVE.COMPLAINT_ID.eq(complaintId)).orderBy(MOVE.NUMBER.desc()).limit(1)
                .fetchSingle(mapping((number, kind, at, actor, facts, hash) -> new Head(RecordedMove.read(number, kind, at, actor, facts), hash)));
    }

    private record Head(RecordedMove move, byte[] hash) {}

    private void append(long complaintId, Head last, Move move) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var number = last == null ? 1 : last.move().number() + 1;
        var previous = last == null ? MoveText.NOTHING_BEFORE : last.hash();
        var actor = gate.actor().key();
        var facts = MoveText.facts(move);
        var hash = MoveText.hash(previous, complaintId, number, move.kind(), now, actor, facts);
        gate.db().insertInto(MOVE)
                .set(MOVE.COMPLAINT_ID, complaintId)
                .set(MOVE.NUMBER, number)
                .set(MOVE.KIND, move.kind())
                .set(MOVE.MADE_AT, now)
                .set(MOVE.ACTOR, actor)
                .set(MOVE.FACTS, facts)
                .set(MOVE.FORMAT, MoveText.FORMAT)
                .set(MOVE.PREVIOUS_HASH, previous)
                .set(MOVE.HASH, hash)
                .execute();
        gate.db().insertInto(MOVE_REGISTER)
                .set(MOVE_REGISTER.COMPLAINT_ID, complaintId)
                .set(MOVE_REGISTER.NUMBER, number)
                .set(MOVE_REGISTER.HASH, hash)
                .execute();
        clocks.follow(complaintId, number, move, LondonDates.on(now));
    }
}
