package uk.heard.advocates;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.ADVOCACY_REFERRAL;
import static heard.db.Tables.ADVOCATE;
import static heard.db.Tables.WHO_WAS_REFERRED;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Referrals;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** What the provider’s office does: takes referrals on or declines them, and appoints its advocates. */
@Component
public class ProviderOffice {

    /**
     * One referral that is not over.
     *
     * @param acceptedAt null while the office has not answered
     * @param appointment who was appointed; null while nobody is
     */
    public record Referred(WhoWasReferred who, Instant referredAt, Instant acceptedAt, Appointed appointment) {}

    /** @param answer the child’s; null while it is awaited */
    public record Appointed(long id, String advocate, Instant at, ChildsAnswer answer) {}

    public record Colleague(long id, String name) {}

    /** Why nothing was changed. */
    public enum Refused {
        REASON_MISSING,
        NOBODY_CHOSEN,
        WHY_MISSING,
        /** Taken back, answered by a colleague, or somebody is appointed already. */
        OVERTAKEN
    }

    private final Gate gate;
    private final Referrals referrals;
    private final Appointments appointments;

    ProviderOffice(Gate gate, Referrals referrals, Appointments appointments) {
        this.gate = gate;
        this.referrals = referrals;
        this.appointments = appointments;
    }

    /** Everything that is open, the oldest first. */
    public List<Referred> referrals(Actor.Advocate office) {
        return gate.as(office, () -> gate.db().select(WhoWasReferred.FIELDS)
                .select(ADVOCACY_REFERRAL.REFERRED_AT, ADVOCACY_REFERRAL.ANSWERED_AT, ADVOCACY_APPOINTMENT.ID, ADVOCATE.NAME,
                        ADVOCACY_APPOINTMENT.APPOINTED_AT, ADVOCACY_APPOINTMENT.ANSWER)
                .from(ADVOCACY_REFERRAL)
                .join(WHO_WAS_REFERRED.call()).on(WHO_WAS_REFERRED.REFERRAL_ID.eq(ADVOCACY_REFERRAL.ID))
                .leftJoin(ADVOCACY_APPOINTMENT).on(ADVOCACY_APPOINTMENT.REFERRAL_ID.eq(ADVOCACY_REFERRAL.ID))
                .leftJoin(ADVOCATE).on(ADVOCATE.ID.eq(ADVOCACY_APPOINTMENT.ADVOCATE_ID))
                .orderBy(ADVOCACY_REFERRAL.REFERRED_AT, ADVOCACY_REFERRAL.ID)
                .fetch(row -> new Referred(WhoWasReferred.read(row), row.get(ADVOCACY_REFERRAL.REFERRED_AT), row.get(ADVOCACY_REFERRAL.ANSWERED_AT),
                        row.get(ADVOCACY_APPOINTMENT.ID) == null ? null : new Appointed(row.get(ADVOCACY_APPOINTMENT.ID), row.get(ADVOCATE.NAME),
                                row.get(ADVOCACY_APPOINTMENT.APPOINTED_AT), row.get(ADVOCACY_APPOINTMENT.ANSWER)))));
    }

    /** Whom they can appoint. */
    public List<Colleague> advocates(Actor.Advocate office) {
        return gate.as(office, () -> gate.db().select(ADVOCATE.ID, ADVOCATE.NAME).from(ADVOCATE)
                .where(ADVOCATE.ACTIVE.isTrue(), ADVOCATE.OFFICE.isFalse()).orderBy(ADVOCATE.NAME).fetch(mapping(Colleague::new)));
    }

    public Optional<Refused> accept(Actor.Advocate office, long referralId) {
        return as(office, () -> referrals.accept(referralId));
    }

    public Optional<Refused> decline(Actor.Advocate office, long referralId, String reason) {
        return reason.isBlank() ? Optional.of(Refused.REASON_MISSING) : as(office, () -> referrals.decline(referralId, reason.strip()));
    }

    /** @param whyNot why the child cannot say what they want; null when they can, which is the rule */
    public Optional<Refused> appoint(Actor.Advocate office, long referralId, Long advocateId, String whyNot) {
        if (advocateId == null) {
            return Optional.of(Refused.NOBODY_CHOSEN);
        }
        if (whyNot != null && whyNot.isBlank()) {
            return Optional.of(Refused.WHY_MISSING);
        }
        return as(office, () -> appointments.appoint(referralId, advocateId, whyNot == null ? null : whyNot.strip()));
    }

    /** Ends an appointment; the referral stays, for somebody else. */
    public Optional<Refused> end(Actor.Advocate office, long appointmentId, String why) {
        return why.isBlank() ? Optional.of(Refused.REASON_MISSING) : as(office, () -> appointments.endByProvider(appointmentId, why.strip()));
    }

    private Optional<Refused> as(Actor.Advocate office, BooleanSupplier step) {
        return gate.as(office, () -> step.getAsBoolean() ? Optional.empty() : Optional.of(Refused.OVERTAKEN));
    }
}
