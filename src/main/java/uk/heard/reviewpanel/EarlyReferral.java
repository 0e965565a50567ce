package uk.heard.reviewpanel;

import static heard.db.Tables.EARLY_REFERRAL_EVIDENCE;
import static heard.db.Tables.FINDING;
import static heard.db.Tables.POINT;
import static uk.heard.reviewpanel.ReferralCondition.COMPLAINANT_AGREES;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.complaint.PointRoute;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.outcome.Finding;
import uk.heard.staff.CaseAccess;

/**
 * Refers a complaint to the Ombudsman instead of a panel. Only where all four conditions hold and the complainant agrees:
 * keeping somebody from a panel in any other way is fault (Ombudsman 21-007-738, 21-018-463, 24-016-952).
 */
@Component
public class EarlyReferral {

    private static final short STAGE_2 = 2;

    /** How many points Stage 2 upheld, wholly or partly, of how many. */
    public record Upheld(int upheld, int points) {

        /** Fewer than half is never most of them; whether half is enough is for judgement. */
        public boolean tooFew() {
            return upheld * 2 < points || points == 0;
        }
    }

    private final Gate gate;
    private final Complaints complaints;
    private final CaseHistory history;
    private final Decisions decisions;
    private final LetterSending letters;
    private final CaseAccess access;

    EarlyReferral(Gate gate, Complaints complaints, CaseHistory history, Decisions decisions, LetterSending letters, CaseAccess access) {
        this.gate = gate;
        this.complaints = complaints;
        this.history = history;
        this.decisions = decisions;
        this.letters = letters;
        this.access = access;
    }

    public Upheld upheld(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> upheld(complaintId));
    }

    /**
     * @param evidence what shows that each condition holds; a condition that was not ticked is not in it
     * @param agreedOn the day on which the complainant agreed
     * @param why for the letter and the decision
     */
    public Optional<Refused> refer(Actor.Staff staff, long complaintId, Map<ReferralCondition, String> evidence, LocalDate agreedOn, String why) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, Position.STAGE_2_REPLIED);
            var refused = refused(complaintId, evidence, agreedOn, why);
            if (refused.isPresent()) {
                return refused;
            }
            var decision = decisions.record(complaintId, DecisionKind.EARLY_REFERRAL, "", why.strip());
            evidence.forEach((condition, words) -> gate.db().insertInto(EARLY_REFERRAL_EVIDENCE)
                    .set(EARLY_REFERRAL_EVIDENCE.COMPLAINT_ID, complaintId)
                    .set(EARLY_REFERRAL_EVIDENCE.DECISION_ID, decision)
                    .set(EARLY_REFERRAL_EVIDENCE.CONDITION, condition)
                    .set(EARLY_REFERRAL_EVIDENCE.EVIDENCE, words.strip())
                    .set(EARLY_REFERRAL_EVIDENCE.HAPPENED_ON, condition == COMPLAINANT_AGREES ? agreedOn : null)
                    .execute());
            complaints.record(complaintId, new Move.ReferredEarly(decision,
                    letters.write(complaintId, LetterKind.EARLY_REFERRAL, why.strip(), Particulars.NONE, staff)));
            return Optional.empty();
        });
    }

    private Optional<Refused> refused(long complaintId, Map<ReferralCondition, String> evidence, LocalDate agreedOn, String why) {
        if (upheld(complaintId).tooFew()) {
            return Optional.of(Refused.FEW_UPHELD);
        }
        for (var condition : ReferralCondition.values()) {
            if (evidence.getOrDefault(condition, "").isBlank()) {
                return Optional.of(switch (condition) {
                    case ROBUST_STAGE_2 -> Refused.STAGE_2_NOT_ROBUST;
                    case MOST_UPHELD -> Refused.MOST_UPHELD_MISSING;
                    case ACTION_PLAN -> Refused.ACTION_PLAN_MISSING;
                    case COMPLAINANT_AGREES -> Refused.AGREEMENT_MISSING;
                });
            }
        }
        if (evidence.values().stream().anyMatch(words -> words.length() > 5_000)) {
            return Optional.of(Refused.TOO_LONG);
        }
        // They can only agree to go without a panel once they know what Stage 2 found.
        var day = history.dayRefused(agreedOn, history.respondedOn(complaintId).orElseThrow());
        return day.isEmpty() && why.isBlank() ? Optional.of(Refused.REASONS_MISSING) : day;
    }

    private Upheld upheld(long complaintId) {
        var upheld = gate.db().fetchCount(gate.db().selectOne().from(POINT).join(FINDING).on(FINDING.POINT_ID.eq(POINT.ID))
                .where(POINT.COMPLAINT_ID.eq(complaintId), POINT.ROUTE.eq(PointRoute.HERE), FINDING.STAGE.eq(STAGE_2), FINDING.SENT_AT.isNotNull(),
                        FINDING.FINDING_.in(Finding.UPHELD, Finding.PARTLY_UPHELD)));
        return new Upheld(upheld, complaints.pointsHere(complaintId).size());
    }
}
