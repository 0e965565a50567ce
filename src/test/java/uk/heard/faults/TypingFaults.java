package uk.heard.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;
import uk.heard.local.PostgresServer;
import uk.heard.story.Chromium;

/**
 * Somebody types their story, without a pause, and what they type on goes away: the node is killed, the line breaks, the phone is lost.
 * Runs with {@code ./mvnw verify -Pfaults} and prints for how long before that moment what was typed is missing.
 */
class TypingFaults {

    private static final Duration MOST_LOST = Duration.ofSeconds(10);
    private static final int TYPED_BEFORE = 23;
    private static final int TYPED_AFTER = 3;

    private final Path folder = Path.of("target/faults-typing").toAbsolutePath();
    private final int port = TestSocketUtils.findAvailableTcpPort();
    private PagesNode node;

    @BeforeEach
    void start() throws Exception {
        PostgresServer.endLeftOver(folder);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        node = PagesNode.start(folder, port);
    }

    @AfterEach
    void end() throws Exception {
        node.close();
        PostgresServer.endLeftOver(folder);
    }

    @Test
    void after_a_kill_and_a_reload_all_but_the_last_seconds_is_there() throws Exception {
        try (var phone = phone()) {
            var story = story(phone.newPage());
            var typist = new Typist(story);
            var killed = killedWhileTyping(typist);
            anotherNodeAfter(Duration.ofSeconds(10), killed);
            story.page().reload();
            assertThat(story).hasValue(Pattern.compile("word1 "), patient());
            holdsAllBut(MOST_LOST, typist, story.inputValue(), killed, "node killed, page reloaded");
        }
    }

    /** The tab is gone too, and saves nothing on its way out. */
    @Test
    void after_a_kill_that_took_the_tab_along_all_but_the_last_seconds_is_there() throws Exception {
        try (var phone = phone()) {
            var page = phone.newPage();
            var typist = new Typist(story(page));
            var killed = killedWhileTyping(typist);
            page.close();
            anotherNodeAfter(Duration.ofSeconds(10), killed);
            var another = phone.newPage();
            another.navigate(url() + "/app/tell/point/1");
            var story = another.getByLabel("What happened?");
            assertThat(story).hasValue(Pattern.compile("word1 "), patient());
            holdsAllBut(MOST_LOST, typist, story.inputValue(), killed, "node killed, tab closed, opened again in the same browser");
        }
    }

    @Test
    void after_a_kill_the_tab_that_stays_open_saves_every_word_by_itself() throws Exception {
        try (var phone = phone()) {
            var page = phone.newPage();
            var typist = new Typist(story(page));
            var killed = killedWhileTyping(typist);
            assertThat(page.locator(".kept")).hasText("What you typed is not saved yet. We keep trying.");
            anotherNodeAfter(Duration.ofSeconds(10), killed);
            assertThat(page.locator(".kept")).hasText("What you typed is saved.", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            var another = phone.newPage();
            another.navigate(url() + "/app/tell/point/1");
            assertThat(another.getByLabel("What happened?")).hasValue(typist.all(), patient());
            System.out.println("TYPING node killed, tab stayed open: nothing missing");
        }
    }

    @Test
    void three_minutes_without_a_line_lose_nothing() {
        try (var phone = phone()) {
            var page = phone.newPage();
            var typist = new Typist(story(page));
            typist.typeFor(5);
            phone.setOffline(true);
            typist.typeFor(20);
            assertThat(page.locator("#line")).hasAttribute("role", "status");
            assertThat(page.locator("#line")).not().isEmpty();
            assertThat(page.locator(".kept")).hasText("What you typed is not saved yet. We keep trying.");
            page.waitForTimeout(Duration.ofMinutes(3).toMillis());
            typist.typeFor(2);
            phone.setOffline(false);
            assertThat(page.locator(".kept")).hasText("What you typed is saved.", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(page.getByLabel("What happened?")).hasValue(Pattern.compile("^" + typist.all() + " $"));
            next(page);
            asks(page, "When did it happen?");
            page.navigate(url() + "/app/tell/point/1");
            assertThat(page.getByLabel("What happened?")).hasValue(typist.all(), patient());
            page.navigate(url() + "/app/tell/points");
            asks(page, "What you have told us");
            assertThat(page.getByText("Remove point 2")).hasCount(0);
            System.out.println("TYPING offline for 3 minutes: nothing missing, nothing twice");
        }
    }

    @Test
    void a_lost_phone_costs_the_last_seconds_of_what_was_typed_if_the_code_was_kept() {
        String reference;
        String code;
        Typist typist;
        long lost;
        try (var first = phone()) {
            var page = first.newPage();
            story(page);
            page.getByText("Stop and come back later").click();
            asks(page, "Come back later");
            click(page, "Give me a code");
            reference = page.locator("#reference").innerText();
            code = page.locator("#code").innerText();
            click(page, "Carry on now");
            typist = new Typist(page.getByLabel("What happened?"));
            typist.typeFor(TYPED_BEFORE);
            // No last word reaches us from a phone that fell into the river.
            lost = System.nanoTime();
            first.setOffline(true);
        }
        try (var second = phone()) {
            var page = second.newPage();
            page.navigate(url() + "/resume");
            page.getByLabel("Your reference").fill(reference);
            page.getByLabel("Your code").fill(code);
            click(page, "Carry on");
            asks(page, "What went wrong?");
            assertThat(page.getByLabel("What happened?")).hasValue(Pattern.compile("word1 "), patient());
            holdsAllBut(MOST_LOST, typist, page.getByLabel("What happened?").inputValue(), lost, "phone lost, carried on with the code");
        }
    }

    private static void holdsAllBut(Duration most, Typist typist, String kept, long moment, String what) {
        System.out.printf("TYPING %s: the last %.1f s missing%n", what, typist.lost(kept, moment));
        var before = typist.until(moment - most.toNanos());
        assertThat(before).as("typed long enough").contains("word10");
        assertThat(kept).startsWith(before);
        assertThat(typist.all()).as("and nothing that nobody typed").startsWith(kept);
    }

    /** Types on while the node dies under it. */
    private long killedWhileTyping(Typist typist) {
        var killed = CompletableFuture.supplyAsync(() -> {
            node.kill();
            return System.nanoTime();
        }, CompletableFuture.delayedExecutor(TYPED_BEFORE, TimeUnit.SECONDS));
        typist.typeFor(TYPED_BEFORE + TYPED_AFTER);
        return killed.join();
    }

    private void anotherNodeAfter(Duration wait, long killed) throws Exception {
        Thread.sleep(Math.max(0, wait.toMillis() - (System.nanoTime() - killed) / 1_000_000));
        node = PagesNode.start(folder, port);
    }

    /** Answers until the place where people tell their story. */
    private Locator story(Page page) {
        page.navigate(url() + "/");
        click(page, "Start now");
        asks(page, "Is someone in danger right now?");
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        next(page);
        asks(page, "Who are you?");
        page.getByLabel("A parent", new Page.GetByLabelOptions().setExact(true)).check();
        next(page);
        asks(page, "Who is it about?");
        page.getByLabel("A child, and this is my own view").check();
        next(page);
        asks(page, "What went wrong?");
        return page.getByLabel("What happened?");
    }

    private BrowserContext phone() {
        var context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("en-GB"));
        context.setDefaultTimeout(30_000);
        return context;
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static LocatorAssertions.HasValueOptions patient() {
        return new LocatorAssertions.HasValueOptions().setTimeout(30_000);
    }

    private static void next(Page page) {
        click(page, "Continue");
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    private static void asks(Page page, String question) {
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(question)).waitFor();
    }
}
