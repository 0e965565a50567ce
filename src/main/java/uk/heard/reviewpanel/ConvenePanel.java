package uk.heard.reviewpanel;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.PANEL_MEETING;
import static heard.db.Tables.TIMESCALE;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Move;
import uk.heard.complaint.Position;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.investigation.AppointedAs;
import uk.heard.investigation.Appointments;
import uk.heard.investigation.Appointments.Appointed;
import uk.heard.investigation.Appointments.Candidate;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.WorkingDays;
import uk.heard.ui.Words;

/**
 * Brings a panel together: three independent people, one of them in the chair, none of whom investigated (regulation 19), on a
 * working day that leaves everybody time to read.
 */
@Component
public class ConvenePanel {

    private static final int MEMBERS = 2;

    /** @param on null while no day was given; so is {@code at} */
    public record Sitting(LocalDate on, LocalTime at, String venue) {}

    private final Gate gate;
    private final Complaints complaints;
    private final CaseHistory history;
    private final Appointments appointments;
    private final Decisions decisions;
    private final LetterSending letters;
    private final Words words;
    private final CaseAccess access;
    private final WorkingDays workingDays = WorkingDays.england();

    ConvenePanel(Gate gate, Complaints complaints, CaseHistory history, Appointments appointments, Decisions decisions, LetterSending letters,
                 Words words, CaseAccess access) {
        this.gate = gate;
        this.complaints = complaints;
        this.history = history;
        this.appointments = appointments;
        this.decisions = decisions;
        this.letters = letters;
        this.words = words;
        this.access = access;
    }

    /** Who sits on the panel now, the chair first. */
    public List<Appointed> panel(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> sitting(complaintId));
    }

    /** Whom the law and their own diary allow. */
    public List<Candidate> candidates(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> appointments.candidates(complaintId, AppointedAs.PANEL_MEMBER));
    }

    /** Appoints the chair, which ends the chair's clock, or one of the two members. After listing the panel has to be listed again. */
    public Optional<Refused> appoint(Actor.Staff staff, long complaintId, long personId, AppointedAs part, boolean noConflict, String declaration) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            var position = beforeTheMeeting(complaintId);
            if (part == AppointedAs.PANEL_MEMBER && members(complaintId) == MEMBERS) {
                return Optional.of(Refused.PANEL_FULL);
            }
            var refused = appointments.appoint(complaintId, personId, part, noConflict, declaration);
            if (refused.isEmpty() && part == AppointedAs.CHAIR && position == Position.STAGE_3_REQUESTED) {
                complaints.record(complaintId, new Move.ChairAppointed(personId));
            }
            return refused.map(Refused::of);
        });
    }

    /** Takes somebody off the panel before it meets. */
    public Optional<Refused> standDown(Actor.Staff staff, long complaintId, long appointmentId) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            beforeTheMeeting(complaintId);
            if (sitting(complaintId).stream().noneMatch(appointed -> appointed.id() == appointmentId)) {
                return Optional.of(Refused.NOT_ON_REGISTER);
            }
            appointments.standDown(complaintId, appointmentId);
            return Optional.empty();
        });
    }

    /** The first day on which a panel listed today could meet: whoever comes has the notice that the guidance gives them. */
    public LocalDate firstPossibleDay(Actor.Staff staff) {
        return gate.as(staff, this::firstPossibleDay);
    }

    /** The last day on which the panel meets in time, while that clock runs. */
    public Optional<LocalDate> lastDayInTime(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> dueOn(complaintId));
    }

    /**
     * Lists the panel, or lists it again: everybody is told the day, and the clock of the papers counts back from it.
     *
     * @param delay why it meets later than the law allows; empty when it does not
     * @param added to the notice
     */
    public Optional<Refused> list(Actor.Staff staff, long complaintId, Sitting sitting, String delay, String added) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            beforeTheMeeting(complaintId);
            var panel = sitting(complaintId);
            if (panel.isEmpty() || panel.getFirst().part() != AppointedAs.CHAIR || panel.size() != 1 + MEMBERS) {
                return Optional.of(Refused.PANEL_INCOMPLETE);
            }
            var refused = sittingRefused(sitting);
            if (refused.isPresent()) {
                return refused;
            }
            var late = dueOn(complaintId).filter(sitting.on()::isAfter).isPresent();
            if (late && delay.isBlank()) {
                return Optional.of(Refused.DELAY_REASONS_MISSING);
            }
            var decision = late ? decisions.record(complaintId, DecisionKind.PANEL_DELAY, "", delay.strip()) : null;
            var names = words.say(history.voice(complaintId), "reviewpanel.letter.names", panel.stream().map(Appointed::name).toArray());
            var letter = letters.write(complaintId, LetterKind.PANEL_NOTICE, added.strip(),
                    Particulars.of(LetterDates.day(sitting.on()), names, sitting.at().toString(), sitting.venue().strip()), staff);
            complaints.record(complaintId, new Move.PanelListed(sitting.on(), panel.stream().map(Appointed::personId).toList(), letter));
            gate.db().insertInto(PANEL_MEETING)
                    .set(PANEL_MEETING.COMPLAINT_ID, complaintId)
                    .set(PANEL_MEETING.LISTED_BY_MOVE, gate.db().select(max(MOVE.NUMBER)).from(MOVE).where(MOVE.COMPLAINT_ID.eq(complaintId)))
                    .set(PANEL_MEETING.MEETS_ON, sitting.on())
                    .set(PANEL_MEETING.AT_TIME, sitting.at())
                    .set(PANEL_MEETING.VENUE, sitting.venue().strip())
                    .set(PANEL_MEETING.DELAY_DECISION_ID, decision)
                    .execute();
            return Optional.empty();
        });
    }

    private Optional<Refused> sittingRefused(Sitting sitting) {
        var today = history.today();
        if (sitting.on() == null) {
            return Optional.of(Refused.DAY_MISSING);
        }
        if (sitting.on().isBefore(firstPossibleDay())) {
            return Optional.of(Refused.NOTICE_TOO_SHORT);
        }
        if (sitting.on().isAfter(today.plusYears(1))) {
            return Optional.of(Refused.DAY_TOO_FAR);
        }
        if (!workingDays.isWorkingDay(sitting.on())) {
            return Optional.of(Refused.NOT_A_WORKING_DAY);
        }
        if (sitting.at() == null) {
            return Optional.of(Refused.TIME_MISSING);
        }
        if (sitting.venue().isBlank()) {
            return Optional.of(Refused.VENUE_MISSING);
        }
        return sitting.venue().strip().length() > 500 ? Optional.of(Refused.TOO_LONG) : Optional.empty();
    }

    /** Takes the row lock, and says whether the panel is still being found or has its day. */
    private Position beforeTheMeeting(long complaintId) {
        var position = history.position(complaintId) == Position.STAGE_3_REQUESTED ? Position.STAGE_3_REQUESTED : Position.STAGE_3_LISTED;
        complaints.expect(complaintId, position);
        return position;
    }

    /** Who sits on the panel now, the chair first. Joins the caller's transaction. */
    List<Appointed> sitting(long complaintId) {
        return appointments.of(complaintId).stream().filter(appointed -> appointed.part().onPanel() && appointed.endedAt() == null)
                .sorted(Comparator.comparing(Appointed::part)).toList();
    }

    private long members(long complaintId) {
        return sitting(complaintId).stream().filter(appointed -> appointed.part() == AppointedAs.PANEL_MEMBER).count();
    }

    private LocalDate firstPossibleDay() {
        var today = history.today();
        var notice = gate.db().select(TIMESCALE.WORKING_DAYS).from(TIMESCALE)
                .where(TIMESCALE.KIND.eq(ClockKind.PANEL_PAPERS), TIMESCALE.APPLIES_FROM.le(today)).orderBy(TIMESCALE.APPLIES_FROM.desc()).limit(1)
                .fetchSingle().value1();
        var first = workingDays.after(today, notice);
        return workingDays.before(first, notice).isBefore(today) ? workingDays.after(today, notice + 1) : first;
    }

    private Optional<LocalDate> dueOn(long complaintId) {
        return gate.db().select(CLOCK.NOW_DUE_ON).from(CLOCK)
                .where(CLOCK.COMPLAINT_ID.eq(complaintId), CLOCK.KIND.eq(ClockKind.PANEL), CLOCK.ENDED_ON.isNull()).fetchOptional(CLOCK.NOW_DUE_ON);
    }
}
