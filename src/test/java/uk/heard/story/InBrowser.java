package uk.heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/** The whole application on a port of its own, with people in separate browsers. All stories share one start of it. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = {"heard.local.sample-complaints=false"})
abstract class InBrowser {

    @Value("${server.port}") private int port;
    private final List<BrowserContext> contexts = new ArrayList<>();

    @DynamicPropertySource
    static void start(DynamicPropertyRegistry settings) throws IOException {
        var data = Files.createTempDirectory("heard-stories");
        // The port is part of the identity provider's name, so it is chosen before the start.
        var port = TestSocketUtils.findAvailableTcpPort();
        settings.add("server.port", () -> port);
        settings.add("management.server.port", () -> 0);
        settings.add("heard.local.data", data::toString);
    }

    /** Who is signed in is kept where this application looks for it, not where the one of other stories does. */
    @BeforeEach
    void ownSecurity(@Autowired SecurityContextHolderStrategy own) {
        SecurityContextHolder.setContextHolderStrategy(own);
    }

    protected final String url() {
        return "http://localhost:" + port;
    }

    /** What everybody saw last is kept as a picture, to look at when a story failed. */
    @AfterEach
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void closeBrowsers(TestInfo story) {
        for (int i = 0; i < contexts.size(); i++) {
            picture(contexts.get(i).pages().getLast(), "last-" + story.getTestMethod().orElseThrow().getName() + "-" + i);
            contexts.get(i).close();
        }
    }

    /** A browser of somebody's own, on a phone. */
    protected Page phone() {
        return open(390, 844);
    }

    /** A browser of somebody's own, on the smallest phone. */
    protected Page smallPhone() {
        return open(320, 640);
    }

    /** A browser of somebody's own, at a desk. */
    protected Page desk() {
        return open(1280, 900);
    }

    /** An old or careful browser on the smallest of phones. */
    protected Page smallPhoneWithoutJavaScript() {
        return open(new Browser.NewContextOptions().setViewportSize(320, 568).setJavaScriptEnabled(false));
    }

    /** A phone that is touched, with no mouse and no keys of its own. */
    protected Page touchPhone(int width, int height) {
        return open(new Browser.NewContextOptions().setViewportSize(width, height).setHasTouch(true).setIsMobile(true));
    }

    private Page open(int width, int height) {
        return open(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    private Page open(Browser.NewContextOptions options) {
        var context = Chromium.browser().newContext(options.setLocale("en-GB").setTimezoneId("Europe/London"));
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        return context.newPage();
    }

    /** Signs in a member of the sample staff and waits for the worklist. */
    protected void signIn(Page page, String signInName) {
        page.navigate(url() + "/app/staff/worklist");
        page.getByLabel("Name").fill(signInName);
        page.getByLabel("Password").fill("heard");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in")).click();
        asks(page, "Worklist");
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).waitFor();
    }

    protected static void next(Page page) {
        click(page, "Continue");
    }

    protected static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    /** Nobody is in danger; leads to who they are. */
    protected static void nobodyIsInDanger(Page page) {
        asks(page, "Is someone in danger right now?");
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        next(page);
    }

    /** The two pages after the words of a point: it has not stopped, and it belongs here. Leads to the list. */
    protected static void itIsStillHappeningHere(Page page) {
        asks(page, "When did it happen?");
        page.getByLabel("It is still happening").check();
        next(page);
        asks(page, "What is it mostly about?");
        page.getByRole(AriaRole.RADIO).first().check();
        next(page);
    }

    /** From the list of points on: not in court, not complained before. */
    protected static void neitherInCourtNorToldBefore(Page page) {
        asks(page, "Is any of it in court now?");
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        next(page);
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(Pattern.compile("about this before"))).waitFor();
        page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
        next(page);
    }

    protected static void needsNoHelp(Page page) {
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(Pattern.compile("What would make this easier"))).waitFor();
        next(page);
    }

    protected static void asks(Page page, String question) {
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(question)).waitFor();
    }

    /** No accessibility finding on the page as it stands, and contrast and target size were really looked at. */
    protected static void isAccessible(Page page) {
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).first().waitFor();
        assertThat(Scan.of(page, true).faults()).as(page.url()).isEmpty();
        assertThat(Scan.sidewaysScroll(page)).as("sideways scroll on " + page.url()).isLessThanOrEqualTo(0);
    }

    /** A picture for whoever looks at the build: target/pictures/NAME.png. */
    protected static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures", name + ".png")).setFullPage(true));
    }
}
