package uk.heard.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The ways in which things break: at any moment, in the middle of a transaction, and between commit and answer.
 * A transaction is caught in the middle from outside: a lock on one table makes every submission wait there.
 */
final class Breaking {

    /** The tables that a submission writes, from its first rows to its last. */
    private static final List<String> WRITTEN = List.of("complaint", "point", "move", "clock", "notice", "scheduled_tasks");
    private static final int MOST_TRIES = 20;

    private interface Strike {
        /** False when the moment did not come: then it is tried again. */
        boolean happens() throws Exception;
    }

    private final FaultyDatabase database;
    private final Nodes nodes;
    private final Strikes strikes;
    private final Observed observed;
    private final Random random;

    Breaking(FaultyDatabase database, Nodes nodes, Strikes strikes, Observed observed, Random random) {
        this.database = database;
        this.nodes = nodes;
        this.strikes = strikes;
        this.observed = observed;
        this.random = random;
    }

    /** Kills and restarts in a random order; {@code between} waits for life to go on. */
    void all(int kills, int restarts, Runnable between) throws Exception {
        var plan = new ArrayList<Strike>();
        for (int i = 0; i < kills; i++) {
            var table = WRITTEN.get(i / 3 % WRITTEN.size());
            plan.add(switch (i % 3) {
                case 0 -> this::killAtAnyTime;
                case 1 -> () -> killInTransaction(table);
                default -> this::killAfterCommit;
            });
        }
        for (int i = 0; i < restarts; i++) {
            var table = WRITTEN.get(i / 2 % WRITTEN.size());
            plan.add(i % 2 == 0 ? this::restartAtAnyTime : () -> restartInTransaction(table));
        }
        Collections.shuffle(plan, random);
        for (var strike : plan) {
            between.run();
            int tries = 1;
            while (!strike.happens()) {
                if (++tries > MOST_TRIES) {
                    throw new IllegalStateException("The moment to strike did not come");
                }
            }
        }
        between.run();
    }

    private boolean killAtAnyTime() throws Exception {
        Thread.sleep(random.nextInt(400));
        var node = nodes.any(random);
        if (node.isPresent()) {
            strikes.kill("at any time", () -> nodes.kill(node.get()));
        }
        return node.isPresent();
    }

    private boolean killInTransaction(String table) throws Exception {
        var node = nodes.any(random);
        if (node.isEmpty()) {
            return false;
        }
        try (var lock = lock(table)) {
            var caught = waitsFor(table, node.get().name());
            if (caught) {
                // What it left behind in the server ends only when the lock is gone; that belongs to the strike.
                strikes.kill("inside a transaction", () -> {
                    nodes.kill(node.get());
                    lock.rollback();
                });
            }
            return caught;
        }
    }

    /** The complaint is in, and the person never hears of it. */
    private boolean killAfterCommit() throws Exception {
        var node = nodes.any(random);
        if (node.isEmpty()) {
            return false;
        }
        var held = CompletableFuture.supplyAsync(() -> hold(node.get()), task -> Thread.ofVirtual().start(task));
        try {
            held.get(10, TimeUnit.SECONDS);
            strikes.kill("after the commit, before the answer", () -> nodes.kill(node.get()));
            return true;
        } catch (ExecutionException | TimeoutException e) {
            // It would hold the next one back for ever, so it has to go.
            strikes.kill("at any time", () -> nodes.kill(node.get()));
            return false;
        }
    }

    private static String hold(Node node) {
        try {
            return node.ask("/hold", "").body();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean restartAtAnyTime() throws Exception {
        Thread.sleep(random.nextInt(400));
        restart("at any time");
        return true;
    }

    private boolean restartInTransaction(String table) throws Exception {
        try (var lock = lock(table)) {
            var caught = waitsFor(table, "node-%");
            if (caught) {
                restart("inside a transaction");
            }
            return caught;
        }
    }

    private void restart(String how) throws Exception {
        var began = System.nanoTime();
        strikes.restart(how, database::restartImmediately);
        observed.interrupted(began);
    }

    private Connection lock(String table) throws SQLException {
        var connection = database.superuser();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN SHARE MODE");
        }
        return connection;
    }

    /** Waits until a submission of this node stands at the lock, with everything before it written and not committed. */
    private boolean waitsFor(String table, String node) throws SQLException, InterruptedException {
        try (var looking = database.superuser(); var waiting = looking.prepareStatement("""
                SELECT FROM pg_stat_activity
                WHERE wait_event_type = 'Lock' AND application_name LIKE ? AND query LIKE 'insert into%' || ? || '%'""")) {
            waiting.setString(1, node);
            waiting.setString(2, table);
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
            while (System.nanoTime() < until) {
                try (var found = waiting.executeQuery()) {
                    if (found.next()) {
                        return true;
                    }
                }
                Thread.sleep(5);
            }
            return false;
        }
    }
}
