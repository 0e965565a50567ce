package uk.heard.correspondence;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.not;

import heard.db.Routines;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Part;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * An email that a complainant asked for a moment ago and waits for: it goes at once, day and night, and like every other only to the
 * address that they call safe. Throws when the mail server does not take it, so that the job tries again.
 */
@Component
public class MailJustAskedFor {

    private static final Logger LOG = LoggerFactory.getLogger(MailJustAskedFor.class);

    private record To(long personId, String address, Voice voice) {}

    private final Gate gate;
    private final PersonMail mail;
    private final SentEmails sentEmails;
    private final Words words;

    MailJustAskedFor(Gate gate, PersonMail mail, SentEmails sentEmails, Words words) {
        this.gate = gate;
        this.mail = mail;
        this.sentEmails = sentEmails;
        this.words = words;
    }

    /**
     * Does nothing where no email is safe.
     *
     * @param name the same for a repeat of the same mail
     * @param text the key of its words; they say nothing of the matter
     * @param link what opens something, the first of its facts; it stands in the email and in nothing that is kept
     */
    public void send(Actor.Job job, long complaintId, String name, String text, String link, Object... facts) {
        to(job, complaintId).ifPresent(to -> {
            var subject = words.say(to.voice(), "correspondence.notice.news.subject");
            if (sent(new PersonMail.Written(name, to.address(), to.voice(), subject, say(to.voice(), text, link, facts), true))) {
                var without = say(to.voice(), text, words.say(to.voice(), "correspondence.sent.link"), facts);
                gate.run(job, () -> sentEmails.keep(complaintId, to.personId(), null, to.address(), subject, without));
            }
        });
    }

    private String say(Voice voice, String text, String link, Object[] facts) {
        return words.say(voice, text, Stream.concat(Stream.of(link), Arrays.stream(facts)).toArray());
    }

    private Optional<To> to(Actor.Job job, long complaintId) {
        return gate.as(job, () -> gate.db().select(PERSON.ID, CONTACT_RULE.ADDRESS, COMPLAINT.VOICE).from(CONTACT_RULE)
                .join(PERSON).on(PERSON.ID.eq(CONTACT_RULE.PERSON_ID), PERSON.PART.eq(Part.COMPLAINANT))
                .join(COMPLAINT).on(COMPLAINT.ID.eq(CONTACT_RULE.COMPLAINT_ID))
                .where(CONTACT_RULE.COMPLAINT_ID.eq(complaintId), CONTACT_RULE.CHANNEL.eq(ContactChannel.EMAIL), not(condition(Routines.closedTo(PERSON.ID))))
                .fetchOptional(mapping(To::new)));
    }

    private boolean sent(PersonMail.Written written) {
        try {
            mail.send(written);
            return true;
        } catch (MailSendException e) {
            if (!RefusedMailbox.in(e)) {
                throw e;
            }
            LOG.warn("The email {} was refused: there is no such mailbox", written.name());
            return false;
        }
    }
}
