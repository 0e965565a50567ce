package uk.heard.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;
import uk.heard.Visit;
import uk.heard.intake.DraftToken;
import uk.heard.story.Chromium;

/** The packaged application as a process of its own: how long it takes to answer, what it holds, what a phone has to fetch. Prints; asserts nothing. */
class NodeBenchmark {

    private static final int SIMPLE_FORMS = 320;
    private static final RandomGenerator NETWORK = new Random(1);

    private final int port = TestSocketUtils.findAvailableTcpPort();

    @Test
    void print_the_figures() throws Exception {
        var data = Files.createTempDirectory("heard-bench");
        for (int start = 1; start <= 3; start++) {
            var began = System.nanoTime();
            var node = start(data);
            try {
                waitForAnswer();
                say("Start %d, from the command to the first page, database included: %.1f s".formatted(start, (System.nanoTime() - began) / 1e9));
                Thread.sleep(10_000);
                say("Memory at rest (resident, -Xmx512m): %d MB".formatted(residentKilobytes(node) / 1024));
                if (start == 3) {
                    weigh();
                    weighPlainPages();
                    for (int clients : new int[] {1, 4, 16}) {
                        sendSimpleForms(node, clients);
                    }
                }
            } finally {
                node.destroy();
                node.waitFor();
            }
        }
    }

    private Process start(Path data) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(java, "-Xmx512m", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-jar", "target/heard-1.0.0-SNAPSHOT.jar",
                "--server.port=" + port, "--management.server.port=" + TestSocketUtils.findAvailableTcpPort(), "--heard.local.data=" + data,
                "--heard.local.sample-complaints=false", "--server.forward-headers-strategy=native")
                .redirectErrorStream(true).redirectOutput(Path.of("target", "bench-node.log").toFile()).start();
    }

    private void waitForAnswer() throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try {
                var connection = (HttpURLConnection) URI.create("http://localhost:" + port + "/").toURL().openConnection();
                if (connection.getResponseCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("The application did not start: see target/bench-node.log");
    }

    private static long residentKilobytes(Process node) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(node.pid()), "status")).stream().filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    private void weigh() {
        try (BrowserContext phone = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var page = phone.newPage();
            var traffic = new Traffic(phone.newCDPSession(page));
            page.navigate("http://localhost:" + port + "/");
            page.waitForTimeout(3000);
            traffic.report("Start page, first visit, with what it lets the browser fetch for later");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Start now")).click();
            settle(page);
            traffic.report("First question, first visit");
            page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Continue")).click();
            page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Who are you?")).waitFor();
            traffic.report("One answer and Continue");
            page.reload();
            settle(page);
            traffic.report("A question page, repeat visit");
        }
    }

    /** What a phone fetches of each plain page, and how soon it has painted the largest thing on it, at 400 kbit/s, 400 ms and a slow processor. */
    private void weighPlainPages() {
        for (var path : List.of("/", "/what", "/who", "/steps", "/advocate", "/help", "/safety", "/privacy", "/thanks", "/young", "/young/what", "/young/steps", "/cookies", "/accessibility")) {
            try (BrowserContext phone = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setExtraHTTPHeaders(Map.of("Save-Data", "on")))) {
                var page = phone.newPage();
                var session = phone.newCDPSession(page);
                var traffic = new Traffic(session);
                session.send("Network.emulateNetworkConditions", conditions());
                session.send("Emulation.setCPUThrottlingRate", rate());
                page.navigate("http://localhost:" + port + path);
                var paint = page.evaluate("new Promise(told => new PerformanceObserver(list => told(Math.round(list.getEntries().at(-1).startTime)))"
                        + ".observe({type: 'largest-contentful-paint', buffered: true}))");
                traffic.report("Plain page %s, largest paint after %s ms".formatted(path, paint));
            }
        }
    }

    /** Whole complaints through the simple form, page and sending, each from a network of its own, so that none waits for another. */
    private void sendSimpleForms(Process node, int clients) throws Exception {
        var before = processor(node);
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (var client : threads.invokeAll(Collections.nCopies(clients, () -> sendSimpleForms(SIMPLE_FORMS / clients)))) {
                client.get();
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        say("Simple form sent, %d client%s: %s, %.0f ms of processor each, node and PostgreSQL, the code's hash included".formatted(clients, clients == 1 ? "" : "s",
                Figures.perSecond(SIMPLE_FORMS, took), processor(node).minus(before).toMillis() / (double) SIMPLE_FORMS));
    }

    private Void sendSimpleForms(int times) {
        for (int i = 0; i < times; i++) {
            var visit = new Visit(port);
            var network = "X-Forwarded-For: 10.%d.%d.%d".formatted(NETWORK.nextInt(256), NETWORK.nextInt(256), NETWORK.nextInt(1, 255));
            var page = visit.get("/simple", network);
            var sent = visit.post("/simple", Map.of("key", DraftToken.random().value(), "send", "", "who", "PARENT", "about", "MY_VIEW_ABOUT_A_CHILD", "child", "Noor",
                    "happened", "The visits stopped and nobody told us.", "should", "", "name", "Dana", "email", "dana@example.org"), network);
            if (page.status() != 200 || !sent.body().contains("id=\"reference\"")) {
                throw new IllegalStateException("Not taken: " + sent.status() + " " + sent.body());
            }
        }
        return null;
    }

    /** Of the node and of the database that it started. */
    private static Duration processor(Process node) {
        return Stream.concat(Stream.of(node.toHandle()), node.descendants()).map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }

    private static JsonObject conditions() {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 400);
        conditions.addProperty("downloadThroughput", 50_000);
        conditions.addProperty("uploadThroughput", 50_000);
        return conditions;
    }

    private static JsonObject rate() {
        var rate = new JsonObject();
        rate.addProperty("rate", 4);
        return rate;
    }

    private static void settle(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Continue")).waitFor();
        page.waitForTimeout(1500);
    }

    private static void say(String line) {
        System.out.println("BENCH " + line);
    }

    /** Counts what comes over the line, headers included, as Chromium's own network panel does. */
    private static final class Traffic {
        private final List<Double> sizes = new ArrayList<>();

        Traffic(CDPSession session) {
            session.send("Network.enable");
            session.on("Network.loadingFinished", (JsonObject event) -> {
                var size = event.get("encodedDataLength").getAsDouble();
                if (size > 0) {
                    sizes.add(size);
                }
            });
        }

        void report(String what) {
            say("%s: %d requests, %.1f kB received".formatted(what, sizes.size(), sizes.stream().mapToDouble(size -> size).sum() / 1000));
            sizes.clear();
        }
    }
}
