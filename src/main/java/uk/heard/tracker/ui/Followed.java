package uk.heard.tracker.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import uk.heard.gate.Actor;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Say;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** What every page needs that stands behind the tracker's door. */
@SpringComponent
class Followed {

    private final TrackedComplaints tracked;
    private final Words words;
    private final Clock clock;

    Followed(TrackedComplaints tracked, Words words, Clock clock) {
        this.tracked = tracked;
        this.words = words;
        this.clock = clock;
    }

    TrackedComplaint open(Actor.Complainant complainant) {
        return tracked.open(complainant);
    }

    Say in(Voice voice) {
        return words.in(voice);
    }

    boolean has(String key) {
        return words.has(key);
    }

    LocalDate today() {
        return LondonDates.on(clock.instant());
    }
}
