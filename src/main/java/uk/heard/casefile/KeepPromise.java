package uk.heard.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.correspondence.Notices;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.outcome.PromisedActions;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.LondonDates;

/** Records that something promised was done. The complainant is told in a safe way that there is news, and can say whether it was put right. */
@Component
public class KeepPromise {

    public enum Refused { NOT_YOURS, DAY_MISSING, DAY_AHEAD, DONE_ALREADY }

    private final Gate gate;
    private final PromisedActions promises;
    private final Notices notices;
    private final CaseAccess access;
    private final Clock clock;

    KeepPromise(Gate gate, PromisedActions promises, Notices notices, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.promises = promises;
        this.notices = notices;
        this.access = access;
        this.clock = clock;
    }

    public Optional<Refused> done(Actor.Staff staff, long complaintId, long actionId, LocalDate on) {
        if (on == null) {
            return Optional.of(Refused.DAY_MISSING);
        }
        if (on.isAfter(LondonDates.on(clock.instant()))) {
            return Optional.of(Refused.DAY_AHEAD);
        }
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            if (!promises.done(complaintId, actionId, on)) {
                return Optional.of(Refused.DONE_ALREADY);
            }
            notices.tellComplainant(complaintId);
            return Optional.empty();
        });
    }
}
