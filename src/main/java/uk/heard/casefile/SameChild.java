package uk.heard.casefile;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.COMPLAINT_LINK;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import heard.db.tables.NamedAlike;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * Other open complaints about a child of the same name: perhaps another household's about the same child, to whom nothing of this one may
 * go. The name is all that is compared. For the complaints team alone; no complainant learns that there is another.
 */
@Component
public class SameChild {

    public static final int MOST = 10;

    /** @param name of whoever complains, and {@code role} what they are to the child */
    public record Other(String reference, String name, ComplainantRole role) {}

    private final Gate gate;

    SameChild(Gate gate) {
        this.gate = gate;
    }

    /** Newest first, at most {@link #MOST}, without those that came out of this one. What somebody is locked out of is not among them. */
    public List<Other> of(Actor.Staff staff, long complaintId) {
        var alike = new NamedAlike().call(complaintId);
        return gate.as(staff, () -> gate.db().select(COMPLAINT.REFERENCE, PERSON.NAME, PERSON.ROLE).from(COMPLAINT)
                .join(PERSON).on(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID), PERSON.PART.eq(Part.COMPLAINANT))
                .where(COMPLAINT.ID.in(select(alike.OTHER_ID).from(alike)))
                .and(COMPLAINT.POSITION.in(Arrays.stream(Position.values()).filter(Journey::isOpen).toList()))
                .andNotExists(selectOne().from(COMPLAINT_LINK)
                        .where(COMPLAINT_LINK.COMPLAINT_ID.eq(complaintId).and(COMPLAINT_LINK.CAME_FROM.eq(COMPLAINT.ID))
                                .or(COMPLAINT_LINK.COMPLAINT_ID.eq(COMPLAINT.ID).and(COMPLAINT_LINK.CAME_FROM.eq(complaintId)))))
                .orderBy(COMPLAINT.ID.desc()).limit(MOST)
                .fetch(mapping(Other::new)));
    }
}
