package uk.heard.advocates;

import java.util.List;
import java.util.Optional;
import uk.heard.complaint.ClockTimes;

/** The date that somebody who waits wants to know: by when the council owes the next step. */
final class NextDate {

    private NextDate() {}

    /** The soonest clock that runs and does not stand still, and that is the council’s duty; neither a day that is the complainant’s nor one in the council’s own diary. */
    static Optional<ClockTimes> of(List<ClockTimes> soonestFirst) {
        return soonestFirst.stream().filter(clock -> clock.isCounting() && !clock.kind().isTheirs() && !clock.kind().isDiary()).findFirst();
    }
}
