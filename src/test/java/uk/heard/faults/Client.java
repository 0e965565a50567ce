package uk.heard.faults;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.intake.Answers;

/**
 * Somebody who writes complaints one after the other. When no answer comes they reload, as people do, until they know.
 * Every failure that no strike explains is a problem, and so is every answer that is not "we have it".
 */
final class Client implements Runnable {

    private final Random random;
    private final Nodes nodes;
    private final Strikes strikes;
    private final Ledger ledger;
    private final Observed observed;
    private final JsonMapper json;
    private volatile boolean stopping;

    Client(long seed, Nodes nodes, Strikes strikes, Ledger ledger, Observed observed, JsonMapper json) {
        this.random = new Random(seed);
        this.nodes = nodes;
        this.strikes = strikes;
        this.ledger = ledger;
        this.observed = observed;
        this.json = json;
    }

    /** Lets it finish what it began. */
    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                complain(InventedAnswers.next(random));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            observed.problem("A client broke: " + e);
        }
    }

    private void complain(Answers answers) throws InterruptedException {
        var begun = untilAnswered("/begin", json.writeValueAsString(answers), random);
        if (begun.isEmpty()) {
            return;
        }
        var token = begun.get().split(" ")[0];
        var key = UUID.fromString(begun.get().split(" ")[1]);
        ledger.attempted(key, Ledger.Expected.of(answers));
        if (random.nextInt(6) == 0) {
            var own = new Random(random.nextLong());
            var twice = CompletableFuture.runAsync(() -> submitFromSecondTab(token, key, own), task -> Thread.ofVirtual().start(task));
            submit(token, key, random);
            twice.join();
        } else {
            submit(token, key, random);
        }
    }

    private void submitFromSecondTab(String token, UUID key, Random own) {
        try {
            submit(token, key, own);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void submit(String token, UUID key, Random random) throws InterruptedException {
        var answer = untilAnswered("/submit", token, random).orElse("nothing");
        if (answer.startsWith("sent ")) {
            ledger.acknowledged(key, answer.substring("sent ".length()));
            observed.acknowledged();
        } else {
            observed.problem(key + " was told: " + answer);
        }
    }

    /** Asks, and asks again after each failure that a strike explains. Any other failure is a problem, and the end of asking. */
    private Optional<String> untilAnswered(String path, String body, Random random) throws InterruptedException {
        for (int tries = 0; ; ) {
            var start = System.nanoTime();
            var node = nodes.any(random);
            if (node.isPresent()) {
                String failure;
                try {
                    var answer = node.get().ask(path, body);
                    if (answer.status() == 200) {
                        observed.answered(path, tries);
                        return Optional.of(answer.body());
                    }
                    failure = answer.body();
                } catch (IOException e) {
                    failure = e.toString();
                }
                tries++;
                observed.unsure(path);
                if (!strikes.since(start)) {
                    observed.problem("Failed on " + node.get().name() + " though nothing was broken, try " + tries + ": " + path + " " + failure);
                    return Optional.empty();
                }
            }
            Thread.sleep(50 + random.nextInt(250));
        }
    }
}
