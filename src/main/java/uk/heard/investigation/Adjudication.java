package uk.heard.investigation;

import static heard.db.Tables.ADJUDICATION;
import static heard.db.Tables.ADJUDICATION_POINT;
import static heard.db.Tables.CLOCK;
import static heard.db.Tables.LETTER;
import static heard.db.Tables.POINT;
import static org.jooq.Records.mapping;
import static uk.heard.complaint.Position.STAGE_2_ADJUDICATION;
import static uk.heard.complaint.Position.STAGE_2_REPLIED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.OnPoint;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.correspondence.LetterSending.Promise;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.outcome.Findings;
import uk.heard.outcome.PromisedActions;
import uk.heard.outcome.PromisedActions.Action;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WrongDay;

/**
 * The council's response to an investigation: what the adjudicating officer says to every finding, what will be done and by when,
 * and the letter with which the findings go to the complainant.
 */
@Component
public class Adjudication {

    private static final int STAGE = Reports.STAGE;

    /** What the council says to the finding on one point. @param reasons needed where it does not accept it */
    public record Answer(long pointId, boolean accepted, String reasons) {}

    /** The response as far as it is written. @param name the adjudicating officer; @param answers of those points that have one */
    public record Response(String name, String role, List<Answer> answers, List<Action> actions, String opening, String closing) {}

    private final Gate gate;
    private final Complaints complaints;
    private final StatementOfComplaint statements;
    private final Findings findings;
    private final PromisedActions actions;
    private final LetterSending letters;
    private final CaseAccess access;
    private final Clock clock;

    Adjudication(Gate gate, Complaints complaints, StatementOfComplaint statements, Findings findings, PromisedActions actions, LetterSending letters,
            CaseAccess access, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.statements = statements;
        this.findings = findings;
        this.actions = actions;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
    }

    public Response read(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> drafted(complaintId));
    }

    /** Saves the work so far. Of the answers only those that changed need be given. */
    public Optional<Refused> save(Actor.Staff staff, long complaintId, Response response) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, STAGE_2_ADJUDICATION);
            write(staff, complaintId, response);
            return Optional.empty();
        });
    }

    /** The letter as it would arrive. */
    public LetterSending.Preview preview(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> letters.preview(complaintId, LetterKind.STAGE_2_RESPONSE, particulars(complaintId, drafted(complaintId))));
    }

    /** Sends what was saved: findings and promises are frozen, both Stage 2 clocks end, the complainant is told. */
    public Optional<Refused> send(Actor.Staff staff, long complaintId, SentBy by) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, STAGE_2_ADJUDICATION);
            var response = drafted(complaintId);
            var refused = missing(complaintId, response, by);
            if (refused.isEmpty()) {
                var letter = letters.send(complaintId, LetterKind.STAGE_2_RESPONSE, particulars(complaintId, response));
                findings.send(complaintId, STAGE);
                actions.promise(complaintId, STAGE);
                gate.db().update(ADJUDICATION).set(ADJUDICATION.SENT_BY, by).where(ADJUDICATION.COMPLAINT_ID.eq(complaintId)).execute();
                complaints.record(complaintId, new Move.Adjudicated(letter, by == SentBy.PORTAL ? LondonDates.on(clock.instant()) : null));
            }
            return refused;
        });
    }

    /** Records on which day a posted response reached them: their days to ask for a panel count from it. */
    public Optional<Refused> recordReceipt(Actor.Staff staff, long complaintId, LocalDate on) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, STAGE_2_REPLIED);
            if (gate.db().fetchExists(CLOCK, CLOCK.COMPLAINT_ID.eq(complaintId), CLOCK.KIND.eq(ClockKind.STAGE_3_REQUEST))) {
                return Optional.of(Refused.RECEIVED_ALREADY);
            }
            var sent = gate.db().select(LETTER.SENT_AT).from(LETTER)
                    .where(LETTER.COMPLAINT_ID.eq(complaintId), LETTER.KIND.eq(LetterKind.STAGE_2_RESPONSE), LETTER.SENT_AT.isNotNull())
                    .orderBy(LETTER.SENT_AT.desc()).limit(1).fetchOptional(LETTER.SENT_AT).orElseThrow(NoSuchComplaint::new);
            var refused = WrongDay.of(on, LondonDates.on(sent), LondonDates.on(clock.instant())).map(Refused::of);
            if (refused.isEmpty()) {
                complaints.record(complaintId, new Move.Stage2ReplyReceived(on));
            }
            return refused;
        });
    }

    private Optional<Refused> missing(long complaintId, Response response, SentBy by) {
        if (response.name().isBlank() || response.role().isBlank()) {
            return Optional.of(Refused.ADJUDICATOR_MISSING);
        }
        var answered = response.answers().stream().filter(answer -> answer.accepted() || !answer.reasons().isBlank()).map(Answer::pointId).toList();
        if (!answered.containsAll(complaints.pointsHere(complaintId))) {
            return Optional.of(Refused.ANSWER_MISSING);
        }
        if (!response.actions().stream().allMatch(Action::isComplete)) {
            return Optional.of(Refused.ACTION_INCOMPLETE);
        }
        if (response.opening().isBlank()) {
            return Optional.of(Refused.LETTER_EMPTY);
        }
        return by == null ? Optional.of(Refused.WAY_MISSING) : Optional.empty();
    }

    private Particulars particulars(long complaintId, Response response) {
        Map<Long, Answer> answers = response.answers().stream().collect(Collectors.toMap(Answer::pointId, Function.identity()));
        var points = statements.agreed(complaintId).stream().map(point -> {
            var answer = answers.get(point.pointId());
            return new OnPoint(point.pointId(), point.whatHappened(), point.whatShouldHappen(), answer == null ? null : answer.accepted(), answer == null ? "" : answer.reasons());
        }).toList();
        var promises = response.actions().stream().filter(Action::isComplete).map(action -> new Promise(action.what(), action.owner(), action.dueOn())).toList();
        return Particulars.findings(STAGE, LetterDates.day(complaints.lastDayToAskForPanel(LondonDates.on(clock.instant())))).saying(points, promises);
    }

    private Response drafted(long complaintId) {
        var who = gate.db().selectFrom(ADJUDICATION).where(ADJUDICATION.COMPLAINT_ID.eq(complaintId)).fetchOptional();
        var answers = gate.db().select(ADJUDICATION_POINT.POINT_ID, ADJUDICATION_POINT.ACCEPTED, ADJUDICATION_POINT.REASONS)
                .from(ADJUDICATION_POINT).join(POINT).on(POINT.ID.eq(ADJUDICATION_POINT.POINT_ID))
                .where(ADJUDICATION_POINT.COMPLAINT_ID.eq(complaintId)).orderBy(POINT.NUMBER).fetch(mapping(Answer::new));
        var words = letters.words(complaintId, LetterKind.STAGE_2_RESPONSE);
        return new Response(who.map(row -> row.getName()).orElse(""), who.map(row -> row.getRole()).orElse(""), answers,
                actions.of(complaintId, STAGE), words.opening(), words.closing());
    }

    private void write(Actor.Staff staff, long complaintId, Response response) {
        var row = gate.db().newRecord(ADJUDICATION);
        row.setComplaintId(complaintId);
        row.setName(response.name().strip());
        row.setRole(response.role().strip());
        row.setChangedBy(staff.id());
        row.setChangedAt(clock.instant());
        gate.db().insertInto(ADJUDICATION).set(row).onConflict(ADJUDICATION.COMPLAINT_ID).doUpdate().set(row).execute();
        var here = complaints.pointsHere(complaintId);
        for (var answer : response.answers()) {
            if (!here.contains(answer.pointId())) {
                throw new NoSuchComplaint();
            }
            gate.db().insertInto(ADJUDICATION_POINT)
                    .set(ADJUDICATION_POINT.POINT_ID, answer.pointId())
                    .set(ADJUDICATION_POINT.COMPLAINT_ID, complaintId)
                    .set(ADJUDICATION_POINT.ACCEPTED, answer.accepted())
                    .set(ADJUDICATION_POINT.REASONS, answer.reasons().strip())
                    .onConflict(ADJUDICATION_POINT.POINT_ID).doUpdate()
                    .set(ADJUDICATION_POINT.ACCEPTED, answer.accepted())
                    .set(ADJUDICATION_POINT.REASONS, answer.reasons().strip())
                    .execute();
        }
        actions.draft(complaintId, STAGE, response.actions());
        letters.save(complaintId, LetterKind.STAGE_2_RESPONSE, response.opening().strip(), response.closing().strip(), staff);
    }
}
