package uk.heard.advocacy;

import static heard.db.Tables.ADVOCATES_TO_TELL;
import static heard.db.Tables.ADVOCATE_TOLD;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import uk.heard.correspondence.RefusedMailbox;
import uk.heard.correspondence.SentEmails;
import uk.heard.correspondence.StaffMail;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * Tells advocates by email that there is something new for them, and nothing of what: they read it after signing in. Looks every minute for
 * what is new to whom, so that it says once what happened at once, catches up after an outage, and tells nobody what was closed to them
 * meanwhile.
 */
@Configuration
class AdvocateMail {

    private static final Logger LOG = LoggerFactory.getLogger(AdvocateMail.class);
    private static final Actor OUTBOX = new Actor.Job("outbox");
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** What is older is no news. Longer than mail servers are away. */
    private static final Duration NEWS_FOR = Duration.ofDays(5);

    private record ToTell(long appointmentId, long complaintId, String email, Instant newAt) {}

    private final Gate gate;
    private final StaffMail mail;
    private final SentEmails sentEmails;
    private final CouncilProfile council;
    private final Words words;
    private final Clock clock;
    private final String staffUrl;

    AdvocateMail(Gate gate, StaffMail mail, SentEmails sentEmails, CouncilProfile council, Words words, Clock clock, @Value("${heard.staff-url}") String staffUrl) {
        this.gate = gate;
        this.mail = mail;
        this.sentEmails = sentEmails;
        this.council = council;
        this.words = words;
        this.clock = clock;
        this.staffUrl = staffUrl;
    }

    @Bean
    RecurringTask<Void> tellAdvocates() {
        return Tasks.recurring("tell-advocates", FixedDelay.of(EVERY)).execute((instance, context) -> tell());
    }

    /** One whom no email reaches keeps none of the others from theirs. What the mail server does not take now is tried again with the next run. */
    private void tell() {
        for (var waiting : toTell(noCondition())) {
            // Sending takes its time: what was closed to them meanwhile is not told.
            toTell(ADVOCATES_TO_TELL.APPOINTMENT_ID.eq(waiting.appointmentId())).forEach(this::tell);
        }
    }

    private List<ToTell> toTell(Condition which) {
        return gate.as(OUTBOX, () -> gate.db().select(ADVOCATES_TO_TELL.APPOINTMENT_ID, ADVOCATES_TO_TELL.COMPLAINT_ID, ADVOCATES_TO_TELL.EMAIL, ADVOCATES_TO_TELL.NEW_AT)
                .from(ADVOCATES_TO_TELL.call(clock.instant().minus(NEWS_FOR))).where(which)
                .orderBy(ADVOCATES_TO_TELL.NEW_AT).fetch(mapping(ToTell::new)));
    }

    private void tell(ToTell news) {
        var subject = words.say(Voice.ADULT, "advocacy.referral.subject");
        var text = words.say(Voice.ADULT, "advocacy.news.text", staffUrl + "/app/advocate", council.name());
        try {
            mail.send("advocate-" + news.appointmentId() + "-" + news.newAt().toEpochMilli(), news.email(), subject, text);
            gate.run(OUTBOX, () -> {
                sentEmails.keep(news.complaintId(), news.email(), subject, text);
                told(news);
            });
        } catch (MailException e) {
            LOG.warn("The advocate of appointment {} cannot be told: {}", news.appointmentId(), e.getClass().getSimpleName());
            if (e instanceof MailParseException || e instanceof MailSendException refused && RefusedMailbox.in(refused)) {
                gate.run(OUTBOX, () -> told(news));
            }
        }
    }

    private void told(ToTell news) {
        gate.db().insertInto(ADVOCATE_TOLD).set(ADVOCATE_TOLD.APPOINTMENT_ID, news.appointmentId()).set(ADVOCATE_TOLD.TOLD_AT, news.newAt())
                .onConflict(ADVOCATE_TOLD.APPOINTMENT_ID).doUpdate().set(ADVOCATE_TOLD.TOLD_AT, news.newAt())
                .execute();
    }
}
