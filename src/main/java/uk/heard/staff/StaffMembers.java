package uk.heard.staff;

import static heard.db.Tables.STAFF_MEMBER;
import static heard.db.Tables.STAFF_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** The authority on who is staff: the identity provider proves the person, this admits them. */
@Component
public class StaffMembers {

    /** A member of staff who may sign in, with the roles that we know them in. */
    record Admitted(long id, String name, List<StaffRole> roles) {
    }

    private static final Actor SIGN_IN = new Actor.Job("sign-in");

    private final Gate gate;
    private final Clock clock;

    StaffMembers(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Empty for leavers and strangers. */
    Optional<Admitted> admitted(String signInName) {
        var roles = multiset(select(STAFF_ROLE.ROLE).from(STAFF_ROLE).where(STAFF_ROLE.STAFF_ID.eq(STAFF_MEMBER.ID)))
                .convertFrom(rows -> rows.map(row -> StaffRole.valueOf(row.value1())));
        return gate.as(SIGN_IN, () -> gate.db()
                .select(STAFF_MEMBER.ID, STAFF_MEMBER.GIVEN_NAME.concat(" ").concat(STAFF_MEMBER.FAMILY_NAME), roles)
                .from(STAFF_MEMBER)
                .where(lower(STAFF_MEMBER.SIGN_IN_NAME).eq(signInName.toLowerCase(Locale.ROOT)))
                .and(STAFF_MEMBER.ACTIVE)
                .fetchOptional(mapping(Admitted::new)));
    }

    /** Ends every session of this person on every node: refused by their next transaction. */
    public void signOutEverywhere(long staffId) {
        gate.run(SIGN_IN, () -> gate.db().update(STAFF_MEMBER)
                .set(STAFF_MEMBER.SESSIONS_VALID_FROM, clock.instant())
                .where(STAFF_MEMBER.ID.eq(staffId))
                .execute());
    }
}
