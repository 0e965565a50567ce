package uk.heard.intake.ui;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.heard.attachment.AttachmentSettings;

/**
 * How many files arrive at once on this node: each fills its temporary folder until it was looked at. One network gets
 * half of the places, so that it cannot keep all others waiting.
 */
@Component
class UploadSlots {

    /** A place; given back when closed. */
    interface Slot extends AutoCloseable {

        /** False when all were taken for too long. */
        boolean isFree();

        @Override
        void close();
    }

    private final int all;
    private final int ofOneNetwork;
    private final Duration patience;
    private final Map<String, Integer> taken = new HashMap<>();

    @Autowired
    UploadSlots(AttachmentSettings settings) {
        this(settings.atOnce(), Duration.ofSeconds(20));
    }

    UploadSlots(int all, Duration patience) {
        this.all = all;
        this.ofOneNetwork = Math.max(1, all / 2);
        this.patience = patience;
    }

    /** Waits for a place, but not for ever: browsers give up too. */
    synchronized Slot take(String network) {
        var until = System.nanoTime() + patience.toNanos();
        while (taken.values().stream().mapToInt(Integer::intValue).sum() >= all || taken.getOrDefault(network, 0) >= ofOneNetwork) {
            var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                return slot(false, () -> { });
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return slot(false, () -> { });
            }
        }
        taken.merge(network, 1, Integer::sum);
        return slot(true, () -> giveBack(network));
    }

    private synchronized void giveBack(String network) {
        taken.computeIfPresent(network, (n, now) -> now == 1 ? null : now - 1);
        notifyAll();
    }

    private static Slot slot(boolean free, Runnable giveBack) {
        return new Slot() {
            @Override
            public boolean isFree() {
                return free;
            }

            @Override
            public void close() {
                giveBack.run();
            }
        };
    }
}
