package uk.heard.advocacy;

import static heard.db.Tables.ADVOCACY_REFERRAL;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;

import org.springframework.stereotype.Component;
import uk.heard.complaint.Part;
import uk.heard.correspondence.NoticeKind;
import uk.heard.correspondence.Notices;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * Tells who is to be helped, in the way that they call safe, that there is news of their advocate: somebody was found, or the provider declined.
 * A child for whom somebody else complains is not told by us, and neither is that person: the advocate gets in touch with the child.
 */
@Component
class NewsOfAdvocate {

    private static final Actor OUTBOX = new Actor.Job("outbox");

    private record Helped(long complaintId, long personId) {}

    private final Gate gate;
    private final Notices notices;

    NewsOfAdvocate(Gate gate, Notices notices) {
        this.gate = gate;
        this.notices = notices;
    }

    /** In the transaction of the provider's office, which itself can tell nobody anything. */
    void tell(long referralId) {
        var office = gate.actor();
        gate.become(OUTBOX);
        gate.db().select(ADVOCACY_REFERRAL.COMPLAINT_ID, PERSON.ID)
                .from(ADVOCACY_REFERRAL).join(PERSON).on(PERSON.ID.eq(ADVOCACY_REFERRAL.PERSON_ID), PERSON.PART.eq(Part.COMPLAINANT))
                .where(ADVOCACY_REFERRAL.ID.eq(referralId))
                .fetchOptional(mapping(Helped::new))
                .ifPresent(helped -> notices.queue(helped.complaintId(), helped.personId(), NoticeKind.NEWS));
        gate.become(office);
    }
}
