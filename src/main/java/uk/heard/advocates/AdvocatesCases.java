package uk.heard.advocates;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.FINDING;
import static heard.db.Tables.LETTER;
import static heard.db.Tables.MESSAGE;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static heard.db.Tables.WHO_WAS_REFERRED;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;

import heard.db.Routines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.Scope;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.correspondence.Messages;
import uk.heard.gate.AccessLog;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * What an advocate sees of the children whom they help, and what they do there. Nothing here filters: the policies open a case with the
 * child’s yes and close it with the end of the appointment, so that the next click finds nothing.
 */
@Component
public class AdvocatesCases {

    /** One of their cases. @param dueOn the day on which the council owes the next step; null when none runs @param fresh letters and messages since they last looked */
    public record Row(String reference, String child, Position position, LocalDate dueOn, boolean instructed, int fresh) {}

    /** Somebody whom they are to meet: appointed, and the child has not answered yet. */
    public record ToMeet(WhoWasReferred who, Instant appointedAt) {}

    /** Why nothing was sent. */
    public enum Refused { NOTHING_WRITTEN, CLOSED }

    private final Gate gate;
    private final Messages messages;
    private final Appointments appointments;
    private final AccessLog accessLog;
    private final Clock clock;

    AdvocatesCases(Gate gate, Messages messages, Appointments appointments, AccessLog accessLog, Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.appointments = appointments;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** Their cases, those with the next date first. */
    public List<Row> list(Actor.Advocate advocate) {
        var seen = coalesce(ADVOCACY_APPOINTMENT.OPENED_AT, inline(Instant.EPOCH));
        var letters = field(selectCount().from(LETTER).where(LETTER.COMPLAINT_ID.eq(COMPLAINT.ID), LETTER.SENT_AT.gt(seen)));
        var written = field(selectCount().from(MESSAGE).where(MESSAGE.COMPLAINT_ID.eq(COMPLAINT.ID), MESSAGE.SENT_AT.gt(seen), MESSAGE.ADVOCATE_ID.isNull()));
        return gate.as(advocate, () -> gate.db()
                .select(COMPLAINT.REFERENCE, PERSON.NAME, COMPLAINT.POSITION, ClockTimes.of(COMPLAINT.ID), ADVOCACY_APPOINTMENT.INSTRUCTED, letters.plus(written))
                .from(ADVOCACY_APPOINTMENT)
                .join(COMPLAINT).on(COMPLAINT.ID.eq(ADVOCACY_APPOINTMENT.COMPLAINT_ID))
                .join(PERSON).on(PERSON.ID.eq(ADVOCACY_APPOINTMENT.PERSON_ID))
                .orderBy(COMPLAINT.RECEIVED_ON, COMPLAINT.ID)
                .fetch(mapping((reference, child, position, clocks, instructed, fresh) ->
                        new Row(reference, child, position, NextDate.of(clocks).map(ClockTimes::dueOn).orElse(null), instructed, fresh))));
    }

    /** The children who have not said yet whether they want this advocate, with the ways to reach them that they called safe. */
    public List<ToMeet> toMeet(Actor.Advocate advocate) {
        return gate.as(advocate, () -> gate.db().select(WhoWasReferred.FIELDS).select(ADVOCACY_APPOINTMENT.APPOINTED_AT)
                .from(ADVOCACY_APPOINTMENT)
                .join(WHO_WAS_REFERRED.call()).on(WHO_WAS_REFERRED.REFERRAL_ID.eq(ADVOCACY_APPOINTMENT.REFERRAL_ID))
                .where(ADVOCACY_APPOINTMENT.ANSWER.isNull())
                .orderBy(ADVOCACY_APPOINTMENT.APPOINTED_AT)
                .fetch(row -> new ToMeet(WhoWasReferred.read(row), row.get(ADVOCACY_APPOINTMENT.APPOINTED_AT))));
    }

    /** Empty when there is no such case for them: unknown, another advocate’s, not accepted yet and ended answer alike. Logged as an opening. */
    public Optional<AdvocatesCase> open(Actor.Advocate advocate, String reference) {
        return gate.as(advocate, () -> {
            var found = read(reference);
            found.ifPresent(one -> {
                Routines.openedByAdvocate(gate.db().configuration(), one.id(), clock.instant());
                accessLog.opened(one.id(), "opened as advocate");
            });
            return found;
        });
    }

    private Optional<AdvocatesCase> read(String reference) {
        var findings = multiset(select(FINDING.STAGE.cast(Integer.class), FINDING.FINDING_, FINDING.REASON)
                .from(FINDING).where(FINDING.POINT_ID.eq(POINT.ID)).orderBy(FINDING.STAGE))
                .convertFrom(r -> r.map(mapping(AdvocatesCase.StageFinding::new)));
        var points = multiset(select(POINT.NUMBER.cast(Integer.class), POINT.WHAT_HAPPENED, POINT.WHAT_SHOULD_HAPPEN, findings)
                .from(POINT).where(POINT.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(POINT.NUMBER))
                .convertFrom(r -> r.map(mapping(AdvocatesCase.Point::new)));
        var letters = multiset(select(LETTER.KIND, LETTER.SENT_AT, LETTER.SENT_HTML)
                .from(LETTER).where(LETTER.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(LETTER.SENT_AT, LETTER.ID))
                .convertFrom(r -> r.map(mapping(AdvocatesCase.Letter::new)));
        var by = when(MESSAGE.ADVOCATE_ID.isNotNull(), AdvocatesCase.By.ADVOCATE.name())
                .when(MESSAGE.THREAD_OF.isNotNull(), AdvocatesCase.By.COUNCIL_TO_YOU.name()).when(MESSAGE.STAFF_ID.isNotNull(), AdvocatesCase.By.COUNCIL.name())
                .otherwise(AdvocatesCase.By.COMPLAINANT.name()).convertFrom(AdvocatesCase.By::valueOf);
        var written = multiset(select(by, MESSAGE.SENT_AT, MESSAGE.BODY)
                .from(MESSAGE).where(MESSAGE.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(MESSAGE.SENT_AT, MESSAGE.ID))
                .convertFrom(r -> r.map(mapping(AdvocatesCase.Message::new)));
        return gate.db().select(COMPLAINT.ID, COMPLAINT.REFERENCE, COMPLAINT.VOICE, COMPLAINT.POSITION, COMPLAINT.RECEIVED_ON, ADVOCACY_APPOINTMENT.ID, PERSON.NAME,
                        ADVOCACY_APPOINTMENT.INSTRUCTED, field(Routines.ownThread(COMPLAINT.ID).isNotNull()), Routines.isChildsSide(ADVOCACY_APPOINTMENT.ID), ADVOCACY_APPOINTMENT.SCOPE.convertFrom(Scope::read),
                        ClockTimes.of(COMPLAINT.ID), RecordedMove.of(COMPLAINT.ID), points, letters, written)
                .from(COMPLAINT)
                .join(ADVOCACY_APPOINTMENT).on(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(COMPLAINT.ID))
                .join(PERSON).on(PERSON.ID.eq(ADVOCACY_APPOINTMENT.PERSON_ID))
                .where(COMPLAINT.REFERENCE.eq(reference))
                .fetchOptional(mapping(AdvocatesCase::new));
    }

    /** Writes to the complaints team. Refused, with nothing changed, when the case is closed to them or the child did not let them write. */
    public Optional<Refused> write(Actor.Advocate advocate, String reference, String body) {
        if (body.isBlank()) {
            return Optional.of(Refused.NOTHING_WRITTEN);
        }
        return gate.as(advocate, () -> {
            var open = read(reference).filter(one -> one.lets(Scope.WRITING));
            open.ifPresent(one -> messages.write(one.id(), body));
            return open.isPresent() ? Optional.empty() : Optional.of(Refused.CLOSED);
        });
    }

    /** The advocate does not help any longer; from here on the case is closed to them. */
    public boolean stepDown(Actor.Advocate advocate, long appointmentId, String why) {
        return gate.as(advocate, () -> appointments.endByProvider(appointmentId, why));
    }
}
