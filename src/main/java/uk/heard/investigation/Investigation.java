package uk.heard.investigation;

import static uk.heard.complaint.Position.STAGE_2_ADJUDICATION;
import static uk.heard.complaint.Position.STAGE_2_INVESTIGATION;
import static uk.heard.complaint.Position.STAGE_2_REQUESTED;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.ClockKind;

/**
 * Who investigates, and what may happen beside an investigation. Stage 2 is theirs by right: nothing here refuses it, and only
 * their own written word takes the request back.
 */
@Component
public class Investigation {

    private static final int STAGE = 2;

    private final Gate gate;
    private final Complaints complaints;
    private final Appointments appointments;
    private final Decisions decisions;
    private final LetterSending letters;
    private final CaseAccess access;

    Investigation(Gate gate, Complaints complaints, Appointments appointments, Decisions decisions, LetterSending letters, CaseAccess access) {
        this.gate = gate;
        this.complaints = complaints;
        this.appointments = appointments;
        this.decisions = decisions;
        this.letters = letters;
        this.access = access;
    }

    /** Who could be asked, and who has the part now and may keep it. */
    public record Choice(List<Appointments.Candidate> candidates, Optional<Appointments.Appointed> now) {}

    /** The choice for one part; nobody whom the law keeps out is in it. */
    public Choice choice(Actor.Staff staff, long complaintId, AppointedAs part) {
        return gate.as(staff, () -> new Choice(appointments.candidates(complaintId, part), now(complaintId, part)));
    }

    /**
     * Appoints both, or in place of those who had the part before, and tells the complainant who they are. Moves no clock: the
     * law counts from the request.
     */
    public Optional<NotAppointed> appoint(Actor.Staff staff, long complaintId, long officerId, String officerDeclaration, boolean officerNoConflict,
                                          long independentId, String independentDeclaration, boolean independentNoConflict) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(new NotAppointed.NotYours());
            }
            complaints.expect(complaintId, STAGE_2_REQUESTED, STAGE_2_INVESTIGATION);
            var officer = new Proposed(officerId, AppointedAs.INVESTIGATING_OFFICER, officerNoConflict, officerDeclaration);
            var independent = new Proposed(independentId, AppointedAs.INDEPENDENT_PERSON, independentNoConflict, independentDeclaration);
            var refused = objection(complaintId, officer)
                    .or(() -> officerId == independentId ? Optional.of(new NotAppointed.Ineligible(independent.part(), NotEligible.ALREADY_APPOINTED)) : Optional.empty())
                    .or(() -> objection(complaintId, independent));
            if (refused.isPresent()) {
                return refused;
            }
            appoint(complaintId, officer);
            appoint(complaintId, independent);
            var clock = complaints.running(complaintId, ClockKind.STAGE_2_FROM_REQUEST);
            var letter = letters.write(complaintId, LetterKind.STAGE_2_START, "", Particulars.of(name(complaintId, officer), name(complaintId, independent),
                    LetterDates.day(clock.dueOn()), LetterDates.day(clock.latestOn())), staff);
            complaints.record(complaintId, new Move.InvestigatorsAppointed(officerId, independentId, letter));
            return Optional.empty();
        });
    }

    private record Proposed(long id, AppointedAs part, boolean noConflict, String declaration) {}

    private Optional<NotAppointed> objection(long complaintId, Proposed proposed) {
        if (stays(complaintId, proposed)) {
            return Optional.empty();
        }
        return appointments.objection(complaintId, proposed.id(), proposed.part(), proposed.noConflict(), proposed.declaration())
                .map(why -> new NotAppointed.Ineligible(proposed.part(), why));
    }

    private void appoint(long complaintId, Proposed proposed) {
        if (!stays(complaintId, proposed)) {
            appointments.appoint(complaintId, proposed.id(), proposed.part(), proposed.noConflict(), proposed.declaration())
                    .ifPresent(why -> {
                        throw new IllegalStateException("Eligible a moment ago, under the complaint's lock: " + why);
                    });
        }
    }

    private boolean stays(long complaintId, Proposed proposed) {
        return now(complaintId, proposed.part()).filter(appointed -> appointed.personId() == proposed.id()).isPresent();
    }

    private String name(long complaintId, Proposed proposed) {
        return now(complaintId, proposed.part()).orElseThrow().name();
    }

    private Optional<Appointments.Appointed> now(long complaintId, AppointedAs part) {
        return appointments.of(complaintId).stream().filter(appointed -> appointed.part() == part && appointed.endedAt() == null).findFirst();
    }

    /** Mediation or a meeting is taken up beside the stage. No clock stops for it. */
    public Optional<Refused> beginAdr(Actor.Staff staff, long complaintId) {
        return beside(staff, complaintId, new Move.AdrBegan());
    }

    /** It ended, however it ended: the stage goes on until the complainant takes the request back in writing. */
    public Optional<Refused> endAdr(Actor.Staff staff, long complaintId) {
        return beside(staff, complaintId, new Move.AdrEnded());
    }

    private Optional<Refused> beside(Actor.Staff staff, long complaintId, Move move) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.record(complaintId, move);
            return Optional.empty();
        });
    }

    /**
     * Records that the complainant took the request for Stage 2 back. They may ask again at any time.
     *
     * @param inTheirWords what they wrote, word for word
     */
    public Optional<Refused> withdrawRequest(Actor.Staff staff, long complaintId, String inTheirWords) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            if (inTheirWords.isBlank()) {
                return Optional.of(Refused.WORDS_MISSING);
            }
            complaints.expect(complaintId, STAGE_2_REQUESTED, STAGE_2_INVESTIGATION, STAGE_2_ADJUDICATION);
            decisions.record(complaintId, DecisionKind.WITHDRAWAL, "STAGE_2_REQUEST", inTheirWords.strip());
            appointments.end(complaintId, AppointedAs.INVESTIGATING_OFFICER);
            appointments.end(complaintId, AppointedAs.INDEPENDENT_PERSON);
            complaints.record(complaintId, new Move.RequestWithdrawn(STAGE));
            return Optional.empty();
        });
    }
}
