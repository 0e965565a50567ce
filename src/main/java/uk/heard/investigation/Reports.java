package uk.heard.investigation;

import static heard.db.Tables.INVESTIGATION_REPORT;
import static org.jooq.Records.mapping;
import static uk.heard.complaint.Position.STAGE_2_INVESTIGATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.outcome.Finding;
import uk.heard.outcome.Findings;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WrongDay;

/** The two reports of Stage 2: a finding with its reason for every point, and whether the independent person shares them. */
@Component
public class Reports {

    static final int STAGE = 2;

    /** What is known of the reports besides the findings. @param words how the independent person disagrees; dates and view are null while unknown */
    public record Received(LocalDate officerReportOn, LocalDate independentReportOn, boolean factChecked, IndependentView view, String words) {
        static final Received NOTHING = new Received(null, null, false, null, "");
    }

    public record FoundOnPoint(long pointId, Finding finding, String reason) {}

    private final Gate gate;
    private final Complaints complaints;
    private final Findings findings;
    private final CaseAccess access;
    private final Clock clock;

    Reports(Gate gate, Complaints complaints, Findings findings, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.findings = findings;
        this.access = access;
        this.clock = clock;
    }

    /** What was noted so far; the findings are on the case file. */
    public Received read(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> gate.db().select(INVESTIGATION_REPORT.OFFICER_REPORT_ON, INVESTIGATION_REPORT.INDEPENDENT_REPORT_ON,
                        INVESTIGATION_REPORT.FACT_CHECKED, INVESTIGATION_REPORT.INDEPENDENT_VIEW, INVESTIGATION_REPORT.WORDS)
                .from(INVESTIGATION_REPORT).where(INVESTIGATION_REPORT.COMPLAINT_ID.eq(complaintId))
                .fetchOptional(mapping(Received::new)).orElse(Received.NOTHING));
    }

    /** Saves the work so far. @param found what was changed; other points stay as they are */
    public Optional<Refused> save(Actor.Staff staff, long complaintId, List<FoundOnPoint> found, Received received) {
        return gate.as(staff, () -> write(staff, complaintId, found, received));
    }

    /** Saves, then records that both reports are in: the adjudicating officer is next. */
    public Optional<Refused> record(Actor.Staff staff, long complaintId, List<FoundOnPoint> found, Received received) {
        return gate.as(staff, () -> {
            var refused = write(staff, complaintId, found, received).or(() -> missing(complaintId, received));
            if (refused.isEmpty()) {
                complaints.record(complaintId, new Move.InvestigationReported());
            }
            return refused;
        });
    }

    private Optional<Refused> missing(long complaintId, Received received) {
        if (findings.missing(complaintId, STAGE) > 0) {
            return Optional.of(Refused.POINT_UNANSWERED);
        }
        if (!received.factChecked()) {
            return Optional.of(Refused.NOT_FACT_CHECKED);
        }
        if (received.view() == null) {
            return Optional.of(Refused.VIEW_MISSING);
        }
        if (received.view() == IndependentView.DISAGREES && received.words().isBlank()) {
            return Optional.of(Refused.WORDS_MISSING);
        }
        var requested = complaints.running(complaintId, ClockKind.STAGE_2_FROM_REQUEST).openedOn();
        var today = LondonDates.on(clock.instant());
        return WrongDay.of(received.officerReportOn(), requested, today).or(() -> WrongDay.of(received.independentReportOn(), requested, today)).map(Refused::of);
    }

    private Optional<Refused> write(Actor.Staff staff, long complaintId, List<FoundOnPoint> found, Received received) {
        if (!access.onComplaintsTeam(staff)) {
            return Optional.of(Refused.NOT_YOURS);
        }
        complaints.expect(complaintId, STAGE_2_INVESTIGATION);
        for (var point : found) {
            findings.save(complaintId, point.pointId(), STAGE, point.finding(), point.reason().strip(), staff);
        }
        var row = gate.db().newRecord(INVESTIGATION_REPORT);
        row.setComplaintId(complaintId);
        row.setOfficerReportOn(received.officerReportOn());
        row.setIndependentReportOn(received.independentReportOn());
        row.setFactChecked(received.factChecked());
        row.setIndependentView(received.view());
        row.setWords(received.words().strip());
        row.setChangedBy(staff.id());
        row.setChangedAt(clock.instant());
        gate.db().insertInto(INVESTIGATION_REPORT).set(row).onConflict(INVESTIGATION_REPORT.COMPLAINT_ID).doUpdate().set(row).execute();
        return Optional.empty();
    }
}
