package uk.heard.attachment.ui;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import uk.heard.attachment.AttachmentSettings;

/**
 * How much arrives at once on this node: each file lies in its temporary folder until it was looked at. One network gets half of
 * the room, so that it cannot keep all others waiting.
 */
@Component
class UploadRoom {

    /** Room for one request; given back when closed. */
    interface Place extends AutoCloseable {

        /** False when too little was free for too long. */
        boolean isFree();

        @Override
        void close();
    }

    private final long all;
    private final Duration patience;
    private final Map<String, Long> taken = new HashMap<>();

    @Autowired
    UploadRoom(AttachmentSettings settings) {
        this(settings.atOnce().toBytes(), Duration.ofSeconds(20));
    }

    UploadRoom(long all, Duration patience) {
        this.all = all;
        this.patience = patience;
    }

    /**
     * Waits for room, but not for ever: browsers give up too.
     *
     * @param bytes as the request says; the server reads no more of it than it said
     */
    synchronized Place take(String network, long bytes) {
        var until = System.nanoTime() + patience.toNanos();
        while (!fits(network, bytes)) {
            var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                return place(false, () -> { });
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return place(false, () -> { });
            }
        }
        taken.merge(network, bytes, Long::sum);
        return place(true, () -> giveBack(network, bytes));
    }

    private boolean fits(String network, long bytes) {
        return taken.values().stream().mapToLong(Long::longValue).sum() + bytes <= all && taken.getOrDefault(network, 0L) + bytes <= all / 2;
    }

    private synchronized void giveBack(String network, long bytes) {
        taken.computeIfPresent(network, (n, now) -> now == bytes ? null : now - bytes);
        notifyAll();
    }

    private static Place place(boolean free, Runnable giveBack) {
        return new Place() {
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
