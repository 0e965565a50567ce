package uk.heard.tracker;

import static org.jooq.Records.mapping;

import heard.db.tables.WhoLooked;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** Who opened a complaint: what they are and the day, never a name. The access log is read by one function of the database, for its owner alone. */
@Component
public class WhoLookedAtIt {

    /** What somebody is who looked, as the database names it. */
    public enum Who { YOU, ADVOCATE, COMPLAINTS_TEAM, MANAGER, STAFF, LINK, PROGRAM }

    /** @param on the day in London, and {@code times} how often on that day */
    public record Look(LocalDate on, Who who, int times) {}

    private final Gate gate;

    WhoLookedAtIt(Gate gate) {
        this.gate = gate;
    }

    /** Latest day first. Empty for everybody but the complainant. */
    public List<Look> of(Actor.Complainant complainant) {
        var looked = new WhoLooked().call();
        return gate.as(complainant, () -> gate.db().select(looked.LOOKED_ON, looked.WHO.convertFrom(Who::valueOf), looked.TIMES).from(looked)
                .orderBy(looked.LOOKED_ON.desc(), looked.WHO).fetch(mapping(Look::new)));
    }
}
