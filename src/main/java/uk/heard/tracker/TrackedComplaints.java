package uk.heard.tracker;

import static heard.db.Tables.ADVOCACY_REQUEST;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CORRECTION;
import static heard.db.Tables.DATA_REQUEST;
import static heard.db.Tables.FINDING;
import static heard.db.Tables.LETTER;
import static heard.db.Tables.MESSAGE;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static heard.db.Tables.TEAM;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import heard.db.Routines;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Part;
import uk.heard.complaint.RecordedMove;
import uk.heard.complaint.Unlocking;
import uk.heard.complaint.Unlocking.Locked;
import uk.heard.gate.AccessLog;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.outcome.PromisedActions;
import uk.heard.tracker.TrackedComplaint.Author;
import uk.heard.ui.Voice;

/** Opens a complaint with its reference and code, and reads what the complainant sees of it. */
@Component
public class TrackedComplaints {

    private static final String UNLOCK = "tracker";

    private final Gate gate;
    private final Unlocking unlocking;
    private final AccessLog accessLog;
    private final Clock clock;

    TrackedComplaints(Gate gate, Unlocking unlocking, AccessLog accessLog, Clock clock) {
        this.clock = clock;
        this.gate = gate;
        this.unlocking = unlocking;
        this.accessLog = accessLog;
    }

    /** Who holds this reference and this code, and may see all of it; empty when they do not belong together. */
    public Optional<Actor.Complainant> unlock(String typedReference, String typedCode, String network) {
        return whoMaySee(typedReference, typedCode, network).filter(Actor.Complainant.class::isInstance).map(Actor.Complainant.class::cast);
    }

    /**
     * Who holds this reference and this code: the complainant, or as {@link Actor.StatusOnly} a child who may see no more than where it
     * stands of what an advocate told for them.
     */
    public Optional<Actor> whoMaySee(String typedReference, String typedCode, String network) {
        // From before the code is looked up: one that is replaced meanwhile leaves nothing open.
        var began = clock.instant();
        return unlocking.unlock(UNLOCK, typedReference, typedCode, network, reference -> {
            var found = Routines.unlock(gate.db().configuration(), reference);
            return new Locked(found.getComplaintId(), found.getCodeHash());
        }, locked -> Optional.of(ChildMaySee.DATES.name().equals(gate.as(new Actor.Visitor(), () -> Routines.childMaySee(gate.db().configuration(), locked.id())))
                ? new Actor.StatusOnly(locked.id()) : new Actor.Complainant(locked.id(), began)));
    }

    /** Everything the tracker shows, in one statement; logged as an opening. */
    public TrackedComplaint open(Actor.Complainant complainant) {
        return gate.as(complainant, () -> {
            accessLog.opened(complainant.complaintId(), "opened the tracker");
            return read(complainant.complaintId());
        });
    }

    /** One letter as it was sent, if it is theirs. */
    public record ReadLetter(Voice voice, String html) {}

    public Optional<ReadLetter> letter(Actor.Complainant complainant, long letterId) {
        return gate.as(complainant, () -> {
            var letter = gate.db().select(COMPLAINT.VOICE, LETTER.SENT_HTML).from(LETTER)
                    .join(COMPLAINT).on(COMPLAINT.ID.eq(LETTER.COMPLAINT_ID))
                    .where(LETTER.ID.eq(letterId))
                    .fetchOptional(mapping(ReadLetter::new));
            letter.ifPresent(read -> accessLog.opened(complainant.complaintId(), "read a letter"));
            return letter;
        });
    }

    private TrackedComplaint read(long id) {
        // Findings not sent yet are hidden by their policy, and so are actions that were not promised yet.
        var findings = multiset(select(FINDING.STAGE.cast(Integer.class), FINDING.FINDING_, FINDING.REASON)
                .from(FINDING).where(FINDING.POINT_ID.eq(POINT.ID)).orderBy(FINDING.STAGE))
                .convertFrom(r -> r.map(mapping(TrackedComplaint.StageFinding::new)));
        var corrections = multiset(select(CORRECTION.WHAT_HAPPENED, CORRECTION.WHAT_SHOULD_HAPPEN, CORRECTION.MADE_AT)
                .from(CORRECTION).where(CORRECTION.POINT_ID.eq(POINT.ID)).orderBy(CORRECTION.ID))
                .convertFrom(r -> r.map(mapping(TrackedComplaint.Correction::new)));
        var points = multiset(select(POINT.ID, POINT.NUMBER.cast(Integer.class), POINT.WHAT_HAPPENED, POINT.WHAT_SHOULD_HAPPEN, POINT.ROUTE, findings, corrections)
                .from(POINT)
                .where(POINT.COMPLAINT_ID.eq(COMPLAINT.ID))
                .orderBy(POINT.NUMBER))
                .convertFrom(r -> r.map(mapping(TrackedComplaint.Point::new)));
        var clocks = ClockTimes.of(COMPLAINT.ID);
        var moves = RecordedMove.of(COMPLAINT.ID);
        var letters = multiset(select(LETTER.ID, LETTER.KIND, LETTER.SENT_AT, LETTER.SENT_HTML)
                .from(LETTER).where(LETTER.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(LETTER.SENT_AT, LETTER.ID))
                .convertFrom(r -> r.map(mapping(TrackedComplaint.Letter::new)));
        var author = when(MESSAGE.STAFF_ID.isNotNull(), Author.US.name()).when(MESSAGE.ADVOCATE_ID.isNotNull(), Author.ADVOCATE.name()).otherwise(Author.YOU.name())
                .convertFrom(Author::valueOf);
        var messages = multiset(select(author, MESSAGE.SENT_AT, MESSAGE.BODY, DATA_REQUEST.DUE_ON)
                .from(MESSAGE).leftJoin(DATA_REQUEST).on(DATA_REQUEST.MESSAGE_ID.eq(MESSAGE.ID), DATA_REQUEST.ANSWERED_ON.isNull()).where(MESSAGE.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(MESSAGE.SENT_AT, MESSAGE.ID))
                .convertFrom(r -> r.map(mapping(TrackedComplaint.Message::new)));
        var child = PERSON.as("child");
        var childId = field(select(child.ID).from(child).where(child.COMPLAINT_ID.eq(COMPLAINT.ID), child.PART.eq(Part.CHILD)).orderBy(child.ID).limit(1));
        var advocate = field(select(ADVOCACY_REQUEST.ANSWER).from(ADVOCACY_REQUEST).where(ADVOCACY_REQUEST.COMPLAINT_ID.eq(COMPLAINT.ID))
                .orderBy(ADVOCACY_REQUEST.ID.desc()).limit(1));
        return gate.db().select(COMPLAINT.ID, COMPLAINT.REFERENCE, COMPLAINT.VOICE, COMPLAINT.POSITION, COMPLAINT.RECEIVED_ON, TEAM.NAME,
                        row(PERSON.ID, PERSON.NAME, PERSON.ROLE, PERSON.ACTING_FOR_CHILD).mapping(TrackedComplaint.Who::new), childId, advocate,
                        points, clocks, moves, letters, messages, PromisedActions.promised(COMPLAINT.ID))
                .from(COMPLAINT)
                .join(PERSON).on(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID), PERSON.PART.eq(Part.COMPLAINANT))
                .leftJoin(TEAM).on(TEAM.ID.eq(COMPLAINT.TEAM_ID))
                .where(COMPLAINT.ID.eq(id))
                .fetchOptional(mapping(TrackedComplaint::new))
                .orElseThrow(NoSuchComplaint::new);
    }
}
