package uk.heard.investigation;

import static heard.db.Tables.POINT;
import static heard.db.Tables.STATEMENT;
import static heard.db.Tables.STATEMENT_POINT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static uk.heard.complaint.Position.STAGE_2_REQUESTED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.PointRoute;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.OnPoint;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WrongDay;

/**
 * The statement of complaint: what exactly is investigated, in words that the complainant agrees. It begins with theirs and is
 * changed, version by version, until it is right. The clock from the request runs all the while.
 */
@Component
public class StatementOfComplaint {

    /** A point as the statement says it now, beside what they first told. */
    public record StatedPoint(long pointId, int number, String whatHappened, String whatShouldHappen, String theirsHappened, String theirsShouldHappen) {}

    /** @param sentAt null while it is the draft; @param agreedOn null until they confirmed it */
    public record Version(int number, Instant sentAt, LocalDate agreedOn, HowAgreed howAgreed) {}

    /** @param versions oldest first; empty until somebody wrote in it */
    public record Statement(List<StatedPoint> points, List<Version> versions) {

        public Optional<Version> lastSent() {
            return versions.reversed().stream().filter(version -> version.sentAt() != null).findFirst();
        }
    }

    /** A version as it was sent to the complainant. */
    public record Sent(Version version, List<SentPoint> points) {}

    public record SentPoint(int number, String whatHappened, String whatShouldHappen) {}

    public record Written(long pointId, String whatHappened, String whatShouldHappen) {}

    private final Gate gate;
    private final Complaints complaints;
    private final Appointments appointments;
    private final LetterSending letters;
    private final Messages messages;
    private final CaseAccess access;
    private final Clock clock;

    StatementOfComplaint(Gate gate, Complaints complaints, Appointments appointments, LetterSending letters, Messages messages, CaseAccess access, Clock clock) {
        this.messages = messages;
        this.gate = gate;
        this.complaints = complaints;
        this.appointments = appointments;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
    }

    public Statement read(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> new Statement(points(complaintId), versions(complaintId)));
    }

    /** The points as they were agreed: what the investigation looks into. */
    public List<StatedPoint> agreed(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> agreed(complaintId));
    }

    /** Saves what was written, into the draft; there is a new one as soon as something is changed after a version was sent. */
    public Optional<Refused> save(Actor.Staff staff, long complaintId, List<Written> written) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, STAGE_2_REQUESTED);
            write(complaintId, draft(complaintId, staff), written);
            return Optional.empty();
        });
    }

    /** Saves, then sends the draft to the complainant for agreement. */
    public Optional<Refused> send(Actor.Staff staff, long complaintId, List<Written> written) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, STAGE_2_REQUESTED);
            var draft = draft(complaintId, staff);
            write(complaintId, draft, written);
            var points = points(complaintId);
            if (points.stream().anyMatch(point -> point.whatHappened().isBlank())) {
                return Optional.of(Refused.POINT_EMPTY);
            }
            var said = points.stream().map(point -> new OnPoint(point.pointId(), point.whatHappened(), point.whatShouldHappen(), null, "")).toList();
            letters.write(complaintId, LetterKind.STATEMENT, "", Particulars.NONE.saying(said, List.of()), staff);
            var version = gate.db().update(STATEMENT).set(STATEMENT.SENT_AT, clock.instant()).where(STATEMENT.ID.eq(draft))
                    .returningResult(STATEMENT.VERSION).fetchSingle().value1();
            complaints.record(complaintId, new Move.StatementSent(version));
            return Optional.empty();
        });
    }

    /**
     * Records that the complainant confirmed a version: the investigation proper begins, and with it the second Stage 2 clock.
     *
     * @param on the day on which they confirmed it
     */
    public Optional<Refused> agree(Actor.Staff staff, long complaintId, int version, HowAgreed how, LocalDate on) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            var refused = agree(complaintId, version, how, on);
            if (refused.isEmpty()) {
                messages.dealtWith(complaintId, MessageKind.STATEMENT, staff);
            }
            return refused;
        });
    }

    /** The same where the complainant follows it: they confirm the version that they read, today and in writing. */
    public Optional<Refused> agree(Actor.Complainant complainant, int version) {
        return gate.as(complainant, () -> agree(complainant.complaintId(), version, HowAgreed.IN_WRITING, LondonDates.on(clock.instant())));
    }

    private Optional<Refused> agree(long complaintId, int version, HowAgreed how, LocalDate on) {
        complaints.expect(complaintId, STAGE_2_REQUESTED);
        var refused = notAgreed(complaintId, version, how, on);
        if (refused.isEmpty()) {
            gate.db().update(STATEMENT).set(STATEMENT.AGREED_ON, on).set(STATEMENT.HOW_AGREED, how)
                    .where(STATEMENT.COMPLAINT_ID.eq(complaintId), STATEMENT.VERSION.eq(version)).execute();
            complaints.record(complaintId, new Move.StatementAgreed(version, on));
        }
        return refused;
    }

    /** The version that the complainant is asked to agree: the last that was sent to them, as it was sent. Empty before there is one. */
    public Optional<Sent> lastSent(Actor.Complainant complainant) {
        return gate.as(complainant, () -> versions(complainant.complaintId()).reversed().stream().filter(version -> version.sentAt() != null).findFirst()
                .map(version -> new Sent(version, gate.db()
                        .select(POINT.NUMBER.cast(Integer.class), STATEMENT_POINT.WHAT_HAPPENED, STATEMENT_POINT.WHAT_SHOULD_HAPPEN)
                        .from(STATEMENT_POINT).join(STATEMENT).on(STATEMENT.ID.eq(STATEMENT_POINT.STATEMENT_ID)).join(POINT).on(POINT.ID.eq(STATEMENT_POINT.POINT_ID))
                        .where(STATEMENT.COMPLAINT_ID.eq(complainant.complaintId()), STATEMENT.VERSION.eq(version.number()))
                        .orderBy(POINT.NUMBER).fetch(mapping(SentPoint::new)))));
    }

    private Optional<Refused> notAgreed(long complaintId, int version, HowAgreed how, LocalDate on) {
        var versions = versions(complaintId);
        var agreed = versions.stream().filter(each -> each.number() == version && each.sentAt() != null).findFirst();
        if (agreed.isEmpty()) {
            return Optional.of(Refused.NOT_SENT);
        }
        if (versions.stream().anyMatch(each -> each.sentAt() != null && each.number() > version) || agreed.get().agreedOn() != null) {
            return Optional.of(Refused.SUPERSEDED);
        }
        if (!stated(complaintId, version).equals(new HashSet<>(complaints.pointsHere(complaintId)))) {
            return Optional.of(Refused.POINTS_CHANGED);
        }
        if (!appointments.parts(complaintId).containsAll(List.of(AppointedAs.INVESTIGATING_OFFICER, AppointedAs.INDEPENDENT_PERSON))) {
            return Optional.of(Refused.NOBODY_APPOINTED);
        }
        if (how == null) {
            return Optional.of(Refused.WAY_MISSING);
        }
        return WrongDay.of(on, LondonDates.on(agreed.get().sentAt()), LondonDates.on(clock.instant())).map(Refused::of);
    }

    private HashSet<Long> stated(long complaintId, int version) {
        return new HashSet<>(gate.db().select(STATEMENT_POINT.POINT_ID).from(STATEMENT_POINT).join(STATEMENT).on(STATEMENT.ID.eq(STATEMENT_POINT.STATEMENT_ID))
                .where(STATEMENT.COMPLAINT_ID.eq(complaintId), STATEMENT.VERSION.eq(version)).fetch(STATEMENT_POINT.POINT_ID));
    }

    private List<Version> versions(long complaintId) {
        return gate.db().select(STATEMENT.VERSION, STATEMENT.SENT_AT, STATEMENT.AGREED_ON, STATEMENT.HOW_AGREED).from(STATEMENT)
                .where(STATEMENT.COMPLAINT_ID.eq(complaintId)).orderBy(STATEMENT.VERSION).fetch(mapping(Version::new));
    }

    /** The points that are answered here, as the latest version says them; what is not in it yet is as they told it. */
    private List<StatedPoint> points(long complaintId) {
        return points(complaintId, noCondition());
    }

    /** The same as they were agreed. Joins the caller's transaction. */
    List<StatedPoint> agreed(long complaintId) {
        return points(complaintId, STATEMENT.AGREED_ON.isNotNull());
    }

    private List<StatedPoint> points(long complaintId, Condition version) {
        return gate.db().select(POINT.ID, POINT.NUMBER.cast(Integer.class), coalesce(STATEMENT_POINT.WHAT_HAPPENED, POINT.WHAT_HAPPENED),
                        coalesce(STATEMENT_POINT.WHAT_SHOULD_HAPPEN, POINT.WHAT_SHOULD_HAPPEN), POINT.WHAT_HAPPENED, POINT.WHAT_SHOULD_HAPPEN)
                .from(POINT)
                .leftJoin(STATEMENT_POINT).on(STATEMENT_POINT.POINT_ID.eq(POINT.ID), STATEMENT_POINT.STATEMENT_ID.eq(
                        select(STATEMENT.ID).from(STATEMENT).where(STATEMENT.COMPLAINT_ID.eq(complaintId), version).orderBy(STATEMENT.VERSION.desc()).limit(1)))
                .where(POINT.COMPLAINT_ID.eq(complaintId), POINT.ROUTE.eq(PointRoute.HERE))
                .orderBy(POINT.NUMBER)
                .fetch(mapping(StatedPoint::new));
    }

    /** The draft, begun from what stands there when there is none. */
    private long draft(long complaintId, Actor.Staff staff) {
        var draft = gate.db().update(STATEMENT).set(STATEMENT.DRAFTED_BY, staff.id()).set(STATEMENT.CHANGED_AT, clock.instant())
                .where(STATEMENT.COMPLAINT_ID.eq(complaintId), STATEMENT.SENT_AT.isNull()).returningResult(STATEMENT.ID).fetchOptional();
        if (draft.isPresent()) {
            complete(complaintId, draft.get().value1(), points(complaintId));
            return draft.get().value1();
        }
        var before = points(complaintId);
        var id = gate.db().insertInto(STATEMENT)
                .set(STATEMENT.COMPLAINT_ID, complaintId)
                .set(STATEMENT.VERSION, versions(complaintId).size() + 1)
                .set(STATEMENT.DRAFTED_BY, staff.id())
                .set(STATEMENT.CHANGED_AT, clock.instant())
                .returningResult(STATEMENT.ID).fetchSingle().value1();
        complete(complaintId, id, before);
        return id;
    }

    /** Points that came since the draft was begun join it in their own words. */
    private void complete(long complaintId, long draft, List<StatedPoint> points) {
        var insert = gate.db().insertInto(STATEMENT_POINT, STATEMENT_POINT.STATEMENT_ID, STATEMENT_POINT.COMPLAINT_ID, STATEMENT_POINT.POINT_ID,
                STATEMENT_POINT.WHAT_HAPPENED, STATEMENT_POINT.WHAT_SHOULD_HAPPEN);
        for (var point : points) {
            insert = insert.values(val(draft), val(complaintId), val(point.pointId()), val(point.whatHappened()), val(point.whatShouldHappen()));
        }
        insert.onConflictDoNothing().execute();
    }

    private void write(long complaintId, long draft, List<Written> written) {
        for (var point : written) {
            gate.db().update(STATEMENT_POINT)
                    .set(STATEMENT_POINT.WHAT_HAPPENED, point.whatHappened().strip())
                    .set(STATEMENT_POINT.WHAT_SHOULD_HAPPEN, point.whatShouldHappen().strip())
                    .where(STATEMENT_POINT.STATEMENT_ID.eq(draft), STATEMENT_POINT.COMPLAINT_ID.eq(complaintId), STATEMENT_POINT.POINT_ID.eq(point.pointId()))
                    .execute();
        }
    }
}
