package uk.heard.advocacy;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.ADVOCACY_REFERRAL;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * Asks the advocacy provider to help a child or care leaver, and keeps what its office answered. The provider learns what it needs to
 * appoint somebody and nothing of the complaint. Joins the caller's transaction.
 */
@Component
public class Referrals {

    private final Gate gate;
    private final CouncilProfile council;
    private final ReferralMail mail;
    private final NewsOfAdvocate news;
    private final Clock clock;

    Referrals(Gate gate, CouncilProfile council, ReferralMail mail, NewsOfAdvocate news, Clock clock) {
        this.gate = gate;
        this.council = council;
        this.mail = mail;
        this.news = news;
        this.clock = clock;
    }

    /** Whether the council's profile says that a child who asks is referred at once, with nobody in between. */
    boolean atOnce() {
        return council.advocacyProvider().referAtOnce();
    }

    /**
     * Refers once: while a referral is open or accepted another one is none.
     *
     * @param personId the child or care leaver
     * @param howToReach what must be known to reach them safely beside the ways they gave themselves; nothing of the complaint
     */
    public boolean refer(long complaintId, long personId, String howToReach) {
        var made = gate.db().insertInto(ADVOCACY_REFERRAL)
                .set(ADVOCACY_REFERRAL.COMPLAINT_ID, complaintId)
                .set(ADVOCACY_REFERRAL.PERSON_ID, personId)
                .set(ADVOCACY_REFERRAL.ORGANISATION, council.advocacyProvider().name())
                .set(ADVOCACY_REFERRAL.HOW_TO_REACH, howToReach)
                .set(ADVOCACY_REFERRAL.REFERRED_AT, clock.instant())
                .set(ADVOCACY_REFERRAL.REFERRED_BY, gate.actor().key())
                .onConflictDoNothing()
                .execute() == 1;
        if (made) {
            mail.tellOffice(complaintId);
        }
        return made;
    }

    /** The office takes a referral on. False when it was answered or taken back meanwhile. */
    public boolean accept(long referralId) {
        return answer(referralId, true, "");
    }

    /** The office cannot appoint anybody; who asked is told that there is news. @param reason never blank */
    public boolean decline(long referralId, String reason) {
        var declined = answer(referralId, false, reason);
        if (declined) {
            news.tell(referralId);
        }
        return declined;
    }

    /** Whether the provider declined and was not asked again since. For whoever may know. */
    public boolean isDeclined(long complaintId) {
        return gate.db().select(ADVOCACY_REFERRAL.ACCEPTED).from(ADVOCACY_REFERRAL)
                .where(ADVOCACY_REFERRAL.COMPLAINT_ID.eq(complaintId), ADVOCACY_REFERRAL.ENDED_AT.isNull())
                .orderBy(ADVOCACY_REFERRAL.ID.desc()).limit(1)
                .fetchOptional(ADVOCACY_REFERRAL.ACCEPTED).filter(accepted -> !accepted).isPresent();
    }

    private boolean answer(long referralId, boolean accepted, String reason) {
        return gate.db().update(ADVOCACY_REFERRAL)
                .set(ADVOCACY_REFERRAL.ACCEPTED, accepted)
                .set(ADVOCACY_REFERRAL.ANSWERED_AT, clock.instant())
                .set(ADVOCACY_REFERRAL.ANSWERED_BY, ((Actor.Advocate) gate.actor()).id())
                .set(ADVOCACY_REFERRAL.REASON, reason)
                .where(ADVOCACY_REFERRAL.ID.eq(referralId), ADVOCACY_REFERRAL.ACCEPTED.isNull())
                .execute() == 1;
    }

    /** Takes back what nobody was appointed for yet: they do not want an advocate any longer. */
    public void takeBack(long complaintId) {
        gate.db().update(ADVOCACY_REFERRAL)
                .set(ADVOCACY_REFERRAL.ENDED_AT, clock.instant())
                .where(ADVOCACY_REFERRAL.COMPLAINT_ID.eq(complaintId), ADVOCACY_REFERRAL.ENDED_AT.isNull(),
                        notExists(selectOne().from(ADVOCACY_APPOINTMENT)
                                .where(ADVOCACY_APPOINTMENT.REFERRAL_ID.eq(ADVOCACY_REFERRAL.ID), ADVOCACY_APPOINTMENT.ENDED_AT.isNull())))
                .execute();
    }
}
