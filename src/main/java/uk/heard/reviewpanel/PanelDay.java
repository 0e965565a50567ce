package uk.heard.reviewpanel;

import static heard.db.Tables.PANEL_MEETING;
import static org.jooq.Records.mapping;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.investigation.Appointments.Appointed;
import uk.heard.staff.CaseAccess;

/** Leads a listed panel to its meeting: who comes, the papers, and that it met. */
@Component
public class PanelDay {

    /** @param comes null while they have not said; {@code speaks} likewise */
    public record Attendance(Boolean comes, String advocate, String otherPerson, Speaks speaks) {}

    /** The panel as it was listed last. */
    public record Meeting(long id, LocalDate meetsOn, LocalTime at, String venue, Attendance attendance) {}

    private final Gate gate;
    private final Complaints complaints;
    private final CaseHistory history;
    private final ConvenePanel convene;
    private final LetterSending letters;
    private final CaseAccess access;

    PanelDay(Gate gate, Complaints complaints, CaseHistory history, ConvenePanel convene, LetterSending letters, CaseAccess access) {
        this.gate = gate;
        this.complaints = complaints;
        this.history = history;
        this.convene = convene;
        this.letters = letters;
        this.access = access;
    }

    /** The panel as it was listed last, if it was. */
    public Optional<Meeting> meeting(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> meeting(complaintId));
    }

    /** Records who comes: the complainant may bring an advocate and one other person, and either may speak (regulation 19(6)). */
    public Optional<Refused> whoComes(Actor.Staff staff, long complaintId, Attendance attendance) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, Position.STAGE_3_LISTED);
            var speakerComes = attendance.speaks() == null || switch (attendance.speaks()) {
                case COMPLAINANT -> !Boolean.FALSE.equals(attendance.comes());
                case ADVOCATE -> !attendance.advocate().isBlank();
                case OTHER_PERSON -> !attendance.otherPerson().isBlank();
            };
            if (!speakerComes) {
                return Optional.of(Refused.SPEAKER_NOT_COMING);
            }
            if (attendance.advocate().length() > 255 || attendance.otherPerson().length() > 255) {
                return Optional.of(Refused.TOO_LONG);
            }
            gate.db().update(PANEL_MEETING)
                    .set(PANEL_MEETING.COMPLAINANT_COMES, attendance.comes())
                    .set(PANEL_MEETING.ADVOCATE, attendance.advocate().strip())
                    .set(PANEL_MEETING.OTHER_PERSON, attendance.otherPerson().strip())
                    .set(PANEL_MEETING.SPEAKS, attendance.speaks())
                    .where(PANEL_MEETING.ID.eq(meeting(complaintId).orElseThrow().id()))
                    .execute();
            return Optional.empty();
        });
    }

    /** Sends the papers. @param papers what they are, for the letter */
    public Optional<Refused> sendPapers(Actor.Staff staff, long complaintId, String papers) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, Position.STAGE_3_LISTED);
            if (papers.isBlank()) {
                return Optional.of(Refused.PAPERS_MISSING);
            }
            var day = LetterDates.day(meeting(complaintId).orElseThrow().meetsOn());
            complaints.record(complaintId, new Move.PapersSent(letters.write(complaintId, LetterKind.PANEL_PAPERS, papers.strip(), Particulars.of(day), staff)));
            return Optional.empty();
        });
    }

    /** Records that the panel met: not before its day, and only as those who were named in the notice. */
    public Optional<Refused> held(Actor.Staff staff, long complaintId, LocalDate on) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            complaints.expect(complaintId, Position.STAGE_3_LISTED);
            var listed = (Move.PanelListed) history.last(complaintId, Move.PanelListed.class).orElseThrow().move();
            var refused = history.dayRefused(on, listed.meetsOn());
            if (refused.isPresent()) {
                return refused;
            }
            var now = convene.sitting(complaintId).stream().map(Appointed::personId).toList();
            if (!new HashSet<>(now).equals(new HashSet<>(listed.panelIds()))) {
                return Optional.of(Refused.PANEL_CHANGED);
            }
            complaints.record(complaintId, new Move.PanelHeld(on));
            return Optional.empty();
        });
    }

    private Optional<Meeting> meeting(long complaintId) {
        return gate.db().select(PANEL_MEETING.ID, PANEL_MEETING.MEETS_ON, PANEL_MEETING.AT_TIME, PANEL_MEETING.VENUE, PANEL_MEETING.COMPLAINANT_COMES,
                        PANEL_MEETING.ADVOCATE, PANEL_MEETING.OTHER_PERSON, PANEL_MEETING.SPEAKS)
                .from(PANEL_MEETING).where(PANEL_MEETING.COMPLAINT_ID.eq(complaintId)).orderBy(PANEL_MEETING.ID.desc()).limit(1)
                .fetchOptional(mapping((id, on, at, venue, comes, advocate, other, speaks) ->
                        new Meeting(id, on, at, venue, new Attendance(comes, advocate, other, speaks))));
    }
}
