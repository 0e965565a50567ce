package uk.heard.reviewpanel;

import static heard.db.Tables.PANEL_REPORT;
import static heard.db.Tables.RECOMMENDATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;

/** Takes in the panel's report: its summary and its recommendations, each by its number. */
@Component
public class PanelReport {

    /** As long as one recommendation may be. */
    public static final int LONGEST = 2_000;
    private static final int MOST = 60;

    private final Gate gate;
    private final Complaints complaints;
    private final CaseHistory history;
    private final CaseAccess access;
    private final Clock clock;

    PanelReport(Gate gate, Complaints complaints, CaseHistory history, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.history = history;
        this.access = access;
        this.clock = clock;
    }

    /**
     * @param receivedOn the day from which the director has 15 working days
     * @param none that the panel made no recommendation: said, not left blank
     */
    public Optional<Refused> receive(Actor.Staff staff, long complaintId, LocalDate receivedOn, String summary, List<String> recommendations, boolean none) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, Position.STAGE_3_HEARD);
            var held = (Move.PanelHeld) history.last(complaintId, Move.PanelHeld.class).orElseThrow().move();
            var refused = history.dayRefused(receivedOn, held.on());
            if (refused.isPresent()) {
                return refused;
            }
            if (summary.isBlank()) {
                return Optional.of(Refused.SUMMARY_MISSING);
            }
            var given = recommendations.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
            if (given.isEmpty() != none) {
                return Optional.of(Refused.RECOMMENDATIONS_UNCLEAR);
            }
            if (given.size() > MOST || given.stream().anyMatch(text -> text.length() > LONGEST)) {
                return Optional.of(Refused.TOO_LONG);
            }
            write(staff, complaintId, receivedOn, summary.strip(), given);
            complaints.record(complaintId, new Move.PanelReported(receivedOn));
            return Optional.empty();
        });
    }

    private void write(Actor.Staff staff, long complaintId, LocalDate receivedOn, String summary, List<String> recommendations) {
        var report = gate.db().insertInto(PANEL_REPORT)
                .set(PANEL_REPORT.COMPLAINT_ID, complaintId)
                .set(PANEL_REPORT.RECEIVED_ON, receivedOn)
                .set(PANEL_REPORT.SUMMARY, summary)
                .set(PANEL_REPORT.CHANGED_BY, staff.id())
                .set(PANEL_REPORT.CHANGED_AT, clock.instant())
                .returningResult(PANEL_REPORT.ID).fetchSingle().value1();
        short number = 0;
        for (var text : recommendations) {
            gate.db().insertInto(RECOMMENDATION)
                    .set(RECOMMENDATION.COMPLAINT_ID, complaintId)
                    .set(RECOMMENDATION.REPORT_ID, report)
                    .set(RECOMMENDATION.NUMBER, ++number)
                    .set(RECOMMENDATION.TEXT, text)
                    .execute();
        }
    }
}
