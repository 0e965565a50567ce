package uk.heard.triage;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Part;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.staff.StaffRole;
import uk.heard.standing.Standing;
import uk.heard.standing.StandingResult;
import uk.heard.standing.StandingRule;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * A child or adult says no, or takes a yes back, after the complaint was taken on: whether this person may go on in their own right is
 * decided again, or that they may not go on. Nothing closes by itself, no clock stops, and the complainant never learns what was said.
 */
@Component
public class StandingAgain {

    private final Gate gate;
    private final Complaints complaints;
    private final Decisions decisions;
    private final Standing standing;
    private final LetterSending letters;
    private final CaseAccess access;
    private final Words words;

    StandingAgain(Gate gate, Complaints complaints, Decisions decisions, Standing standing, LetterSending letters, CaseAccess access, Words words) {
        this.gate = gate;
        this.complaints = complaints;
        this.decisions = decisions;
        this.standing = standing;
        this.letters = letters;
        this.access = access;
        this.words = words;
    }

    /** The rule that fits now, where it waits to be decided again. */
    public Optional<StandingRule> rule(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> isDecidedLater(position(complaintId)) ? Optional.empty() : standing.ruleToDecideAgain(complaintId));
    }

    /** They go on in their own right; with reasons where the rule leaves it to judgement. */
    public Optional<Refused> goOn(Actor.Staff staff, long complaintId, String reasons) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            var rule = standing.ruleToDecideAgain(complaintId).orElseThrow(NoSuchComplaint::new);
            var discretion = rule.outcome() == StandingRule.Outcome.DISCRETION;
            if (discretion && reasons.isBlank()) {
                return Optional.of(Refused.REASONS_MISSING);
            }
            standing.recordDecision(complaintId, rule, discretion ? StandingResult.ACCEPTED_BY_DISCRETION : StandingResult.ELIGIBLE, reasons.strip(), staff);
            return Optional.empty();
        });
    }

    /** Tells them, in words that are always the same, that the council must look again at whether they may speak for the child. */
    public Optional<Refused> lookAgain(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, Position.STAGE_1);
            standing.ruleToDecideAgain(complaintId).orElseThrow(NoSuchComplaint::new);
            complaints.record(complaintId, new Move.StandingAwaited(
                    letters.write(complaintId, LetterKind.STANDING_AWAITED, sentence(complaintId), Particulars.NONE, staff)));
            return Optional.empty();
        });
    }

    /**
     * They may not go on, neither for the child nor in their own right: ends the complaint, also an investigation or a panel that has begun.
     * The complaints manager's decision, and only where the rule leaves it to judgement: a parent cannot be sent away for want of a child's
     * agreement.
     *
     * @param reasons which the complainant reads
     */
    public Optional<Refused> end(Actor.Staff staff, long complaintId, String reasons) {
        return gate.as(staff, () -> {
            if (!access.has(staff, StaffRole.COMPLAINTS_MANAGER)) {
                return Optional.of(Refused.MANAGER_ONLY);
            }
            if (reasons.isBlank()) {
                return Optional.of(Refused.REASONS_MISSING);
            }
            complaints.require(complaintId, new Move.StandingEnded(0, 0));
            var rule = standing.ruleToDecideAgain(complaintId).filter(one -> one.outcome() == StandingRule.Outcome.DISCRETION).orElseThrow(NoSuchComplaint::new);
            var decision = decisions.record(complaintId, DecisionKind.REFUSAL, rule.inChronology().name(), reasons.strip());
            complaints.record(complaintId, new Move.StandingEnded(decision,
                    letters.write(complaintId, LetterKind.STANDING_ENDED, reasons.strip(), Particulars.NONE, staff)));
            return Optional.empty();
        });
    }

    private String sentence(long complaintId) {
        return gate.db().select(COMPLAINT.VOICE, PERSON.NAME, PERSON.PART).from(COMPLAINT).join(PERSON).on(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID), PERSON.PART.ne(Part.COMPLAINANT))
                .where(COMPLAINT.ID.eq(complaintId))
                .fetchOptional(mapping(this::lookingAgain))
                .orElseThrow(NoSuchComplaint::new);
    }

    private String lookingAgain(Voice voice, String name, Part part) {
        var unnamed = part == Part.ADULT ? "triage.standing-again.adult.letter.no-name" : "triage.standing-again.letter.no-name";
        return words.say(voice, name.isBlank() ? unnamed : "triage.standing-again.letter", name);
    }

    /** Where standing is decided as the next step anyway, or nothing is decided any more. */
    private static boolean isDecidedLater(Position position) {
        return !Journey.isOpen(position) || Journey.allows(position, new Move.Accepted(""));
    }

    private Position position(long complaintId) {
        return gate.db().select(COMPLAINT.POSITION).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId)).fetchOptional(COMPLAINT.POSITION)
                .orElseThrow(NoSuchComplaint::new);
    }
}
