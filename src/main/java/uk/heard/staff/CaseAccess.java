package uk.heard.staff;

import static heard.db.Tables.CASE_ACCESS;
import static heard.db.Tables.NAME_MATCH;
import static heard.db.Tables.STAFF_MEMBER;
import static heard.db.Tables.STAFF_ROLE;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** Grants and locks on cases; the policies in the database read what is written here. Joins the caller's transaction. */
@Component
public class CaseAccess {

    private final Gate gate;
    private final CouncilProfile council;
    private final Clock clock;

    CaseAccess(Gate gate, CouncilProfile council, Clock clock) {
        this.gate = gate;
        this.council = council;
        this.clock = clock;
    }

    /** Lets a team see a case, in place of the team that was asked before. */
    public void grantToTeam(long complaintId, long teamId, String why) {
        var now = clock.instant();
        gate.db().update(CASE_ACCESS).set(CASE_ACCESS.UNTIL, now)
                .where(CASE_ACCESS.COMPLAINT_ID.eq(complaintId), CASE_ACCESS.TEAM_ID.isNotNull(), CASE_ACCESS.UNTIL.isNull())
                .execute();
        gate.db().insertInto(CASE_ACCESS)
                .set(CASE_ACCESS.COMPLAINT_ID, complaintId)
                .set(CASE_ACCESS.TEAM_ID, teamId)
                .set(CASE_ACCESS.WHY, why)
                .set(CASE_ACCESS.SINCE, now)
                .execute();
    }

    /**
     * Whether this member of staff may release false name matches on a case: the complaints manager, or the deputy when it is
     * the manager whose name was found. The manager, locked out, is not there to decide about themselves.
     */
    public boolean mayRelease(Actor.Staff staff, long complaintId) {
        var me = gate.db().select(STAFF_MEMBER.SIGN_IN_NAME).from(STAFF_MEMBER).where(STAFF_MEMBER.ID.eq(staff.id())).fetchSingle().value1();
        if (has(staff, StaffRole.COMPLAINTS_MANAGER)) {
            return true;
        }
        return me.equals(council.deputyComplaintsManager()) && gate.db().fetchExists(gate.db().selectOne().from(NAME_MATCH)
                .join(STAFF_MEMBER).on(STAFF_MEMBER.ID.eq(NAME_MATCH.STAFF_ID))
                .where(NAME_MATCH.COMPLAINT_ID.eq(complaintId), STAFF_MEMBER.SIGN_IN_NAME.eq(council.complaintsManager())));
    }

    /** Ends a lock that was put on the wrong person. */
    public void release(long complaintId, long matchedStaffId, String reason, Actor.Staff by) {
        var released = gate.db().update(NAME_MATCH)
                .set(NAME_MATCH.RELEASED_AT, clock.instant())
                .set(NAME_MATCH.RELEASED_BY, by.id())
                .set(NAME_MATCH.REASON, reason)
                .where(NAME_MATCH.COMPLAINT_ID.eq(complaintId), NAME_MATCH.STAFF_ID.eq(matchedStaffId), NAME_MATCH.RELEASED_AT.isNull())
                .execute();
        if (released == 0) {
            throw new NoSuchComplaint();
        }
    }

    /** Whether the role is theirs at this moment, whatever they signed in with. */
    public boolean has(Actor.Staff staff, StaffRole role) {
        return gate.db().fetchExists(STAFF_ROLE, STAFF_ROLE.STAFF_ID.eq(staff.id()), STAFF_ROLE.ROLE.eq(role.name()));
    }

    /** The complaints team triages, decides and sends; everybody else contributes to what was allocated to them. */
    public boolean onComplaintsTeam(Actor.Staff staff) {
        return has(staff, StaffRole.COMPLAINTS_MANAGER) || has(staff, StaffRole.COMPLAINTS_OFFICER);
    }
}
