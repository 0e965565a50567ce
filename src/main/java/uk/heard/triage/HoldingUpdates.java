package uk.heard.triage;

import static heard.db.Tables.COMPLAINT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.correspondence.LetterDates;
import uk.heard.correspondence.LetterKind;
import uk.heard.correspondence.LetterSending;
import uk.heard.correspondence.LetterSending.Particulars;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.LondonDates;

/** A date was missed: the complainant hears it from us, with what happened and what comes next. Changes no clock. */
@Component
public class HoldingUpdates {

    private final Gate gate;
    private final LetterSending letters;
    private final CaseAccess access;
    private final Clock clock;

    HoldingUpdates(Gate gate, LetterSending letters, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
    }

    /** The day that was missed first, of the clocks that are late now; empty when none is. */
    public static Optional<LocalDate> missed(List<ClockTimes> clocks, LocalDate today) {
        return clocks.stream().filter(each -> !each.kind().isTheirs() && each.state(today) == ClockTimes.State.LATE)
                .map(ClockTimes::dueOn).min(Comparator.naturalOrder());
    }

    public Optional<Refused> send(Actor.Staff staff, long complaintId, String words) {
        if (words.isBlank()) {
            return Optional.of(Refused.REASONS_MISSING);
        }
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            var clocks = gate.db().select(ClockTimes.of(COMPLAINT.ID)).from(COMPLAINT).where(COMPLAINT.ID.eq(complaintId))
                    .fetchOptional().orElseThrow(NoSuchComplaint::new).value1();
            var missed = missed(clocks, LondonDates.on(clock.instant()));
            if (missed.isEmpty()) {
                return Optional.of(Refused.NOTHING_LATE);
            }
            letters.write(complaintId, LetterKind.HOLDING_UPDATE, words.strip(), Particulars.of(LetterDates.day(missed.get())), staff);
            return Optional.empty();
        });
    }
}
