package uk.heard.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients saw, counted, and everything that should not have been. */
final class Observed {

    private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger withoutAnswer = new AtomicInteger();
    private final AtomicInteger unsure = new AtomicInteger();
    private final AtomicInteger resolvedByFirstReload = new AtomicInteger();
    private long interruptedAt;
    private long longestRecovery;

    void problem(String sentence) {
        problems.add(sentence);
    }

    synchronized void acknowledged() {
        acknowledged.incrementAndGet();
        if (interruptedAt != 0) {
            longestRecovery = Math.max(longestRecovery, System.nanoTime() - interruptedAt);
            interruptedAt = 0;
        }
    }

    /** Nobody could be served since this moment; the next acknowledgement ends that. */
    synchronized void interrupted(long since) {
        interruptedAt = since;
    }

    synchronized Duration longestRecovery() {
        return Duration.ofNanos(longestRecovery);
    }

    /** No answer, or an error: the person does not know. */
    void unsure(String path) {
        if (path.equals("/submit")) {
            withoutAnswer.incrementAndGet();
        }
    }

    /** @param tries how often the same request had failed before */
    void answered(String path, int tries) {
        if (path.equals("/submit") && tries > 0) {
            unsure.incrementAndGet();
        }
        if (path.equals("/submit") && tries == 1) {
            resolvedByFirstReload.incrementAndGet();
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    int acknowledgements() {
        return acknowledged.get();
    }

    /** Submissions whose sender did not know at first and was told by a reload. */
    int unsureResolved() {
        return unsure.get();
    }

    /** Of these, the ones whose very first reload was answered; the others were struck again while they reloaded. */
    int resolvedByFirstReload() {
        return resolvedByFirstReload.get();
    }

    int requestsWithoutAnswer() {
        return withoutAnswer.get();
    }
}
