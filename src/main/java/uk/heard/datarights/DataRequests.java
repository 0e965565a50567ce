package uk.heard.datarights;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DATA_REQUEST;
import static heard.db.Tables.MESSAGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import heard.db.tables.records.DataRequestRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.correspondence.Notices;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.LondonDates;

/** Takes what people ask about their data, tells the data protection team, and answers with reasons in the time that the law gives. */
@Component
public class DataRequests {

    /** The list shows no more at once. */
    public static final int MOST = 200;

    /** Why it was not recorded. Nothing was changed. */
    public enum Refused {
        /** Only the complaints team does this. */
        NOT_YOURS,
        OUTCOME_MISSING,
        /** Nobody is left without reasons. */
        WORDS_MISSING,
        TOO_LONG,
        ANSWERED_ALREADY,
        DAY_MISSING,
        /** More time that is no later than what they were told. */
        DAY_TOO_EARLY,
        /** Later than three months after they asked. */
        DAY_TOO_LATE,
        /** Whoever needs more time says so before the first month is over. */
        OVERDUE,
        /** More time can be told once. */
        EXTENDED_ALREADY
    }

    /**
     * @param words what they wrote
     * @param extendedOn when they were told that it takes longer; null when it does not
     * @param answeredOn null while it waits
     */
    public record DataRequest(long id, String reference, DataWish wish, String words, LocalDate askedOn, LocalDate dueOn, LocalDate extendedOn,
                              LocalDate answeredOn, DataOutcome outcome) {

        public LocalDate atTheLatest() {
            return DataRequestDays.atTheLatest(askedOn);
        }
    }

    private final Gate gate;
    private final Messages messages;
    private final Notices notices;
    private final DataTeamMail mail;
    private final CaseAccess access;
    private final Clock clock;

    DataRequests(Gate gate, Messages messages, Notices notices, DataTeamMail mail, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.notices = notices;
        this.mail = mail;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Takes what the complainant asks. It is theirs by right and needs no reason; the same words sent again while the first wait add nothing.
     *
     * @param body 1 to {@link Messages#LONGEST} characters
     */
    public void ask(Actor.Complainant complainant, DataWish wish, String body) {
        gate.run(complainant, () -> messages.ask(complainant.complaintId(), MessageKind.DATA, body).ifPresent(messageId -> {
            var id = gate.db().insertInto(DATA_REQUEST)
                    .set(DATA_REQUEST.COMPLAINT_ID, complainant.complaintId())
                    .set(DATA_REQUEST.MESSAGE_ID, messageId)
                    .set(DATA_REQUEST.WISH, wish)
                    .set(DATA_REQUEST.ASKED_ON, today())
                    .set(DATA_REQUEST.DUE_ON, DataRequestDays.answerBy(today()))
                    .returningResult(DATA_REQUEST.ID).fetchSingle().value1();
            mail.tell(id);
        }));
    }

    /** What waits for an answer in one case, soonest due first. */
    public List<DataRequest> waiting(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> requests(DATA_REQUEST.COMPLAINT_ID.eq(complaintId).and(DATA_REQUEST.ANSWERED_ON.isNull())));
    }

    /** What waits for an answer first, soonest due first; then what was answered. */
    public List<DataRequest> all(Actor.Staff staff) {
        return gate.as(staff, () -> requests(noCondition()));
    }

    private List<DataRequest> requests(Condition which) {
        return gate.db().select(DATA_REQUEST.ID, COMPLAINT.REFERENCE, DATA_REQUEST.WISH, MESSAGE.BODY, DATA_REQUEST.ASKED_ON, DATA_REQUEST.DUE_ON,
                        DATA_REQUEST.EXTENDED_ON, DATA_REQUEST.ANSWERED_ON, DATA_REQUEST.OUTCOME)
                .from(DATA_REQUEST).join(MESSAGE).on(MESSAGE.ID.eq(DATA_REQUEST.MESSAGE_ID)).join(COMPLAINT).on(COMPLAINT.ID.eq(DATA_REQUEST.COMPLAINT_ID))
                .where(which)
                .orderBy(DATA_REQUEST.ANSWERED_ON.desc().nullsFirst(), DATA_REQUEST.DUE_ON, DATA_REQUEST.ID)
                .limit(MOST)
                .fetch(mapping(DataRequest::new));
    }

    /**
     * Answers it where the complainant reads our messages, and tells them in a safe way that there is news.
     *
     * @param words the answer with its reasons
     * @param elsewhere where else they can turn, added to every answer that is not all they asked for, and to every answer to a complaint
     */
    public Optional<Refused> answer(Actor.Staff staff, long requestId, DataOutcome outcome, String words, String elsewhere) {
        if (outcome == null) {
            return Optional.of(Refused.OUTCOME_MISSING);
        }
        return written(staff, requestId, words, request -> {
            request.setAnsweredOn(today());
            request.setOutcome(outcome);
            request.update();
            messages.dealtWith(request.getComplaintId(), request.getMessageId(), staff);
            tell(request.getComplaintId(), outcome == DataOutcome.DONE && request.getWish() != DataWish.COMPLAINT ? words : words.strip() + "\n\n" + elsewhere);
            return Optional.empty();
        });
    }

    /** Tells them before the day that it takes longer, why, and until when (UK GDPR, Article 12(3)). Once, and three months after they asked at the latest. */
    public Optional<Refused> extend(Actor.Staff staff, long requestId, LocalDate until, String words) {
        if (until == null) {
            return Optional.of(Refused.DAY_MISSING);
        }
        return written(staff, requestId, words, request -> {
            if (request.getExtendedOn() != null) {
                return Optional.of(Refused.EXTENDED_ALREADY);
            }
            if (today().isAfter(request.getDueOn())) {
                return Optional.of(Refused.OVERDUE);
            }
            if (!until.isAfter(request.getDueOn())) {
                return Optional.of(Refused.DAY_TOO_EARLY);
            }
            if (until.isAfter(DataRequestDays.atTheLatest(request.getAskedOn()))) {
                return Optional.of(Refused.DAY_TOO_LATE);
            }
            request.setDueOn(until);
            request.setExtendedOn(today());
            request.update();
            tell(request.getComplaintId(), words);
            return Optional.empty();
        });
    }

    /** A step that says something to the complainant, on a request that still waits. */
    private Optional<Refused> written(Actor.Staff staff, long requestId, String words, Function<DataRequestRecord, Optional<Refused>> step) {
        if (words.isBlank()) {
            return Optional.of(Refused.WORDS_MISSING);
        }
        if (words.length() > Messages.LONGEST - 1_000) {
            return Optional.of(Refused.TOO_LONG);
        }
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            var request = gate.db().selectFrom(DATA_REQUEST).where(DATA_REQUEST.ID.eq(requestId)).forUpdate().fetchOptional().orElseThrow(NoSuchComplaint::new);
            return request.getAnsweredOn() != null ? Optional.of(Refused.ANSWERED_ALREADY) : step.apply(request);
        });
    }

    private void tell(long complaintId, String words) {
        messages.write(complaintId, words.strip());
        notices.tellComplainant(complaintId);
    }

    private LocalDate today() {
        return LondonDates.on(clock.instant());
    }
}
