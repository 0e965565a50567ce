package uk.heard.investigation;

import static heard.db.Tables.APPOINTMENT;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.REGISTER_PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import heard.db.tables.records.AppointmentRecord;
import heard.db.tables.records.RegisterPersonRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.gate.Gate;
import uk.heard.timescale.LondonDates;

/**
 * Who from the register takes part in a complaint. Refuses whoever the law keeps out: the investigating officer is not in the
 * line of the service, the independent person is independent, and nobody judges what they investigated. Joins the caller's transaction.
 */
@Component
public class Appointments {

    /** Somebody who could be asked. */
    public record Candidate(long id, String name, BigDecimal feePerDay) {}

    /** @param endedAt null while they are appointed */
    public record Appointed(long id, long personId, String name, AppointedAs part, String declaration, LocalDate declaredOn, Instant appointedAt, Instant endedAt) {}

    private final Gate gate;
    private final Clock clock;

    Appointments(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Those who may be appointed to this complaint today, by name. */
    public List<Candidate> candidates(long complaintId, AppointedAs part) {
        var about = about(complaintId);
        return gate.db().selectFrom(REGISTER_PERSON).where(REGISTER_PERSON.ACTIVE).orderBy(REGISTER_PERSON.NAME).fetch().stream()
                .filter(person -> notEligible(about, person, part).isEmpty())
                .map(person -> new Candidate(person.getId(), person.getName(), person.getFeePerDay()))
                .toList();
    }

    /** Everybody who has or had a part, in the order of their appointment. */
    public List<Appointed> of(long complaintId) {
        return gate.db().select(APPOINTMENT.ID, REGISTER_PERSON.ID, REGISTER_PERSON.NAME, APPOINTMENT.PART, APPOINTMENT.DECLARATION, APPOINTMENT.DECLARED_ON,
                        APPOINTMENT.APPOINTED_AT, APPOINTMENT.ENDED_AT)
                .from(APPOINTMENT).join(REGISTER_PERSON).on(REGISTER_PERSON.ID.eq(APPOINTMENT.REGISTER_PERSON_ID))
                .where(APPOINTMENT.COMPLAINT_ID.eq(complaintId)).orderBy(APPOINTMENT.ID)
                .fetch(mapping(Appointed::new));
    }

    /** Which parts somebody has now; read without who that is. Joins the caller's transaction. */
    Set<AppointedAs> parts(long complaintId) {
        return gate.db().select(APPOINTMENT.PART).from(APPOINTMENT).where(APPOINTMENT.COMPLAINT_ID.eq(complaintId), APPOINTMENT.ENDED_AT.isNull())
                .fetchSet(APPOINTMENT.PART);
    }

    /** What would keep this person from being appointed; for whoever appoints several people or none. Parameters as in {@link #appoint}. */
    Optional<NotEligible> objection(long complaintId, long personId, AppointedAs part, boolean noConflict, String declaration) {
        var person = gate.db().selectFrom(REGISTER_PERSON).where(REGISTER_PERSON.ID.eq(personId)).fetchOne();
        if (person == null) {
            return Optional.of(NotEligible.NOT_ON_REGISTER);
        }
        return noConflict && !declaration.isBlank() ? notEligible(about(complaintId), person, part) : Optional.of(NotEligible.CONFLICT);
    }

    /**
     * Appoints, in place of whoever had that part before when there is only one of it.
     *
     * @param noConflict what they declared, yes or no
     * @param declaration 1 to 5,000 characters about it, in the words of who asked
     */
    public Optional<NotEligible> appoint(long complaintId, long personId, AppointedAs part, boolean noConflict, String declaration) {
        var refused = objection(complaintId, personId, part, noConflict, declaration);
        if (refused.isPresent()) {
            return refused;
        }
        if (part != AppointedAs.PANEL_MEMBER) {
            end(complaintId, part);
        }
        gate.db().insertInto(APPOINTMENT)
                .set(APPOINTMENT.COMPLAINT_ID, complaintId)
                .set(APPOINTMENT.REGISTER_PERSON_ID, personId)
                .set(APPOINTMENT.PART, part)
                .set(APPOINTMENT.DECLARATION, declaration.strip())
                .set(APPOINTMENT.DECLARED_ON, LondonDates.on(clock.instant()))
                .set(APPOINTMENT.FEE_PER_DAY, select(REGISTER_PERSON.FEE_PER_DAY).from(REGISTER_PERSON).where(REGISTER_PERSON.ID.eq(personId)))
                .set(APPOINTMENT.APPOINTED_AT, clock.instant())
                .execute();
        return Optional.empty();
    }

    /** Ends whatever appointments of this part there are: others follow, or the stage is over. */
    public void end(long complaintId, AppointedAs part) {
        gate.db().update(APPOINTMENT).set(APPOINTMENT.ENDED_AT, clock.instant())
                .where(APPOINTMENT.COMPLAINT_ID.eq(complaintId), APPOINTMENT.PART.eq(part), APPOINTMENT.ENDED_AT.isNull())
                .execute();
    }

    /** Ends one appointment: they fell ill, or a conflict came to light. */
    public void standDown(long complaintId, long appointmentId) {
        gate.db().update(APPOINTMENT).set(APPOINTMENT.ENDED_AT, clock.instant())
                .where(APPOINTMENT.COMPLAINT_ID.eq(complaintId), APPOINTMENT.ID.eq(appointmentId), APPOINTMENT.ENDED_AT.isNull())
                .execute();
    }

    /** What of a complaint keeps somebody out: the team it is about, and who had a part in it. @param teamId null while no team was asked */
    private record About(Long teamId, List<AppointmentRecord> appointments) {}

    private About about(long complaintId) {
        var team = gate.db().select(COMPLAINT.TEAM_ID).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).fetchOptional()
                .orElseThrow(NoSuchComplaint::new).value1();
        return new About(team, gate.db().selectFrom(APPOINTMENT).where(APPOINTMENT.COMPLAINT_ID.eq(complaintId)).fetch());
    }

    private Optional<NotEligible> notEligible(About about, RegisterPersonRecord person, AppointedAs part) {
        var today = LondonDates.on(clock.instant());
        var named = switch (part) {
            case INVESTIGATING_OFFICER -> person.getInvestigates();
            case INDEPENDENT_PERSON -> person.getIndependentPerson();
            case CHAIR, PANEL_MEMBER -> person.getSitsOnPanels();
        };
        if (!named || !person.getActive()) {
            return Optional.of(NotEligible.NOT_ON_REGISTER);
        }
        if (part != AppointedAs.INVESTIGATING_OFFICER && (person.getOfTheCouncil() || person.getRelated())) {
            return Optional.of(NotEligible.NOT_INDEPENDENT);
        }
        if (about.teamId() != null && about.teamId().equals(person.getManagesTeamId())) {
            return Optional.of(NotEligible.LINE_MANAGEMENT);
        }
        var before = about.appointments().stream().filter(appointment -> appointment.getRegisterPersonId().equals(person.getId())).toList();
        // Whoever investigated never sits on the panel, also when they were replaced since.
        if (part.onPanel() && before.stream().anyMatch(appointment -> !appointment.getPart().onPanel())) {
            return Optional.of(NotEligible.INVESTIGATED_IT);
        }
        if (before.stream().anyMatch(appointment -> appointment.getEndedAt() == null)) {
            return Optional.of(NotEligible.ALREADY_APPOINTED);
        }
        var from = person.getAvailableFrom();
        var until = person.getAvailableUntil();
        return from != null && today.isBefore(from) || until != null && today.isAfter(until)
                ? Optional.of(NotEligible.NOT_AVAILABLE) : Optional.empty();
    }
}
