package uk.heard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.local.PostgresServer;

/**
 * Nodes are killed and PostgreSQL is torn down while people send complaints; afterwards what they were told is held
 * against what is there. Runs with {@code ./mvnw verify -Pfaults}; {@code -Dheard.faults.seed}, {@code .kills} and
 * {@code .restarts} change the run.
 */
class SubmissionFaults {

    private static final int CLIENTS = 5;
    private static final int AT_LEAST_ACKNOWLEDGED = 200;
    private static final int AT_LEAST_BETWEEN_STRIKES = 4;

    private final long seed = Long.getLong("heard.faults.seed", System.nanoTime());
    private final int kills = Integer.getInteger("heard.faults.kills", 48);
    private final int restarts = Integer.getInteger("heard.faults.restarts", 12);
    private final Strikes strikes = new Strikes();
    private final Observed observed = new Observed();

    @Test
    void what_was_acknowledged_is_there_once_and_whole() throws Exception {
        System.out.println("Faults with seed " + seed + " (repeat with -Dheard.faults.seed=" + seed + ")");
        var began = System.nanoTime();
        var folder = emptyFolder();
        var ledger = new Ledger(folder.resolve("ledger.txt"));
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        List<String> problems;
        Summary summary;
        try (var database = new FaultyDatabase(folder, Path.of("target/postgresql-programs"))) {
            assertThat(database.notDurable()).as("settings without which nothing is proven").isEmpty();
            try (var nodes = new Nodes(NodeCommand.prepare(folder, settings(database, mail)))) {
                breakThingsWhilePeopleWrite(database, nodes, ledger);
                problems = new ArrayList<>(observed.problems());
                problems.addAll(nodes.any(new Random()).orElseThrow().ask("/chronology", "").body().lines().toList());
            }
            try (var looking = database.superuser()) {
                problems.addAll(Comparison.problems(ledger, looking));
                problems.addAll(Outbox.problems(mail, looking));
                summary = Summary.of(seed, System.nanoTime() - began, strikes, observed, ledger, looking, mail, problems);
            }
        } finally {
            mail.stop();
        }
        System.out.println(summary);
        Files.writeString(folder.resolve("summary.txt"), summary.toString());
        assertThat(problems).isEmpty();
        assertThat(observed.acknowledgements()).isGreaterThanOrEqualTo(AT_LEAST_ACKNOWLEDGED);
        assertThat(strikes.kills()).isGreaterThanOrEqualTo(kills);
        assertThat(strikes.restarts()).isEqualTo(restarts);
    }

    private void breakThingsWhilePeopleWrite(FaultyDatabase database, Nodes nodes, Ledger ledger) throws Exception {
        var random = new Random(seed);
        var clients = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> new Client(random.nextLong(), nodes, strikes, ledger, observed, JsonMapper.shared())).toList();
        var threads = clients.stream().map(Thread.ofPlatform()::start).toList();
        try {
            new Breaking(database, nodes, strikes, observed, random).all(kills, restarts, this::untilPeopleAreServed);
            untilPeopleAreServed();
        } finally {
            clients.forEach(Client::stop);
        }
        for (var thread : threads) {
            assertThat(thread.join(Duration.ofMinutes(2))).as("everybody has an answer").isTrue();
        }
    }

    /** Until some more were acknowledged, so that every strike meets people at work. */
    private void untilPeopleAreServed() {
        var start = System.nanoTime();
        var before = observed.acknowledgements();
        while (observed.acknowledgements() < before + AT_LEAST_BETWEEN_STRIKES) {
            if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(2)) {
                throw new IllegalStateException("Nobody is served any more; so far: " + observed.problems());
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> settings(FaultyDatabase database, GreenMail mail) {
        return List.of("--spring.profiles.active=faults", "--spring.config.import=classpath:council/ashmere.yaml",
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=heard_app", "--spring.datasource.password=",
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--heard.mail.from=listening@ashmere.example.org", "--heard.mail.quiet-hours=false", "--heard.slowdown-secret=not asked for here",
                "--heard.public-url=http://localhost", "--heard.staff-url=http://localhost");
    }

    private static Path emptyFolder() throws IOException {
        var folder = Path.of("target/faults");
        PostgresServer.endLeftOver(folder);
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }
}
