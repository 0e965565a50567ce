package uk.heard.casefile;

import static heard.db.Tables.STAFF_MEMBER;
import static heard.db.Tables.STAFF_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.StaffRole;

/** Who the ids in the chronology are: it keeps no names, so that people can change theirs or be forgotten. */
@Component
public class StaffNames {

    /** @param roles what they do now, which may differ from what they did then */
    public record StaffName(long id, String name, List<StaffRole> roles) {}

    private final Gate gate;

    StaffNames(Gate gate) {
        this.gate = gate;
    }

    public Map<Long, StaffName> of(Actor.Staff asking, Collection<Long> ids) {
        var roles = multiset(select(STAFF_ROLE.ROLE).from(STAFF_ROLE).where(STAFF_ROLE.STAFF_ID.eq(STAFF_MEMBER.ID)).orderBy(STAFF_ROLE.ROLE))
                .convertFrom(rows -> rows.map(row -> StaffRole.valueOf(row.value1())));
        return gate.as(asking, () -> gate.db()
                .select(STAFF_MEMBER.ID, STAFF_MEMBER.GIVEN_NAME.concat(" ").concat(STAFF_MEMBER.FAMILY_NAME), roles)
                .from(STAFF_MEMBER).where(STAFF_MEMBER.ID.in(ids))
                .fetch(mapping(StaffName::new)).stream()
                .collect(Collectors.toMap(StaffName::id, name -> name)));
    }
}
