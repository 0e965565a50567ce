package uk.heard.correspondence;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.SENT_EMAIL;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Part;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * Keeps every email about a case as it was sent, each tied to the one before by a hash, and shows them to staff who see the case. No secret
 * is kept: of a link that opens something the text says only that there was one.
 */
@Component
public class SentEmails {

    /**
     * One email, as it was sent.
     *
     * @param toChild whether it went to a child for whom somebody else complains
     * @param cameBack whether it was taken and could not be delivered after all
     */
    public record SentEmail(Instant at, boolean toChild, String address, String subject, String text, boolean cameBack) {}

    private static final byte[] NOTHING_BEFORE = new byte[32];

    private final Gate gate;
    private final Clock clock;

    SentEmails(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** What went to an advocate, or to the office of their provider. Joins the caller's transaction, which is a job's. */
    public void keep(long complaintId, String address, String subject, String text) {
        keep(complaintId, null, null, address, subject, text);
    }

    /** What went to a person of the case. @param noticeId null when no notice queued it; kept once for each that did */
    void keep(long complaintId, Long personId, Long noticeId, String address, String subject, String text) {
        // Of two that are sent at once, one follows the other.
        gate.db().select(COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).forNoKeyUpdate().fetch();
        var last = gate.db().select(SENT_EMAIL.NUMBER, SENT_EMAIL.HASH).from(SENT_EMAIL)
                .where(SENT_EMAIL.COMPLAINT_ID.eq(complaintId)).orderBy(SENT_EMAIL.NUMBER.desc()).limit(1).fetchOptional();
        var previous = last.map(row -> row.value2()).orElse(NOTHING_BEFORE);
        var number = last.map(row -> row.value1()).orElse(0) + 1;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        gate.db().insertInto(SENT_EMAIL)
                .set(SENT_EMAIL.COMPLAINT_ID, complaintId)
                .set(SENT_EMAIL.NUMBER, number)
                .set(SENT_EMAIL.PERSON_ID, personId)
                .set(SENT_EMAIL.NOTICE_ID, noticeId)
                .set(SENT_EMAIL.SENT_AT, now)
                .set(SENT_EMAIL.ADDRESS, address)
                .set(SENT_EMAIL.SUBJECT, subject)
                .set(SENT_EMAIL.BODY, text)
                .set(SENT_EMAIL.PREVIOUS_HASH, previous)
                .set(SENT_EMAIL.HASH, hash(previous, complaintId, number, personId, noticeId, now, address, subject, text))
                .onConflict(SENT_EMAIL.NOTICE_ID).doNothing()
                .execute();
    }

    /** The latest first; empty for whoever may not see the case. */
    public List<SentEmail> of(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> gate.db().select(SENT_EMAIL.SENT_AT, coalesce(field(PERSON.PART.eq(Part.CHILD)), inline(false)), SENT_EMAIL.ADDRESS,
                        SENT_EMAIL.SUBJECT, SENT_EMAIL.BODY, coalesce(field(NOTICE.ENDING.eq(NoticeEnding.BOUNCED)), inline(false)))
                .from(SENT_EMAIL).leftJoin(PERSON).on(PERSON.ID.eq(SENT_EMAIL.PERSON_ID)).leftJoin(NOTICE).on(NOTICE.ID.eq(SENT_EMAIL.NOTICE_ID))
                .where(SENT_EMAIL.COMPLAINT_ID.eq(complaintId)).orderBy(SENT_EMAIL.NUMBER.desc())
                .fetch(mapping(SentEmail::new)));
    }

    /**
     * What does not add up in the emails of one complaint, as sentences with their numbers; empty when nobody changed what was sent or took
     * anything out. For whoever sees all of them. Joins the caller's transaction.
     */
    public List<String> problems(long complaintId) {
        var problems = new ArrayList<String>();
        var previous = NOTHING_BEFORE;
        int expected = 1;
        for (var email : gate.db().selectFrom(SENT_EMAIL).where(SENT_EMAIL.COMPLAINT_ID.eq(complaintId)).orderBy(SENT_EMAIL.NUMBER)) {
            if (email.getNumber() != expected) {
                problems.add("Email " + expected + " is missing");
            }
            var hash = hash(email.getPreviousHash(), complaintId, email.getNumber(), email.getPersonId(), email.getNoticeId(), email.getSentAt(),
                    email.getAddress(), email.getSubject(), email.getBody());
            if (!Arrays.equals(email.getPreviousHash(), previous) || !Arrays.equals(email.getHash(), hash)) {
                problems.add("Email " + email.getNumber() + " was changed");
            }
            previous = email.getHash();
            expected = email.getNumber() + 1;
        }
        gate.db().select(NOTICE.ID).from(NOTICE).leftJoin(SENT_EMAIL).on(SENT_EMAIL.NOTICE_ID.eq(NOTICE.ID))
                .where(NOTICE.COMPLAINT_ID.eq(complaintId), NOTICE.ENDING.in(NoticeEnding.SENT, NoticeEnding.BOUNCED), SENT_EMAIL.NUMBER.isNull())
                .orderBy(NOTICE.ID)
                .forEach(notice -> problems.add("The email of notice " + notice.value1() + " is not kept"));
        return problems;
    }

    private static byte[] hash(byte[] previous, long complaintId, int number, Long personId, Long noticeId, Instant at, String address, String subject, String text) {
        var sha = DigestUtils.getSha256Digest();
        sha.update(previous);
        sha.update(String.join("\n", String.valueOf(complaintId), String.valueOf(number), String.valueOf(personId), String.valueOf(noticeId),
                at.toString(), address, subject, text).getBytes(StandardCharsets.UTF_8));
        return sha.digest();
    }
}
