package uk.heard.outcome;

import static heard.db.Tables.FINDING;
import static heard.db.Tables.POINT;
import static org.jooq.impl.DSL.notExists;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.PointRoute;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** The finding and its reason for each point at each stage: a draft that staff change until it is sent. Joins the caller's transaction. */
@Component
public class Findings {

    private final Gate gate;
    private final Clock clock;

    Findings(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Saves the draft of one finding. The point must belong to the complaint. */
    public void save(long complaintId, long pointId, int stage, Finding finding, String reason, Actor.Staff by) {
        var belongs = gate.db().fetchExists(POINT, POINT.ID.eq(pointId), POINT.COMPLAINT_ID.eq(complaintId));
        if (!belongs) {
            throw new NoSuchComplaint();
        }
        gate.db().insertInto(FINDING)
                .set(FINDING.COMPLAINT_ID, complaintId)
                .set(FINDING.POINT_ID, pointId)
                .set(FINDING.STAGE, (short) stage)
                .set(FINDING.FINDING_, finding)
                .set(FINDING.REASON, reason)
                .set(FINDING.CHANGED_BY, by.id())
                .set(FINDING.CHANGED_AT, clock.instant())
                .onConflict(FINDING.POINT_ID, FINDING.STAGE).doUpdate()
                .set(FINDING.FINDING_, finding)
                .set(FINDING.REASON, reason)
                .set(FINDING.VERSION, FINDING.VERSION.plus(1))
                .set(FINDING.CHANGED_BY, by.id())
                .set(FINDING.CHANGED_AT, clock.instant())
                .execute();
    }

    /** How many points of the complaint have no finding with a reason yet at this stage. A reply may leave none blank. */
    public int missing(long complaintId, int stage) {
        return gate.db().fetchCount(POINT, POINT.COMPLAINT_ID.eq(complaintId).and(POINT.ROUTE.eq(PointRoute.HERE)).and(notExists(
                gate.db().selectOne().from(FINDING)
                        .where(FINDING.POINT_ID.eq(POINT.ID), FINDING.STAGE.eq((short) stage), FINDING.REASON.ne("")))));
    }

    /** Freezes the findings of a stage: from now on the complainant sees them and nobody changes them. */
    public void send(long complaintId, int stage) {
        gate.db().update(FINDING)
                .set(FINDING.SENT_AT, clock.instant())
                .where(FINDING.COMPLAINT_ID.eq(complaintId), FINDING.STAGE.eq((short) stage), FINDING.SENT_AT.isNull())
                .execute();
    }
}
