package uk.heard.casefile;

import static org.jooq.impl.DSL.val;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.ClockTimes;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** One clock of a case, read when somebody asks why it is due on its day: a list of many cases reads none of it before. */
@Component
public class CaseClocks {

    private final Gate gate;

    CaseClocks(Gate gate) {
        this.gate = gate;
    }

    /** Empty when there is no such clock for this member of staff: an unknown one and one of a hidden case answer alike. */
    public Optional<ClockTimes> find(Actor.Staff staff, long clockId) {
        return gate.as(staff, () -> gate.db().select(ClockTimes.one(val(clockId))).fetchSingle().value1()).stream().findFirst();
    }
}
