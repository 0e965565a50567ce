package uk.heard.staff;

import static heard.db.Tables.ADVOCATE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** The authority on who of the advocacy provider may sign in, as {@link StaffMembers} is on staff. */
@Component
class Advocates {

    /** @param organisation the provider to which they belong, as the identity provider must say it too */
    record Admitted(long id, String name, String organisation, AdvocateRole role) {
    }

    private static final Actor SIGN_IN = new Actor.Job("sign-in");

    private final Gate gate;
    private final Clock clock;

    Advocates(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Empty for those who left and for strangers. */
    Optional<Admitted> admitted(String signInName) {
        return gate.as(SIGN_IN, () -> gate.db()
                .select(ADVOCATE.ID, ADVOCATE.NAME, ADVOCATE.ORGANISATION,
                        when(ADVOCATE.OFFICE, AdvocateRole.ADVOCACY_OFFICE.name()).otherwise(AdvocateRole.ADVOCATE.name()).convertFrom(AdvocateRole::valueOf))
                .from(ADVOCATE)
                .where(lower(ADVOCATE.SIGN_IN_NAME).eq(signInName.toLowerCase(Locale.ROOT)), ADVOCATE.ACTIVE.isTrue())
                .fetchOptional(mapping(Admitted::new)));
    }

    /** Ends every session of this person on every node: refused by their next transaction. */
    void signOutEverywhere(long advocateId) {
        gate.run(SIGN_IN, () -> gate.db().update(ADVOCATE)
                .set(ADVOCATE.SESSIONS_VALID_FROM, clock.instant())
                .where(ADVOCATE.ID.eq(advocateId))
                .execute());
    }
}
