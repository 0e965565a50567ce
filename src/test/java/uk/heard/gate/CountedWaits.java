package uk.heard.gate;

import java.time.Clock;
import java.time.Duration;

/** A slowdown that says how long somebody would have waited, and lets nobody wait. */
public final class CountedWaits extends Slowdown {

    private Duration last = Duration.ZERO;

    public CountedWaits(Gate gate, Clock clock) {
        super(gate, clock, "of this test");
    }

    @Override
    public void pause(String what, String network, String reference) {
        last = delay(what, network, reference);
    }

    public Duration last() {
        return last;
    }
}
