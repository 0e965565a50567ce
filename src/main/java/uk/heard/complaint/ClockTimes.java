package uk.heard.complaint;

import java.time.LocalDate;
import uk.heard.timescale.ClockKind;

/**
 * The dates of one clock, as recorded. Whether it is running, met or missed is worked out from them, for the day asked about.
 *
 * @param latestOn the end of the longest lawful extension; null when there is none
 * @param endedOn null while it runs
 * @param source the rule, for the explanation of the date
 */
public record ClockTimes(ClockKind kind, LocalDate openedOn, int workingDays, LocalDate dueOn, LocalDate latestOn, LocalDate endedOn, String source) {

    public enum State { RUNNING, LATE, MET, MISSED }

    public State state(LocalDate today) {
        if (endedOn == null) {
            return today.isAfter(dueOn) ? State.LATE : State.RUNNING;
        }
        return endedOn.isAfter(dueOn) ? State.MISSED : State.MET;
    }
}
