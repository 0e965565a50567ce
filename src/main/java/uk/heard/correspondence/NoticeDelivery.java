package uk.heard.correspondence;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.NOTICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.uuid;

import heard.db.Routines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * Sends a queued notice by email, if the person called email safe; looks that up at the last moment, so that a changed mind binds.
 * The message says only that there is something to read: no name, no reference, no word of the matter.
 */
@Component
class NoticeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);
    static final Actor OUTBOX = new Actor.Job("outbox");
    private static final Duration BEHIND_ANOTHER = Duration.ofMinutes(1);
    /** Longer than mail servers are away; then somebody has to find another way. */
    static final Duration TRIED_FOR = Duration.ofDays(5);

    /**
     * @param signsIn whether it is an advocate who made the complaint here: they have no code, and read it after signing in
     * @param behind whether an earlier notice to the same person is still waiting
     * @param address null when the person called no email address safe, and with it the safe hours
     */
    private record Waiting(long complaintId, long personId, NoticeKind kind, Voice ofComplaint, boolean signsIn, boolean behind, String address, Short safeFrom, Short safeUntil) {
        Voice voice() {
            return kind == NoticeKind.INVITED ? Voice.YOUNG : ofComplaint;
        }
    }

    /** A notice for which a safe way was found: there is no other way to one that can be sent. */
    private record OnItsWay(long id, Waiting waiting, UUID key, Instant queuedAt) {}

    private final Gate gate;
    private final PersonMail mail;
    private final SentEmails sentEmails;
    private final CouncilProfile council;
    private final Words words;
    private final QuietHours quietHours;
    private final Clock clock;
    private final String staffUrl;

    NoticeDelivery(Gate gate, PersonMail mail, SentEmails sentEmails, CouncilProfile council, Words words, QuietHours quietHours, Clock clock,
            @Value("${heard.staff-url}") String staffUrl) {
        this.gate = gate;
        this.mail = mail;
        this.sentEmails = sentEmails;
        this.council = council;
        this.words = words;
        this.quietHours = quietHours;
        this.clock = clock;
        this.staffUrl = staffUrl;
    }

    /**
     * Sends it, or says when to look again: behind an earlier one, or in hours that are not safe. Empty when there is nothing left to do.
     * Throws when the mail server does not take it now.
     */
    Optional<Instant> deliver(long id) {
        var waiting = gate.as(OUTBOX, () -> waiting(id));
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var notice = waiting.get();
        var now = clock.instant();
        if (notice.behind()) {
            return Optional.of(now.plus(BEHIND_ANOTHER));
        }
        if (notice.address() == null) {
            end(id, NoticeEnding.NO_SAFE_CHANNEL);
            return Optional.empty();
        }
        var safe = quietHours.next(now, notice.safeFrom(), notice.safeUntil());
        if (safe.isAfter(now)) {
            return Optional.of(safe);
        }
        send(setOut(id, notice));
        return Optional.empty();
    }

    private Optional<Waiting> waiting(long id) {
        var earlier = NOTICE.as("earlier");
        return gate.db().select(NOTICE.COMPLAINT_ID, NOTICE.PERSON_ID, NOTICE.KIND, COMPLAINT.VOICE,
                        field(NOTICE.KIND.ne(NoticeKind.INVITED).and(exists(selectOne().from(ADVOCACY_APPOINTMENT)
                                .where(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(NOTICE.COMPLAINT_ID), ADVOCACY_APPOINTMENT.MADE_COMPLAINT.isTrue())))),
                        field(exists(selectOne().from(earlier).where(earlier.COMPLAINT_ID.eq(NOTICE.COMPLAINT_ID), earlier.PERSON_ID.eq(NOTICE.PERSON_ID),
                                earlier.ID.lt(NOTICE.ID), earlier.ENDED_AT.isNull()))),
                        CONTACT_RULE.ADDRESS, CONTACT_RULE.SAFE_FROM, CONTACT_RULE.SAFE_UNTIL)
                .from(NOTICE)
                .join(COMPLAINT).on(COMPLAINT.ID.eq(NOTICE.COMPLAINT_ID))
                .leftJoin(CONTACT_RULE).on(CONTACT_RULE.PERSON_ID.eq(NOTICE.PERSON_ID), CONTACT_RULE.CHANNEL.eq(ContactChannel.EMAIL),
                        not(condition(Routines.closedTo(NOTICE.PERSON_ID))))
                .where(NOTICE.ID.eq(id), NOTICE.ENDED_AT.isNull())
                .fetchOptional(mapping(Waiting::new));
    }

    /** Notes the way it takes, which the database refuses when the person does not call it safe. */
    private OnItsWay setOut(long id, Waiting notice) {
        return gate.as(OUTBOX, () -> gate.db().update(NOTICE)
                .set(NOTICE.CHANNEL, ContactChannel.EMAIL)
                .set(NOTICE.MESSAGE_KEY, coalesce(NOTICE.MESSAGE_KEY, uuid()))
                .where(NOTICE.ID.eq(id))
                .returningResult(NOTICE.MESSAGE_KEY, NOTICE.QUEUED_AT)
                .fetchSingle(row -> new OnItsWay(id, notice, row.value1(), row.value2())));
    }

    private void send(OnItsWay notice) {
        try {
            var written = written(notice);
            mail.send(written);
            gate.run(OUTBOX, () -> {
                sentEmails.keep(notice.waiting().complaintId(), notice.waiting().personId(), notice.id(), written.to(), written.subject(), written.text());
                mark(notice.id(), NoticeEnding.SENT);
            });
        } catch (MailParseException e) {
            LOG.warn("Notice {} cannot be addressed", notice.id());
            end(notice.id(), NoticeEnding.REFUSED);
        } catch (MailSendException e) {
            if (!RefusedMailbox.in(e) && notice.queuedAt().isAfter(clock.instant().minus(TRIED_FOR))) {
                throw e;
            }
            LOG.warn("Notice {} was refused", notice.id());
            end(notice.id(), NoticeEnding.REFUSED);
        }
    }

    private void end(long id, NoticeEnding ending) {
        gate.run(OUTBOX, () -> mark(id, ending));
    }

    private void mark(long id, NoticeEnding ending) {
        gate.db().update(NOTICE)
                .set(NOTICE.ENDED_AT, clock.instant())
                .set(NOTICE.ENDING, ending)
                .where(NOTICE.ID.eq(id), NOTICE.ENDED_AT.isNull())
                .execute();
    }

    private PersonMail.Written written(OnItsWay notice) {
        var voice = notice.waiting().voice();
        var key = "correspondence.notice." + (notice.waiting().signsIn() ? "signs-in" : notice.waiting().kind().name().toLowerCase());
        var where = notice.waiting().signsIn() ? staffUrl + "/app/advocate" : council.publicUrl();
        return new PersonMail.Written("notice-" + notice.id() + "." + notice.key(), notice.waiting().address(), voice, words.say(voice, key + ".subject"),
                words.say(voice, key + ".text", where, council.name(), council.phone()), false);
    }
}
