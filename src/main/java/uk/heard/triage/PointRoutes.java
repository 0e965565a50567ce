package uk.heard.triage;

import static heard.db.Tables.POINT;

import heard.db.Routines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Complaints.Continued;
import uk.heard.complaint.DecisionKind;
import uk.heard.complaint.Decisions;
import uk.heard.complaint.Destination;
import uk.heard.complaint.HeldFor;
import uk.heard.complaint.Move;
import uk.heard.complaint.NewComplaint;
import uk.heard.complaint.PointRoute;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.correspondence.SafeContact;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.staff.StaffRole;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * Where each point goes: taken on here, refused, sent on to where it belongs, held for another process, or continued as a linked
 * complaint. Each with its reasons and its letter. When the last point is gone the complaint goes with it.
 */
@Component
public class PointRoutes {

    private final Gate gate;
    private final Complaints complaints;
    private final Decisions decisions;
    private final LetterSending letters;
    private final SafeContact safeContact;
    private final CaseAccess access;
    private final Words words;
    private final Clock clock;

    PointRoutes(Gate gate, Complaints complaints, Decisions decisions, LetterSending letters, SafeContact safeContact, CaseAccess access, Words words, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.decisions = decisions;
        this.letters = letters;
        this.safeContact = safeContact;
        this.access = access;
        this.words = words;
        this.clock = clock;
    }

    /** Does not take points on. The complaints manager's decision, with reasons that the complainant reads. */
    public Optional<Refused> refuse(Actor.Staff staff, long id, Set<Long> points, String reasons) {
        return decide(staff, StaffRole.COMPLAINTS_MANAGER, points, reasons, () -> {
            complaints.require(id, new Move.Refused(0, 0, List.of(), false));
            var decision = decisions.record(id, DecisionKind.REFUSAL, "", reasons.strip());
            var letter = letters.write(id, LetterKind.REFUSAL, reasons.strip(), Particulars.about(List.copyOf(points)), staff);
            complaints.record(id, new Move.Refused(decision, letter, sorted(points), isWhole(id, points)));
            return Optional.empty();
        });
    }

    /** Sends points on to where they belong, and says so to the complainant with the day. */
    public Optional<Refused> redirect(Actor.Staff staff, long id, Set<Long> points, Destination destination, String reasons) {
        if (destination == null) {
            return Optional.of(Refused.CHOICE_MISSING);
        }
        return decide(staff, StaffRole.COMPLAINTS_OFFICER, points, reasons, () -> {
            complaints.require(id, new Move.Redirected(destination, 0, 0, List.of(), isWhole(id, points)));
            var decision = decisions.record(id, DecisionKind.REDIRECTION, destination.name(), reasons.strip());
            var letter = letters.write(id, LetterKind.REDIRECTION, reasons.strip(),
                    Particulars.about(List.copyOf(points), said("casefile.destination.", destination), LetterDates.day(today())), staff);
            complaints.record(id, new Move.Redirected(destination, decision, letter, sorted(points), isWhole(id, points)));
            return Optional.empty();
        });
    }

    /**
     * Lets points wait for a court or another process that considering them might prejudice (regulation 8). A court case alone is no
     * reason: the reasons say what would be harmed.
     *
     * @param lookAgainOn by when somebody looks whether the process has ended; it is due on the worklist then
     */
    public Optional<Refused> hold(Actor.Staff staff, long id, Set<Long> points, HeldFor process, LocalDate lookAgainOn, String reasons) {
        if (process == null) {
            return Optional.of(Refused.CHOICE_MISSING);
        }
        if (lookAgainOn == null) {
            return Optional.of(Refused.DATE_MISSING);
        }
        if (lookAgainOn.isBefore(today())) {
            return Optional.of(Refused.DATE_IN_PAST);
        }
        return decide(staff, StaffRole.COMPLAINTS_MANAGER, points, reasons, () -> {
            complaints.require(id, new Move.Held(process, 0, 0, List.of(), false, null));
            var decision = decisions.record(id, DecisionKind.HOLD, process.name(), reasons.strip());
            var letter = letters.write(id, LetterKind.HOLD, reasons.strip(), Particulars.about(List.copyOf(points), said("casefile.held-for.", process)), staff);
            complaints.record(id, new Move.Held(process, decision, letter, sorted(points), isWhole(id, points), lookAgainOn));
            return Optional.empty();
        });
    }

    /** The process that points were held for has ended: their year to be brought again begins. */
    public Optional<Refused> processEnded(Actor.Staff staff, long id, LocalDate on) {
        if (on == null) {
            return Optional.of(Refused.DATE_MISSING);
        }
        if (on.isAfter(today())) {
            return Optional.of(Refused.DATE_IN_FUTURE);
        }
        return asTeam(staff, () -> {
            if (held(id).isEmpty()) {
                return Optional.of(Refused.NOTHING_HELD);
            }
            complaints.record(id, new Move.ProcessEnded(on));
            return Optional.empty();
        });
    }

    /** Brings what was held again, as a linked complaint with clocks of its own from today. */
    public Optional<Refused> resubmit(Actor.Staff staff, long id) {
        return asTeam(staff, () -> {
            var points = held(id);
            if (points.isEmpty()) {
                return Optional.of(Refused.NOTHING_HELD);
            }
            var whole = complaints.pointsHere(id).isEmpty();
            var continued = continueAs(staff, id, points);
            complaints.record(id, new Move.Resubmitted(continued.id(), whole));
            conflicts(continued);
            return Optional.empty();
        });
    }

    /** Lets one point go on as a complaint of its own, so that it holds up no other and none holds it up. */
    public Optional<Refused> splitOff(Actor.Staff staff, long id, Long point) {
        if (point == null) {
            return Optional.of(Refused.POINTS_MISSING);
        }
        return asTeam(staff, () -> {
            complaints.require(id, new Move.SplitOff(point, 0));
            if (isWhole(id, Set.of(point))) {
                return Optional.of(Refused.LAST_POINT);
            }
            var continued = continueAs(staff, id, List.of(point));
            complaints.record(id, new Move.SplitOff(point, continued.id()));
            conflicts(continued);
            return Optional.empty();
        });
    }

    /** Adds a related point that the complainant raised since, when they agree that it belongs here. No clock starts again. */
    public Optional<Refused> add(Actor.Staff staff, long id, String whatHappened, String whatShouldHappen, boolean agreed) {
        if (whatHappened.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        if (!agreed) {
            return Optional.of(Refused.AGREEMENT_MISSING);
        }
        return asTeam(staff, () -> {
            complaints.addPoint(id, new NewComplaint.NewPoint(whatHappened.strip(), whatShouldHappen.strip()));
            Routines.matchNames(gate.db().configuration(), id, clock.instant());
            return Optional.empty();
        });
    }

    /** Takes up after all what was refused or sent on. The Stage 1 clock counts from the first receipt. */
    public Optional<Refused> reconsider(Actor.Staff staff, long id, String reasons) {
        return decide(staff, StaffRole.COMPLAINTS_MANAGER, Set.of(id), reasons, () -> {
            complaints.record(id, new Move.Reconsidered(decisions.record(id, DecisionKind.RECONSIDERATION, "", reasons.strip())));
            letters.write(id, LetterKind.RECONSIDERATION, reasons.strip(), Particulars.NONE, staff);
            return Optional.empty();
        });
    }

    private Continued continueAs(Actor.Staff staff, long id, List<Long> points) {
        var continued = complaints.continueAs(id, points);
        safeContact.carryOver(id, continued.id());
        letters.write(id, LetterKind.LINKED_COMPLAINT, "", Particulars.about(points, continued.reference().grouped()), staff);
        return continued;
    }

    /** Last of all: whoever is named in it may be locked out of it from here on, this very member of staff included. */
    private void conflicts(Continued continued) {
        Routines.matchNames(gate.db().configuration(), continued.id(), clock.instant());
    }

    private List<Long> held(long id) {
        return gate.db().select(POINT.ID).from(POINT).where(POINT.COMPLAINT_ID.eq(id), POINT.ROUTE.eq(PointRoute.HELD)).orderBy(POINT.NUMBER).fetch(POINT.ID);
    }

    private boolean isWhole(long id, Set<Long> points) {
        return points.containsAll(complaints.pointsHere(id));
    }

    private Optional<Refused> decide(Actor.Staff staff, StaffRole by, Set<Long> points, String reasons, Supplier<Optional<Refused>> step) {
        if (points.isEmpty()) {
            return Optional.of(Refused.POINTS_MISSING);
        }
        if (reasons.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        BooleanSupplier may = () -> by == StaffRole.COMPLAINTS_MANAGER ? access.has(staff, by) : access.onComplaintsTeam(staff);
        return gate.as(staff, () -> may.getAsBoolean() ? step.get()
                : Optional.of(by == StaffRole.COMPLAINTS_MANAGER ? Refused.MANAGER_ONLY : Refused.NOT_YOURS));
    }

    private Optional<Refused> asTeam(Actor.Staff staff, Supplier<Optional<Refused>> step) {
        return gate.as(staff, () -> access.onComplaintsTeam(staff) ? step.get() : Optional.of(Refused.NOT_YOURS));
    }

    private String said(String prefix, Enum<?> value) {
        return words.say(Voice.ADULT, prefix + value.name().toLowerCase(Locale.ROOT));
    }

    private static List<Long> sorted(Set<Long> points) {
        return points.stream().sorted().toList();
    }

    private LocalDate today() {
        return LondonDates.on(clock.instant());
    }
}
