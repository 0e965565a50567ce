package uk.heard.triage;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.correspondence.Notices;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;

/** A notice did not arrive, so the person may not know that there is something to read: the complaints team finds another safe way and writes it down. */
@Component
public class NotReached {

    private final Gate gate;
    private final Notices notices;
    private final CaseAccess access;

    NotReached(Gate gate, Notices notices, CaseAccess access) {
        this.gate = gate;
        this.notices = notices;
        this.access = access;
    }

    /**
     * @param child whether it was a child who was invited, and not the complainant
     * @param how in which other safe way they were told, or why there is none
     */
    public Optional<Refused> reachedOtherwise(Actor.Staff staff, long complaintId, boolean child, String how) {
        if (how.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            notices.reachedOtherwise(complaintId, child, how.strip(), staff);
            return Optional.empty();
        });
    }
}
