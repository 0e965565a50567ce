package uk.heard.correspondence;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.not;

import heard.db.Routines;
import java.util.Optional;
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

    private record To(String address, Voice voice) {}

    private final Gate gate;
    private final PersonMail mail;
    private final Words words;

    MailJustAskedFor(Gate gate, PersonMail mail, Words words) {
        this.gate = gate;
        this.mail = mail;
        this.words = words;
    }

    /**
     * Does nothing where no email is safe.
     *
     * @param name the same for a repeat of the same mail
     * @param text the key of its words; they say nothing of the matter
     */
    public void send(Actor.Job job, long complaintId, String name, String text, Object... facts) {
        to(job, complaintId).ifPresent(to -> send(to, name, words.say(to.voice(), text, facts)));
    }

    private Optional<To> to(Actor.Job job, long complaintId) {
        return gate.as(job, () -> gate.db().select(CONTACT_RULE.ADDRESS, COMPLAINT.VOICE).from(CONTACT_RULE)
                .join(PERSON).on(PERSON.ID.eq(CONTACT_RULE.PERSON_ID), PERSON.PART.eq(Part.COMPLAINANT))
                .join(COMPLAINT).on(COMPLAINT.ID.eq(CONTACT_RULE.COMPLAINT_ID))
                .where(CONTACT_RULE.COMPLAINT_ID.eq(complaintId), CONTACT_RULE.CHANNEL.eq(ContactChannel.EMAIL), not(condition(Routines.closedTo(PERSON.ID))))
                .fetchOptional(mapping(To::new)));
    }

    private void send(To to, String name, String text) {
        try {
            mail.send(new PersonMail.Written(name, to.address(), to.voice(), words.say(to.voice(), "correspondence.notice.news.subject"), text, true));
        } catch (MailSendException e) {
            if (!RefusedMailbox.in(e)) {
                throw e;
            }
            LOG.warn("The email {} was refused: there is no such mailbox", name);
        }
    }
}
