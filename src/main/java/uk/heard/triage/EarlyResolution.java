package uk.heard.triage;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.EarlyEnding;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/**
 * The council's own early step: whoever sees the case then may call, and says how it went. When its time runs out a job ends it.
 * Stage 1 began with receipt all along.
 */
@Component
public class EarlyResolution {

    private final Gate gate;
    private final Complaints complaints;
    private final LetterSending letters;

    EarlyResolution(Gate gate, Complaints complaints, LetterSending letters) {
        this.gate = gate;
        this.complaints = complaints;
        this.letters = letters;
    }

    /** It is put right, the complainant says so, and gets in writing what was agreed. */
    public Optional<Refused> resolved(Actor.Staff staff, long complaintId, boolean theyAgree, String whatWasAgreed) {
        if (!theyAgree) {
            return Optional.of(Refused.AGREEMENT_MISSING);
        }
        if (whatWasAgreed.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        return gate.as(staff, () -> {
            complaints.expect(complaintId, Position.EARLY_RESOLUTION);
            complaints.record(complaintId, new Move.EarlyResolved(
                    letters.write(complaintId, LetterKind.EARLY_OUTCOME, whatWasAgreed.strip(), Particulars.NONE, staff)));
            return Optional.empty();
        });
    }

    /** It was not settled, or nobody was reached: Stage 1 goes on. */
    public void goOn(Actor.Staff staff, long complaintId, EarlyEnding ending) {
        gate.run(staff, () -> complaints.record(complaintId, new Move.EarlyResolutionEnded(ending)));
    }
}
