package uk.heard.reviewpanel;

import static heard.db.Tables.PANEL_REQUEST;
import static org.jooq.Records.mapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.investigation.Appointments;
import uk.heard.investigation.AppointedAs;
import uk.heard.staff.CaseAccess;
import uk.heard.staff.StaffRole;
import uk.heard.ui.Words;

/**
 * What staff do with a request for a panel: record one that did not come through the tracker, decide about a late one, and record
 * that it was taken back. There is no step that refuses one in time.
 */
@Component
public class StageThreeRequest {

    /** A late request that waits for its decision. */
    public record LateRequest(long id, LocalDate receivedOn, AskedBy how) {}

    private final Gate gate;
    private final Complaints complaints;
    private final PanelRequests requests;
    private final CaseHistory history;
    private final Decisions decisions;
    private final LetterSending letters;
    private final Words words;
    private final Appointments appointments;
    private final CaseAccess access;
    private final Clock clock;

    StageThreeRequest(Gate gate, Complaints complaints, PanelRequests requests, CaseHistory history, Decisions decisions, LetterSending letters, Words words,
                      Appointments appointments, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.requests = requests;
        this.history = history;
        this.decisions = decisions;
        this.letters = letters;
        this.words = words;
        this.appointments = appointments;
        this.access = access;
        this.clock = clock;
    }

    /** Records a request that came on this day in another way. It begins Stage 3 unless it was late; then it waits for a decision. */
    public Optional<Refused> record(Actor.Staff staff, long complaintId, LocalDate receivedOn, AskedBy how) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, Position.STAGE_2_REPLIED);
            var refused = history.dayRefused(receivedOn, history.respondedOn(complaintId).orElseThrow());
            if (refused.isPresent()) {
                return refused;
            }
            if (how == null) {
                return Optional.of(Refused.HOW_MISSING);
            }
            return requests.receive(complaintId, receivedOn, how) == PanelWindow.BEING_DECIDED ? Optional.of(Refused.LATE_ALREADY) : Optional.empty();
        });
    }

    /** Up to which day a request is in time; empty while the posted response has not arrived. */
    public Optional<LocalDate> lastDay(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> requests.lastDay(complaintId));
    }

    /** The late request that waits, if one does. */
    public Optional<LateRequest> late(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> waiting(complaintId));
    }

    public boolean mayDecide(Actor.Staff staff) {
        return gate.as(staff, () -> access.has(staff, StaffRole.COMPLAINTS_MANAGER));
    }

    /** Allows a late request: Stage 3 begins, and its clocks run from the day the request came. */
    public Optional<Refused> allowLate(Actor.Staff staff, long complaintId, String reasons) {
        return decide(staff, complaintId, reasons, (request, decision) -> new Move.Stage3Requested(request.receivedOn(), decision));
    }

    /** Does not allow a late request; the letter gives the reasons and says how to go to the Ombudsman. */
    public Optional<Refused> refuseLate(Actor.Staff staff, long complaintId, String reasons) {
        return decide(staff, complaintId, reasons, (request, decision) -> new Move.LateStage3Refused(decision,
                letters.write(complaintId, LetterKind.LATE_STAGE_3_REFUSAL, reasons.strip(), Particulars.NONE, staff)));
    }

    private interface Decided {
        Move on(LateRequest request, long decisionId);
    }

    private Optional<Refused> decide(Actor.Staff staff, long complaintId, String reasons, Decided decided) {
        return gate.as(staff, () -> {
            if (!access.has(staff, StaffRole.COMPLAINTS_MANAGER)) {
                return Optional.of(Refused.NOT_THE_MANAGER);
            }
            complaints.expect(complaintId, Position.STAGE_2_REPLIED);
            var request = waiting(complaintId);
            if (request.isEmpty()) {
                return Optional.of(Refused.NOTHING_LATE);
            }
            // The day on which the response arrived may have been corrected since.
            if (!requests.isLate(complaintId, request.get().receivedOn())) {
                return Optional.of(Refused.IN_TIME_AFTER_ALL);
            }
            if (reasons.isBlank()) {
                return Optional.of(Refused.REASONS_MISSING);
            }
            var decision = decisions.record(complaintId, DecisionKind.LATE_STAGE_3, "", reasons.strip());
            gate.db().update(PANEL_REQUEST)
                    .set(PANEL_REQUEST.SETTLED_AT, clock.instant())
                    .set(PANEL_REQUEST.DECISION_ID, decision)
                    .where(PANEL_REQUEST.ID.eq(request.get().id()))
                    .execute();
            complaints.record(complaintId, decided.on(request.get(), decision));
            return Optional.empty();
        });
    }

    /** They took the request back, in writing. The panel is stood down; what is left of the 20 working days stays theirs, and a letter says so. */
    public Optional<Refused> withdraw(Actor.Staff staff, long complaintId, String inTheirWords) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            if (inTheirWords.isBlank()) {
                return Optional.of(Refused.REASONS_MISSING);
            }
            complaints.record(complaintId, new Move.RequestWithdrawn(3));
            decisions.record(complaintId, DecisionKind.WITHDRAWAL, "STAGE_3_REQUEST", inTheirWords.strip());
            appointments.end(complaintId, AppointedAs.CHAIR);
            appointments.end(complaintId, AppointedAs.PANEL_MEMBER);
            letters.write(complaintId, LetterKind.PANEL_WITHDRAWAL, askAgain(complaintId), Particulars.NONE, staff);
            return Optional.empty();
        });
    }

    /** What is left of their days to ask, in their voice. */
    private String askAgain(long complaintId) {
        var voice = history.voice(complaintId);
        return requests.lastDay(complaintId)
                .map(last -> history.today().isAfter(last) ? words.say(voice, "reviewpanel.letter.taken-back.over")
                        : words.say(voice, "reviewpanel.letter.taken-back.until", LetterDates.day(last)))
                .orElseGet(() -> words.say(voice, "reviewpanel.letter.taken-back.posted"));
    }

    private Optional<LateRequest> waiting(long complaintId) {
        return gate.db().select(PANEL_REQUEST.ID, PANEL_REQUEST.RECEIVED_ON, PANEL_REQUEST.ASKED_BY).from(PANEL_REQUEST)
                .where(PANEL_REQUEST.COMPLAINT_ID.eq(complaintId), PANEL_REQUEST.SETTLED_AT.isNull())
                .fetchOptional(mapping(LateRequest::new));
    }
}
