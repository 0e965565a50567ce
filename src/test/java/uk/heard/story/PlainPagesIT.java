package uk.heard.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uk.heard.guidance.Tested;

/**
 * Every plain page as people meet it: on a small phone, a phone and a desk, in light, dark and forced colours, with JavaScript switched
 * off. The accessibility statement takes its figures from here.
 */
class PlainPagesIT extends InBrowser {

    static final List<String> PAGES = List.of("/", "/what", "/who", "/steps", "/advocate", "/help", "/safety", "/privacy",
            "/young", "/young/what", "/young/who", "/young/steps", "/young/advocate", "/young/help", "/young/safety", "/young/privacy",
            "/easy/what", "/easy/who", "/easy/steps", "/easy/advocate", "/easy/privacy",
            "/large/what", "/large/who", "/large/steps", "/large/advocate", "/large/help", "/large/safety", "/large/privacy",
            "/young/large/what", "/young/large/who", "/young/large/steps", "/young/large/advocate", "/young/large/help", "/young/large/safety", "/young/large/privacy",
            "/thanks", "/thanks/sent", "/young/thanks", "/young/thanks/sent", "/cookies", "/accessibility", "/ended", "/older", "/denied", "/problem",
            "/status", "/status/link", "/status/link/0123456789abcdef0123456789abcdef", "/your-say",
            "/simple", "/young/simple", "/resume", "/young/resume");
    private static final List<Integer> WIDTHS = List.of(320, 390, 1280);
    private static final List<String> LOOKED_AT = List.of("320 FORCED", "390 LIGHT", "1280 DARK");

    /** How a page is lit. */
    private enum Light {
        LIGHT(ColorScheme.LIGHT, ForcedColors.NONE), DARK(ColorScheme.DARK, ForcedColors.NONE), FORCED(ColorScheme.LIGHT, ForcedColors.ACTIVE);

        private final ColorScheme scheme;
        private final ForcedColors forced;

        Light(ColorScheme scheme, ForcedColors forced) {
            this.scheme = scheme;
            this.forced = forced;
        }
    }

    @Test
    void every_plain_page_is_accessible_at_every_width_in_every_light_and_the_statement_says_so() {
        var faults = new ArrayList<String>();
        var axe = new TreeSet<String>();
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
            var page = context.newPage();
            for (var path : PAGES) {
                page.navigate(url() + path);
                for (var light : Light.values()) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light.scheme).setForcedColors(light.forced));
                    for (var width : WIDTHS) {
                        page.setViewportSize(width, 800);
                        // In forced colours the browser paints its own; axe would read those of the style sheet again.
                        if (width == WIDTHS.getFirst() && light != Light.FORCED) {
                            Scan.of(page, true).faults().forEach(fault -> faults.add(path + " in " + light + ": " + fault));
                            Scan.crowded(page).forEach(fault -> faults.add(path + ": " + fault));
                            axe.add((String) page.evaluate("axe.version"));
                        }
                        if (Scan.sidewaysScroll(page) > 0) {
                            faults.add(path + " at " + width + " " + light + ": scrolls sideways");
                        }
                        if (LOOKED_AT.contains(width + " " + light)) {
                            picture(page, "plain" + path.replace('/', '-') + "-" + width + "-" + light.name().toLowerCase());
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        var told = Tested.read();
        assertThat(told.pages()).isEqualTo(String.valueOf(PAGES.size()));
        assertThat(told.faults()).isEqualTo(String.valueOf(faults.size()));
        assertThat(axe).containsExactly(told.axe());
        assertThat(told.widths()).isEqualTo("320, 390 and 1,280");
        assertThat(told.browser()).isEqualTo("Chromium");
    }

    @Test
    void a_plain_page_needs_no_javascript_no_second_request_and_nobody_elses_server() {
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 640).setJavaScriptEnabled(false))) {
            var page = context.newPage();
            for (var path : PAGES) {
                var asked = new ArrayList<String>();
                page.onRequest(request -> asked.add(request.url()));
                page.navigate(url() + path);
                assertThat(asked).filteredOn(each -> !each.startsWith("data:")).as(path).hasSizeLessThanOrEqualTo(4).allMatch(each -> each.startsWith(url()));
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                assertThat(context.cookies()).as(path).isEmpty();
            }
        }
    }

    /** 16 point of Easy Read and 18 of large print, for every word on the screen and on paper; the sheet carries no buttons, and a number to call. */
    @Test
    void easy_read_and_large_print_are_large_on_the_screen_and_on_paper() {
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var page = context.newPage();
            for (var path : PAGES.stream().filter(each -> each.contains("/easy/") || each.contains("/large/")).toList()) {
                var least = path.contains("/large/") ? 24 : 64 / 3.0;
                var where = path.contains("/large/") ? "body" : "main";
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                page.navigate(url() + path);
                assertThat(smallest(page, where)).as(path).isGreaterThanOrEqualTo(least);
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(smallest(page, where)).as(path + " on paper").isGreaterThanOrEqualTo(least);
                assertThat(page.locator("button:visible, nav:visible, .skip:visible, .top:visible").count()).as(path).isZero();
                assertThat(page.locator(".foot .help").innerText()).as(path).contains("01632\u00a0960\u00a0411");
                page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true).setPath(Path.of("target/pictures/plain" + path.replace('/', '-') + ".pdf")));
            }
        }
    }

    /** The smallest size of any text that is seen, in CSS pixels, a little forgiven. */
    private static double smallest(Page page, String where) {
        return 0.05 + ((Number) page.evaluate("""
                where => {
                  const texts = document.createTreeWalker(document.querySelector(where), NodeFilter.SHOW_TEXT);
                  let least = 1000;
                  while (texts.nextNode()) {
                    const around = texts.currentNode.parentElement;
                    if (texts.currentNode.data.trim() && around.checkVisibility() && !around.closest('.unseen, .skip')) least = Math.min(least, parseFloat(getComputedStyle(around).fontSize));
                  }
                  return least;
                }""", where)).doubleValue();
    }

    /** What comes after a button: sent, saved, and the question that comes first where something was begun already. */
    @Test
    void the_pages_after_a_button_are_accessible_at_every_width_in_light_and_dark() {
        var faults = new ArrayList<String>();
        for (var base : List.of("", "/young")) {
            try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-GB"))) {
                var page = context.newPage();
                page.navigate(url() + base + "/simple");
                page.locator("#happened").fill("Nobody came on Sunday.");
                page.locator("#who-CARE_LEAVER").check();
                page.locator("#about-MYSELF").check();
                page.locator("[name=save]").click();
                look(page, "saved", base, faults);
                page.navigate(url() + "/ended");
                look(page, "ended-with-code", base, faults);
                page.navigate(url() + (base.isEmpty() ? "/" : base));
                page.locator(".begin .primary").click();
                look(page, "begun-with-code", base, faults);
                page.locator("main .secondary").click();
                page.waitForURL("**/app/tell/danger");
                page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
                next(page);
                asks(page, "Who are you?");
                page.navigate(url() + "/ended");
                look(page, "ended", base, faults);
                page.navigate(url() + base + "/simple");
                look(page, "begun", base, faults);
                page.locator("main .secondary").click();
                page.locator("#happened").fill("Nobody came on Sunday.");
                click(page, "Send");
                look(page, "simple-wrong", base, faults);
                page.locator("#who-CHILD").check();
                page.locator("#about-MYSELF").check();
                click(page, "Send");
                look(page, "sent", base, faults);
                page.locator("main a[href='/about-you']").click();
                look(page, "about-you", base, faults);
                page.locator("main .primary").click();
                look(page, "about-you-told", base, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void look(Page page, String name, String base, List<String> faults) {
        page.locator("h1").waitFor();
        for (var light : List.of(Light.LIGHT, Light.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light.scheme).setForcedColors(light.forced));
            for (var width : WIDTHS) {
                page.setViewportSize(width, 800);
                var where = name + base + " at " + width + " in " + light;
                Scan.of(page, true).faults().forEach(fault -> faults.add(where + ": " + fault));
                if (Scan.sidewaysScroll(page) > 0) {
                    faults.add(where + ": scrolls sideways");
                }
                if (width == 390 || light == Light.LIGHT) {
                    picture(page, "after" + base.replace('/', '-') + "-" + name + "-" + width + "-" + light.name().toLowerCase());
                }
            }
        }
    }

    /** Whoever presses the main button without JavaScript finds the ways that do without. */
    @Test
    void without_javascript_no_button_leads_to_a_dead_end() {
        var page = smallPhoneWithoutJavaScript();
        for (var start : List.of("Start now", "I have told you already. Show me how it is going.")) {
            page.navigate(url() + "/");
            page.getByText(start).click();
            asks(page, "This part needs JavaScript");
            assertThat(page.getByText("One moment").isVisible()).isFalse();
            picture(page, "without-javascript-" + (start.startsWith("Start") ? "start" : "follow"));
            for (var way : Map.of("/simple", "Tell us what went wrong", "/status", "Where it stands").entrySet()) {
                page.locator("main a[href='" + way.getKey() + "']").click();
                asks(page, way.getValue());
                page.goBack();
            }
        }
        for (var path : List.of("/", "/help", "/older", "/ended", "/resume", "/young", "/young/help")) {
            page.navigate(url() + path);
            assertThat(page.locator("main a[href='/status']").count()).as(path).isEqualTo(1);
        }
        for (var path : List.of("/", "/help", "/older")) {
            page.navigate(url() + path);
            assertThat(page.locator("main a[href='/simple']").count()).as(path).isEqualTo(1);
        }
        for (var path : List.of("/young", "/young/help")) {
            page.navigate(url() + path);
            assertThat(page.locator("main a[href='/young/simple']").count()).as(path).isEqualTo(1);
        }
    }

    /** The frame of the questions stands before it is known who answers them. */
    @Test
    void the_foot_of_a_question_leads_a_child_to_the_pages_for_children() {
        var page = phone();
        page.navigate(url() + "/");
        click(page, "Start now");
        nobodyIsInDanger(page);
        asks(page, "Who are you?");
        assertThat(foot(page)).containsExactly("/help", "/safety", "/privacy", "/cookies", "/accessibility");
        page.getByLabel("A child or young person", new Page.GetByLabelOptions().setExact(true)).check();
        next(page);
        page.locator(".question-page.young").waitFor();
        assertThat(foot(page)).containsExactly("/young/help", "/young/safety", "/young/privacy", "/cookies", "/accessibility");
        picture(page, "foot-of-a-question-young");
        page.getByText("Your privacy").and(page.locator(":visible")).click();
        assertThat(page.url()).endsWith("/young/privacy");
    }

    private static List<String> foot(Page page) {
        return page.locator(".foot a:not(.phone):visible").all().stream().map(link -> link.getAttribute("href")).toList();
    }

    /** The first question then comes over a slow line in a third of the bytes. */
    @Test
    void the_start_page_lets_the_browser_fetch_the_script_of_the_questions_and_no_other_page_does() {
        try (var context = Chromium.browser().newContext()) {
            var page = context.newPage();
            var received = new ArrayList<String>();
            page.onResponse(response -> received.add(response.status() + " " + response.url().replaceAll(".*/", "").replaceAll("-.*", "")));
            page.navigate(url() + "/young");
            page.waitForTimeout(3_000);
            assertThat(received).containsExactlyInAnyOrder("200 young", "200 indexhtml");
            received.clear();
            page.navigate(url() + "/what");
            page.waitForTimeout(1_000);
            assertThat(received).containsExactly("200 what");
        }
        try (var saving = Chromium.browser().newContext(new Browser.NewContextOptions().setExtraHTTPHeaders(Map.of("Save-Data", "on")))) {
            var page = saving.newPage();
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.navigate(url() + "/");
            page.waitForTimeout(1_000);
            assertThat(asked).filteredOn(each -> !each.startsWith("data:")).hasSize(1);
        }
    }
}
