package uk.heard.resolution;

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
import uk.heard.outcome.Finding;
import uk.heard.outcome.Findings;
import uk.heard.staff.CaseAccess;

/** The Stage 1 reply: a finding with a reason for every point, then one letter that carries them all. */
@Component
public class StageOneReply {

    private static final int STAGE = 1;

    /** Why the reply was not sent. Nothing was changed. */
    public enum Refused {
        /** Only the complaints team sends replies; the team that was asked writes the findings. */
        NOT_YOURS,
        /** At least one point has no finding or no reason. */
        POINT_UNANSWERED,
        /** The letter says nothing of its own yet. */
        LETTER_EMPTY
    }

    public record PointFinding(long pointId, Finding finding, String reason) {}

    private final Gate gate;
    private final Complaints complaints;
    private final Findings findings;
    private final LetterSending letters;
    private final CaseAccess access;

    StageOneReply(Gate gate, Complaints complaints, Findings findings, LetterSending letters, CaseAccess access) {
        this.gate = gate;
        this.complaints = complaints;
        this.findings = findings;
        this.letters = letters;
        this.access = access;
    }

    /** What was written so far; the findings are on the case file. */
    public LetterSending.Words draft(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> letters.words(complaintId, LetterKind.STAGE_1_REPLY));
    }

    /** Saves the work so far: whoever sees the case in Stage 1 may write. Points without a finding yet are left out by the caller. */
    public void save(Actor.Staff staff, long complaintId, List<PointFinding> written, String opening, String closing) {
        gate.run(staff, () -> write(staff, complaintId, written, opening, closing));
    }

    /** Saves findings alone and leaves the letter to whoever writes it. */
    public void saveFindings(Actor.Staff staff, long complaintId, List<PointFinding> written) {
        gate.run(staff, () -> {
            complaints.expect(complaintId, Position.STAGE_1);
            writeFindings(staff, complaintId, written);
        });
    }

    /** The letter as it would arrive. */
    public LetterSending.Preview preview(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> letters.preview(complaintId, LetterKind.STAGE_1_REPLY, Particulars.findings(STAGE)));
    }

    /** Saves, then sends. */
    public Optional<Refused> send(Actor.Staff staff, long complaintId, List<PointFinding> written, String opening, String closing) {
        return gate.as(staff, () -> {
            write(staff, complaintId, written, opening, closing);
            return send(staff, complaintId, letters.words(complaintId, LetterKind.STAGE_1_REPLY));
        });
    }

    /** Sends what was saved. */
    public Optional<Refused> send(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> {
            complaints.expect(complaintId, Position.STAGE_1);
            return send(staff, complaintId, letters.words(complaintId, LetterKind.STAGE_1_REPLY));
        });
    }

    /** Findings and letter are frozen, the clock ends, the complainant is told. */
    private Optional<Refused> send(Actor.Staff staff, long complaintId, LetterSending.Words words) {
        if (!access.onComplaintsTeam(staff)) {
            return Optional.of(Refused.NOT_YOURS);
        }
        if (findings.missing(complaintId, STAGE) > 0) {
            return Optional.of(Refused.POINT_UNANSWERED);
        }
        if (words.opening().isBlank()) {
            return Optional.of(Refused.LETTER_EMPTY);
        }
        complaints.record(complaintId, new Move.Responded(letters.send(complaintId, LetterKind.STAGE_1_REPLY, Particulars.findings(STAGE))));
        findings.send(complaintId, STAGE);
        return Optional.empty();
    }

    private void write(Actor.Staff staff, long complaintId, List<PointFinding> written, String opening, String closing) {
        complaints.expect(complaintId, Position.STAGE_1);
        writeFindings(staff, complaintId, written);
        letters.save(complaintId, LetterKind.STAGE_1_REPLY, opening.strip(), closing.strip(), staff);
    }

    private void writeFindings(Actor.Staff staff, long complaintId, List<PointFinding> written) {
        for (var point : written) {
            findings.save(complaintId, point.pointId(), STAGE, point.finding(), point.reason().strip(), staff);
        }
    }
}
