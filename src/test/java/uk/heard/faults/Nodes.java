package uk.heard.faults;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Two nodes on one database. A killed one is started again behind the scenes; until then the other serves. */
final class Nodes implements AutoCloseable {

    private static final int SLOTS = 2;
    private static final int MOST_TRIES = 10;

    private final NodeCommand command;
    private final AtomicReferenceArray<Node> up = new AtomicReferenceArray<>(SLOTS);
    private final AtomicInteger started = new AtomicInteger();
    private volatile boolean closing;

    Nodes(NodeCommand command) {
        this.command = command;
        var starting = new CompletableFuture<?>[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            int mine = slot;
            starting[slot] = CompletableFuture.runAsync(() -> start(mine), task -> Thread.ofPlatform().start(task));
        }
        CompletableFuture.allOf(starting).join();
        if (!allUp()) {
            throw new IllegalStateException("The nodes do not start, see their logs in " + command.folder());
        }
    }

    /** One of those that serve now. */
    Optional<Node> any(Random random) {
        var first = up.get(random.nextInt(SLOTS));
        for (int slot = 0; first == null && slot < SLOTS; slot++) {
            first = up.get(slot);
        }
        return Optional.ofNullable(first);
    }

    /** Kills and lets start again; returns when it is dead. */
    void kill(Node node) {
        node.kill();
        for (int slot = 0; slot < SLOTS; slot++) {
            int mine = slot;
            if (up.compareAndSet(slot, node, null)) {
                Thread.ofPlatform().daemon().start(() -> start(mine));
            }
        }
    }

    private boolean allUp() {
        for (int slot = 0; slot < SLOTS; slot++) {
            if (up.get(slot) == null) {
                return false;
            }
        }
        return true;
    }

    /** While PostgreSQL is down a node refuses to start, as it should: then once more. */
    private void start(int slot) {
        for (int tries = 1; !closing && tries <= MOST_TRIES; tries++) {
            try {
                var name = "node-" + started.incrementAndGet();
                var node = Node.start(name, command.folder(), command.named(name));
                up.set(slot, node);
                if (closing) {
                    node.kill();
                }
                return;
            } catch (IOException e) {
                System.out.println("Starting again: " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        for (int slot = 0; slot < SLOTS; slot++) {
            var node = up.getAndSet(slot, null);
            if (node != null) {
                node.kill();
            }
        }
    }
}
