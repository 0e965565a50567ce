package uk.heard.triage;

import static heard.db.Tables.TEAM;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.Standing;
import uk.heard.standing.StandingResult;
import uk.heard.standing.StandingRule;

/** The steps of triage. Each is one transaction and one recorded move, or a reason why not. */
@Component
public class Triage {

    public record Team(long id, String name) {}

    private final Gate gate;
    private final Complaints complaints;
    private final Standing standing;
    private final CaseAccess access;
    private final LetterSending letters;

    Triage(Gate gate, Complaints complaints, Standing standing, CaseAccess access, LetterSending letters) {
        this.gate = gate;
        this.complaints = complaints;
        this.standing = standing;
        this.access = access;
        this.letters = letters;
    }

    /** What was added to the acknowledgement so far. */
    public String added(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> letters.words(complaintId, LetterKind.ACKNOWLEDGEMENT).opening());
    }

    /** The acknowledgement as it would arrive. Keeps what was added. */
    public LetterSending.Preview preview(Actor.Staff staff, long complaintId, String added) {
        return gate.as(staff, () -> {
            complaints.expect(complaintId, Position.RECEIVED);
            letters.save(complaintId, LetterKind.ACKNOWLEDGEMENT, added, "", staff);
            return letters.preview(complaintId, LetterKind.ACKNOWLEDGEMENT, Particulars.NONE);
        });
    }

    /** Sends the acknowledgement with whatever the officer adds to its fixed words. */
    public Optional<Refused> acknowledge(Actor.Staff staff, long complaintId, String added) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, Position.RECEIVED);
            letters.save(complaintId, LetterKind.ACKNOWLEDGEMENT, added, "", staff);
            complaints.record(complaintId, new Move.Acknowledged(letters.send(complaintId, LetterKind.ACKNOWLEDGEMENT, Particulars.NONE)));
            return Optional.empty();
        });
    }

    /** Which rule of standing fits, with what is known now. */
    public StandingRule standingRule(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> standing.rule(complaintId));
    }

    /** Records what a child or an adult said about somebody speaking for them. */
    public Optional<Refused> recordConsent(Actor.Staff staff, long complaintId, long personId, ConsentAnswer answer, String howKnown) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            standing.recordConsent(complaintId, personId, new Standing.Told(answer, howKnown));
            return Optional.empty();
        });
    }

    /** Accepts the complaint into Stage 1: standing decided by the rule that fits, or by discretion with reasons. */
    public Optional<Refused> accept(Actor.Staff staff, long complaintId, boolean conflictsChecked, String reasons) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            if (!conflictsChecked) {
                return Optional.of(Refused.CONFLICT_CHECK_MISSING);
            }
            var rule = standing.rule(complaintId);
            if (rule.outcome() == StandingRule.Outcome.CONSENT_NEEDED) {
                return Optional.of(Refused.CONSENT_MISSING);
            }
            var discretion = rule.outcome() == StandingRule.Outcome.DISCRETION;
            if (discretion && reasons.isBlank()) {
                return Optional.of(Refused.REASONS_MISSING);
            }
            complaints.record(complaintId, new Move.Accepted(rule.inChronology().name()));
            if (complaints.earlyStepIsOpen(complaintId)) {
                complaints.record(complaintId, new Move.EarlyResolutionBegan());
            }
            standing.recordDecision(complaintId, rule, discretion ? StandingResult.ACCEPTED_BY_DISCRETION : StandingResult.ELIGIBLE, reasons.strip(), staff);
            return Optional.empty();
        });
    }

    /** Tells the complainant what is waited for before standing can be decided. The Stage 1 clock runs on. */
    public Optional<Refused> awaitStanding(Actor.Staff staff, long complaintId, String words) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            if (words.isBlank()) {
                return Optional.of(Refused.REASONS_MISSING);
            }
            complaints.expect(complaintId, Position.TRIAGE);
            complaints.record(complaintId, new Move.StandingAwaited(
                    letters.write(complaintId, LetterKind.STANDING_AWAITED, words.strip(), Particulars.NONE, staff)));
            return Optional.empty();
        });
    }

    public List<Team> teams(Actor.Staff staff) {
        return gate.as(staff, () -> gate.db().select(TEAM.ID, TEAM.NAME).from(TEAM).orderBy(TEAM.NAME).fetch(mapping(Team::new)));
    }

    /** Asks a team to resolve it; from now on that team's manager sees the case. */
    public Optional<Refused> allocate(Actor.Staff staff, long complaintId, long teamId) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.record(complaintId, new Move.Allocated(teamId));
            access.grantToTeam(complaintId, teamId, "asked to resolve it");
            return Optional.empty();
        });
    }

    public boolean mayRelease(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> access.mayRelease(staff, complaintId));
    }

    /** Lets somebody back in whose name was found by mistake. */
    public Optional<Refused> releaseMatch(Actor.Staff staff, long complaintId, long matchedStaffId, String reason) {
        return gate.as(staff, () -> {
            if (!access.mayRelease(staff, complaintId)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            if (reason.isBlank()) {
                return Optional.of(Refused.REASONS_MISSING);
            }
            complaints.record(complaintId, new Move.MatchReleased(matchedStaffId));
            access.release(complaintId, matchedStaffId, reason.strip(), staff);
            return Optional.empty();
        });
    }
}
