package gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.heard.story.Scan;

/** The frame and the components in a real browser: the way out, focus, failures, and what axe finds. */
@SpringBootTest(classes = GalleryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.config.name=gallery", "spring.config.import=classpath:council/ashmere.yaml",
    "vaadin.url-mapping=/app/*", "heard.public-url=http://localhost", "heard.staff-url=http://localhost", "vaadin.productionMode=true"})
class FrameIT {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;
    private BrowserContext context;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                .setChromiumSandbox(false).setArgs(List.of("--disable-gpu", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void leave() {
        try {
            context.close();
        } catch (PlaywrightException closedAlready) {
            // A page whose requests a test left unanswered can be gone before its context.
        }
    }

    private Page open(String path, Browser.NewContextOptions options) {
        context = browser.newContext(options.setBaseURL("http://localhost:" + port).setBypassCSP(path.startsWith("/")));
        context.route("https://www.bbc.co.uk/**", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html").setBody("<title>Weather</title><h1>Sunny</h1>")));
        var page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.navigate(path);
        if (path.startsWith("/app")) {
            page.waitForFunction("[...document.querySelectorAll('h1')].some(h => h.offsetParent && !h.closest('.pre'))");
        }
        return page;
    }

    private Page open(String path) {
        return open(path, new Browser.NewContextOptions());
    }

    @Test
    void leaving_covers_the_page_goes_to_a_neutral_site_and_back_shows_nothing_of_ours() {
        var page = open("/");
        page.navigate("/app/gallery/ask");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave this site")).click();
        page.waitForURL("https://www.bbc.co.uk/weather");
        page.goBack();
        assertThat(page.content()).doesNotContain("Heard").doesNotContain("Ashmere").doesNotContain("went wrong");
        assertThat(page.title()).isEqualTo("Page closed");
        page.navigate("/app/gallery/ask");
        assertThat(page.content()).doesNotContain("reach you");
        page.getByRole(AriaRole.BUTTON).click();
        assertThat(page).hasTitle("Tell us what went wrong - Heard - Ashmere Council");
    }

    @Test
    void the_cover_hides_the_words_before_the_server_has_answered() {
        var page = open("/app/gallery/ask");
        context.route("https://www.bbc.co.uk/**", route -> { });
        context.route("**/leave", route -> { });
        var seen = page.evaluate("() => { document.querySelector('form.exit button').click();"
                + " return [document.body.innerText.trim(), document.title, location.pathname, document.cookie].join('|') }");
        assertThat(seen).isEqualTo("|Loading|/|away=1");
    }

    @Test
    void leaving_works_while_the_page_still_loads() {
        var page = open("/help");
        context.route("**/VAADIN/build/**", route -> { });
        page.navigate("/app/gallery/ask", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave this site")).click();
        page.waitForURL("https://www.bbc.co.uk/weather");
    }

    @Test
    void leaving_works_without_javascript() {
        var page = open("/help", new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave this site")).click();
        page.waitForURL("https://www.bbc.co.uk/weather");
        page.goBack();
        assertThat(page.content()).doesNotContain("Heard").doesNotContain("Ashmere");
    }

    @Test
    void three_times_shift_leaves_but_writing_capitals_does_not() {
        var page = open("/app/gallery/ask");
        var text = page.getByLabel("Anything that we should know");
        text.click();
        for (var letter : List.of("A", "B", "C", "D")) {
            page.keyboard().press("Shift+" + letter);
        }
        assertThat(text).hasValue("ABCD");
        page.keyboard().press("ShiftLeft");
        page.keyboard().press("ShiftRight");
        assertThat(page.locator("form.exit [role=status]")).hasText("Press Shift one more time to leave this site");
        page.keyboard().press("ShiftLeft");
        page.waitForURL("https://www.bbc.co.uk/weather");
    }

    @Test
    void on_a_phone_shift_never_leaves() {
        var page = open("/app/gallery/ask", new Browser.NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
        page.getByLabel("Anything that we should know").tap();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("ShiftLeft");
        }
        page.waitForTimeout(500);
        assertThat(page).hasURL(Pattern.compile("/app/gallery/ask$"));
        assertThat(page.locator("form.exit [role=status]")).hasCount(0);
    }

    @Test
    void a_page_is_entered_at_its_question() {
        var page = open("/app/gallery");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back")).click();
        assertThat(page).hasTitle("How can we reach you? - Heard - Ashmere Council");
        assertThat(page.locator("h1:visible")).isFocused();
        assertThat(page.locator("h1:visible")).hasCount(1);
        assertThat(page.locator("main")).hasCount(1);
    }

    @Test
    void what_is_missing_is_said_at_the_top_and_beside_the_answer_and_nothing_typed_is_lost() {
        var page = open("/app/gallery/ask");
        page.getByLabel("Anything that we should know").fill("only after four");
        page.getByText("Continue").click();
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^Error: How can we reach you"));
        assertThat(page.getByRole(AriaRole.RADIOGROUP)).hasAttribute("aria-invalid", "true");
        assertThat(page.getByRole(AriaRole.RADIOGROUP)).hasAttribute("aria-describedby", Pattern.compile("reach-error"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Choose how we can reach you")).click();
        assertThat(page.getByLabel("Phone")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/ask$"));
        page.getByLabel("Phone").check();
        page.getByLabel("Which number?").waitFor();
        page.getByText("Continue").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add the number")).click();
        assertThat(page.getByLabel("Which number?")).isFocused();
        assertThat(page.getByLabel("Anything that we should know")).hasValue("only after four");
        page.keyboard().type("07700 900 123");
        page.getByText("Continue").click();
        assertThat(page).hasTitle(Pattern.compile("^Everything on one page"));
    }

    @Test
    void a_failure_nobody_foresaw_keeps_the_page_and_gives_a_code() {
        var page = open("/app/gallery/ask");
        page.getByLabel("Anything that we should know").fill("only after four");
        page.getByText("Break").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Something went wrong on our side");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("01632 960 411");
        assertThat(page.getByRole(AriaRole.ALERT).locator(".code")).hasText(Pattern.compile("[A-Z2-9]{6}"));
        assertThat(page.getByLabel("Anything that we should know")).hasValue("only after four");
        assertThat(page.content()).doesNotContain("IllegalState").doesNotContain("on purpose");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void a_lost_line_is_told_and_so_is_its_return() {
        var page = open("/app/gallery/ask");
        context.setOffline(true);
        assertThat(page.locator("#line")).containsText("You are not online");
        context.setOffline(false);
        assertThat(page.locator("#line")).containsText("You are online again");
        assertThat(page.locator("vaadin-connection-indicator")).isHidden();
    }

    @Test
    void a_session_that_is_over_leads_to_the_page_that_says_how_to_go_on() {
        var page = open("/app/gallery/ask");
        context.clearCookies();
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie("JSESSIONID", "over").setUrl("http://localhost:" + port)));
        page.getByText("Continue").click();
        assertThat(page).hasURL(Pattern.compile("/ended$"));
        assertThat(page.locator("h1")).containsText("closed to keep you safe");
    }

    @Test
    void what_is_not_there_says_so_in_our_words() {
        var page = open("/app/no-such-page");
        assertThat(page.locator("h1:visible")).hasText("There is nothing here");
        assertThat(page.navigate("/no-such-page").status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText("There is nothing here");
    }

    @Test
    void the_skip_link_leads_past_the_top() {
        var page = open("/app/gallery/ask");
        page.locator("a.skip").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/ask$"));
    }

    @Test
    void a_public_page_asks_nobody_else_for_anything_and_stays_light() {
        context = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port));
        var page = context.newPage();
        var asked = new java.util.ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate("/app/gallery/ask");
        page.getByText("Continue").waitFor();
        assertThat(asked).filteredOn(url -> !url.startsWith("data:")).allMatch(url -> url.startsWith("http://localhost:" + port + "/app/"));
        assertThat(asked).noneMatch(url -> url.contains("aura") || url.contains("lumo"));
    }

    @Test
    void in_colours_of_their_own_the_steps_of_the_path_stay_joined() {
        var page = open("/app/gallery", new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.path li'), '::after').backgroundColor"))
                .isEqualTo(page.evaluate("getComputedStyle(document.body).color"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/what", "/steps", "/young", "/help", "/safety", "/privacy", "/cookies", "/accessibility", "/ended", "/problem", "/denied",
        "/older", "/no-such-page", "/app/gallery", "/app/gallery/ask", "/app/nothing", "/app/staff/worklist", "/app/staff/case"})
    void axe_finds_nothing_and_nothing_scrolls_sideways(String path) {
        var page = open(path, new Browser.NewContextOptions().setViewportSize(320, 640));
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Scan.strictly(page).faults()).as(scheme.name()).isEmpty();
            assertThat(Scan.sidewaysScroll(page)).as("sideways at 320 px").isZero();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        assertThat(Scan.of(page, false).faults()).as("in forced colours").isEmpty();
        assertThat(Scan.sidewaysScroll(page)).as("sideways in forced colours").isZero();
        page.addStyleTag(new Page.AddStyleTagOptions().setContent("html{font-size:200%}"));
        page.setViewportSize(640, 640);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setForcedColors(ForcedColors.NONE));
            assertThat(Scan.sidewaysScroll(page)).as("sideways at 200 %% text").isZero();
        }
    }
}
