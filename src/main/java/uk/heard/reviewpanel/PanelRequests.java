package uk.heard.reviewpanel;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.PANEL_REQUEST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;

/**
 * Takes requests for a review panel. In time means by the end of the day up to which the 20 working days from receipt of the Stage 2
 * response run; while that response has not arrived nothing is late. Joins the caller's transaction.
 */
@Component
public class PanelRequests {

    private final Gate gate;
    private final Complaints complaints;
    private final CaseHistory history;
    private final Clock clock;

    PanelRequests(Gate gate, Complaints complaints, CaseHistory history, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.history = history;
        this.clock = clock;
    }

    /** What a request would be if it came today. */
    public PanelWindow window(long complaintId) {
        if (lateOneWaits(complaintId)) {
            return PanelWindow.BEING_DECIDED;
        }
        return isLate(complaintId, history.today()) ? PanelWindow.OVER : PanelWindow.OPEN;
    }

    /**
     * Takes a request that came today. One in time begins Stage 3, and nobody decides whether it may; a late one is kept for the
     * complaints manager. Says what the request was, or that one waits already.
     */
    public PanelWindow receive(long complaintId, AskedBy how) {
        return receive(complaintId, history.today(), how);
    }

    PanelWindow receive(long complaintId, LocalDate receivedOn, AskedBy how) {
        complaints.expect(complaintId, Position.STAGE_2_REPLIED);
        var late = isLate(complaintId, receivedOn);
        if (late && lateOneWaits(complaintId)) {
            return PanelWindow.BEING_DECIDED;
        }
        var now = clock.instant();
        if (!late) {
            gate.db().update(PANEL_REQUEST).set(PANEL_REQUEST.SETTLED_AT, now)
                    .where(PANEL_REQUEST.COMPLAINT_ID.eq(complaintId), PANEL_REQUEST.SETTLED_AT.isNull()).execute();
        }
        gate.db().insertInto(PANEL_REQUEST)
                .set(PANEL_REQUEST.COMPLAINT_ID, complaintId)
                .set(PANEL_REQUEST.RECEIVED_ON, receivedOn)
                .set(PANEL_REQUEST.ASKED_BY, how)
                .set(PANEL_REQUEST.LATE, late)
                .set(PANEL_REQUEST.RECORDED_AT, now)
                .set(PANEL_REQUEST.SETTLED_AT, late ? null : now)
                .execute();
        if (!late) {
            complaints.record(complaintId, new Move.Stage3Requested(receivedOn, null));
        }
        return late ? PanelWindow.OVER : PanelWindow.OPEN;
    }

    private boolean lateOneWaits(long complaintId) {
        return gate.db().fetchExists(PANEL_REQUEST, PANEL_REQUEST.COMPLAINT_ID.eq(complaintId), PANEL_REQUEST.SETTLED_AT.isNull());
    }

    boolean isLate(long complaintId, LocalDate receivedOn) {
        return lastDay(complaintId).map(receivedOn::isAfter).orElse(false);
    }

    /**
     * Up to which day a request is in time; empty while the response has not arrived. The window belongs to the response: a request
     * that was withdrawn neither shortens it nor opens it anew, and a corrected day of arrival counts from when it is recorded.
     */
    Optional<LocalDate> lastDay(long complaintId) {
        return gate.db().select(CLOCK.NOW_DUE_ON).from(CLOCK)
                .where(CLOCK.COMPLAINT_ID.eq(complaintId), CLOCK.KIND.eq(ClockKind.STAGE_3_REQUEST)).orderBy(CLOCK.ID.desc()).limit(1)
                .fetchOptional(CLOCK.NOW_DUE_ON);
    }
}
