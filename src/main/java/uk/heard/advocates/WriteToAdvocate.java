package uk.heard.advocates;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static org.jooq.impl.DSL.condition;

import heard.db.Routines;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;

/**
 * The complaints team writes with the advocate of a child for whom somebody else complained, apart from whoever complained: that person
 * reads nothing of it. Only as long as the case is open to the advocate and the child lets them write.
 */
@Component
public class WriteToAdvocate {

    /** Why nothing was changed. */
    public enum Refused {
        NOT_YOURS,
        NOTHING_WRITTEN,
        /** The help ended, or the child does not let them write. */
        CLOSED,
        DEALT_WITH_ALREADY
    }

    private final Gate gate;
    private final Messages messages;
    private final CaseAccess access;

    WriteToAdvocate(Gate gate, Messages messages, CaseAccess access) {
        this.gate = gate;
        this.messages = messages;
        this.access = access;
    }

    /** Whether there is an advocate to whom can be written apart now. */
    public boolean isPossible(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> advocate(complaintId).isPresent());
    }

    /** Writes to whoever helps the child now, and answers what they wrote so far. */
    public Optional<Refused> write(Actor.Staff staff, long complaintId, String body) {
        return body.isBlank() ? Optional.of(Refused.NOTHING_WRITTEN) : asTeam(staff, () -> {
            var advocate = advocate(complaintId);
            advocate.ifPresent(one -> {
                messages.writeApart(complaintId, one, body.strip());
                messages.answeredApart(complaintId, staff);
            });
            return advocate.isPresent() ? Optional.empty() : Optional.of(Refused.CLOSED);
        });
    }

    /** What they wrote asks nothing of us, such as thanks. */
    public Optional<Refused> noAnswerNeeded(Actor.Staff staff, long complaintId) {
        return asTeam(staff, () -> messages.answeredApart(complaintId, staff) == 0 ? Optional.of(Refused.DEALT_WITH_ALREADY) : Optional.empty());
    }

    private Optional<Long> advocate(long complaintId) {
        return gate.db().select(ADVOCACY_APPOINTMENT.ADVOCATE_ID).from(ADVOCACY_APPOINTMENT)
                .where(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(complaintId), ADVOCACY_APPOINTMENT.ENDED_AT.isNull(),
                        condition(Routines.writesApart(ADVOCACY_APPOINTMENT.COMPLAINT_ID, ADVOCACY_APPOINTMENT.ADVOCATE_ID)))
                .fetchOptional(ADVOCACY_APPOINTMENT.ADVOCATE_ID);
    }

    private Optional<Refused> asTeam(Actor.Staff staff, Supplier<Optional<Refused>> step) {
        return gate.as(staff, () -> access.onComplaintsTeam(staff) ? step.get() : Optional.of(Refused.NOT_YOURS));
    }
}
