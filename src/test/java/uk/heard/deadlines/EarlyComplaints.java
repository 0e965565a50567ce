package uk.heard.deadlines;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.REMINDER;
import static org.jooq.impl.DSL.val;
import static uk.heard.GivenComplaints.aParent;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import uk.heard.GivenComplaints;
import uk.heard.TestClock;
import uk.heard.TestDatabase;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;

/** What the tests of deadlines make and look at. */
@TestComponent
class EarlyComplaints {

    private static final Actor JOB = new Actor.Job("test");

    private final GivenComplaints given;
    private final Complaints complaints;
    private final Gate gate;
    private final TestClock time;
    private final GreenMail mailServer;
    private final CouncilProfile council;
    private final String database;

    EarlyComplaints(GivenComplaints given, Complaints complaints, Gate gate, TestClock time, GreenMail mailServer, CouncilProfile council,
            @Value("${heard.local.database}") String database) {
        this.given = given;
        this.complaints = complaints;
        this.gate = gate;
        this.time = time;
        this.mailServer = mailServer;
        this.council = council;
        this.database = database;
    }

    /** Received now, accepted now, and somebody is trying to reach them. */
    long inEarlyStep() {
        return inEarlyStep(complaints);
    }

    long inEarlyStep(Complaints ofThisCouncil) {
        var id = received();
        record(id, new Move.Acknowledged(1), new Move.Accepted("PARENT_IN_OWN_RIGHT"));
        gate.run(JOB, () -> ofThisCouncil.record(id, new Move.EarlyResolutionBegan()));
        return id;
    }

    long received() {
        return given.sent(aParent("The visits stopped.")).id();
    }

    void record(long id, Move... moves) {
        Arrays.asList(moves).forEach(move -> gate.run(JOB, () -> complaints.record(id, move)));
    }

    void timeIs(String dayAndTimeInLondon) {
        time.set(LocalDateTime.parse(dayAndTimeInLondon).atZone(LondonDates.LONDON).toInstant());
    }

    void dayIs(String day) {
        time.set(LocalDate.parse(day).atTime(LocalTime.NOON).atZone(LondonDates.LONDON).toInstant());
    }

    Position position(long id) {
        return gate.as(JOB, () -> gate.db().select(COMPLAINT.POSITION).from(COMPLAINT).where(COMPLAINT.ID.eq(id)).fetchSingle().value1());
    }

    ClockTimes clock(long id, ClockKind kind) {
        return gate.as(JOB, () -> gate.db().select(ClockTimes.of(val(id))).fetchSingle().value1()).stream().filter(clock -> clock.kind() == kind).findFirst().orElseThrow();
    }

    /** When, by whom and how the early step of this complaint ended: once, or not at all. */
    List<String> endings(long id) {
        return gate.as(JOB, () -> gate.db().selectFrom(MOVE).where(MOVE.COMPLAINT_ID.eq(id), MOVE.KIND.eq("EarlyResolutionEnded"))
                .fetch(move -> move.getMadeAt() + " " + move.getActor() + " " + move.getFacts()));
    }

    List<Instant> preparedFrom(LocalDate first) {
        return gate.as(JOB, () -> gate.db().select(REMINDER.PREPARED_AT).from(REMINDER).where(REMINDER.DAY.ge(first)).orderBy(REMINDER.DAY).fetch(REMINDER.PREPARED_AT));
    }

    List<MimeMessage> reminders() {
        return Arrays.stream(mailServer.getReceivedMessages()).filter(this::isForTheTeam).toList();
    }

    private boolean isForTheTeam(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(council.email());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    int asOwner(String sql) {
        try (var connection = TestDatabase.server().connect("heard_owner", database); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(String sql) {
        try (var connection = TestDatabase.server().connect("heard_owner", database); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
