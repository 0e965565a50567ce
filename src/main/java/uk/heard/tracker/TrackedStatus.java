package uk.heard.tracker;

import java.util.List;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Position;
import uk.heard.complaint.RecordedMove;
import uk.heard.ui.Voice;

/** Where a complaint stands, without a word of it: the steps and the dates. */
public record TrackedStatus(String reference, Voice voice, Position position, List<ClockTimes> clocks, List<RecordedMove> moves) {}
