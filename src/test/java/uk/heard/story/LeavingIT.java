package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.ui.Voice;

/** Somebody comes into the room: leaving in the middle of a story, with a server and without one, with a keyboard and on a phone. */
class LeavingIT extends AtEveryView {

    private static final String STORY = "He must not see this.";
    private static final List<String> OURS = List.of("Heard", "Ashmere", "went wrong", STORY);

    @Autowired Drafts drafts;

    /** S-1, S-2, S-4, S-6 */
    @Test
    void leaving_in_the_middle_of_a_story_leaves_nothing_of_it_in_the_browser() {
        var page = writing(phone());
        var token = new DraftToken(page.context().cookies().stream().filter(cookie -> cookie.name.equals("draft")).findFirst().orElseThrow().value);
        click(page, "Leave this site");
        page.waitForURL("https://www.bbc.co.uk/weather");
        showsNothingOfOursOnTheWayBack(page);
        page.navigate(url() + "/app/tell/point/1");
        assertThat(page.content()).doesNotContain(OURS);
        isGone(token);
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).containsExactly("away");
        assertThat(page.evaluate("async () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), await caches.keys(),"
                + " (await navigator.serviceWorker.getRegistrations()).length, (await indexedDB.databases()).length])")).isEqualTo("[[],[],[],0,0]");
    }

    /** S-2: Flow, told that its session is over, would lead to a page of ours. */
    @Test
    void nothing_of_ours_gets_in_between_while_the_neutral_site_is_slow() {
        var page = writing(phone());
        page.context().route("https://www.bbc.co.uk/**", route -> {
            page.waitForTimeout(3_000);
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>Weather</title>"));
        });
        page.locator("#what-happened").pressSequentially(" Nor this.");
        click(page, "Leave this site");
        page.waitForURL("https://www.bbc.co.uk/weather");
        showsNothingOfOursOnTheWayBack(page);
        page.navigate(url() + "/app/tell/point/1");
        assertThat(page.content()).doesNotContain(OURS);
    }

    /** S-1 */
    @Test
    void leaving_needs_no_server() {
        var page = writing(phone());
        page.context().route(url() + "/**", Route::abort);
        click(page, "Leave this site");
        page.waitForURL("https://www.bbc.co.uk/weather");
        showsNothingOfOursOnTheWayBack(page);
        page.context().unroute(url() + "/**");
        page.navigate(url() + "/app/tell/point/1");
        assertThat(page.content()).as("the server never heard of it, the browser remembers").doesNotContain(OURS);
    }

    /** S-1, S-4 */
    @Test
    void leaving_works_without_javascript_and_back_shows_nothing_of_ours() {
        var page = weather(smallPhoneWithoutJavaScript());
        var token = drafts.begin(Voice.ADULT);
        drafts.typed(token.holder(), "simple", 1, Map.of("happened", STORY));
        holds(page, token);
        page.navigate(url() + "/simple");
        assertThat(page.getByLabel("What happened?")).hasValue(STORY);
        click(page, "Leave this site");
        page.waitForURL("https://www.bbc.co.uk/weather");
        showsNothingOfOursOnTheWayBack(page);
        isGone(token);
    }

    /** S-3 */
    @Test
    void three_shifts_leave_at_a_desk_and_capitals_do_not() {
        var page = writing(desk());
        page.keyboard().type("I SAID NO. NO. NO.");
        for (var letter : List.of("A", "B", "C", "D")) {
            page.keyboard().press("Shift+" + letter);
        }
        assertThat(page.locator("#what-happened")).hasValue(Pattern.compile("NO\\.ABCD$"));
        page.keyboard().press("ShiftLeft");
        page.keyboard().press("ShiftRight");
        page.keyboard().press("ShiftLeft");
        page.waitForURL("https://www.bbc.co.uk/weather");
    }

    /** S-3 */
    @Test
    void on_a_phone_no_shift_ever_leaves() {
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setIsMobile(true).setHasTouch(true))) {
            var page = writing(context.newPage());
            page.locator("#what-happened").tap();
            for (int i = 0; i < 5; i++) {
                page.keyboard().press(i % 2 == 0 ? "ShiftLeft" : "ShiftRight");
            }
            page.keyboard().type("NO. NO. NO.");
            assertThat(page.locator("#what-happened")).hasValue(STORY + "NO. NO. NO.");
            assertThat(page).hasURL(url() + "/app/tell/point/1");
            assertThat(page.locator("form.exit [role=status]")).hasCount(0);
        }
    }

    /** S-4: what was not kept on purpose is gone from the device; with a code it is carried on. */
    @Test
    void what_was_written_can_only_be_opened_again_with_its_code() {
        var page = phone();
        var token = drafts.begin(Voice.ADULT);
        var keys = drafts.keys(token.holder()).orElseThrow();
        writing(page, token);
        click(page, "Leave this site");
        page.waitForURL("https://www.bbc.co.uk/weather");
        // The farewell is still under way and brings a cookie of its own.
        page.waitForTimeout(2_000);
        page.context().clearCookies();
        page.navigate(url() + "/app/tell/point/1");
        assertThat(page).hasURL(Pattern.compile("/ended$"));
        page.navigate(url() + "/resume");
        page.getByLabel("Your reference").fill(keys.reference().value());
        page.getByLabel("Your code").fill(keys.code().value());
        click(page, "Carry on");
        page.navigate(url() + "/app/tell/point/1");
        assertThat(page.locator("#what-happened")).hasValue(STORY);
    }

    /** The exit waits for nothing, so this may be a moment later. */
    private void isGone(DraftToken token) {
        for (int tries = 0; tries < 50 && drafts.find(token.holder()).isPresent(); tries++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(drafts.find(token.holder())).isEmpty();
    }

    private Page writing(Page page) {
        return writing(page, drafts.begin(Voice.ADULT));
    }

    private Page writing(Page page, DraftToken token) {
        weather(page);
        drafts.save(token.holder(), PublicView.POINT.empty(Voice.ADULT), 0, "");
        holds(page, token);
        page.navigate(url() + "/app/tell/who");
        asks(page, "Who are you?");
        page.navigate(url() + "/app/tell/point/1");
        page.locator("#what-happened").fill(STORY);
        assertThat(page.locator(".kept")).hasText("What you typed is saved.");
        page.locator("#what-happened").press("End");
        return page;
    }

    /** The neutral site, without the network. */
    private static Page weather(Page page) {
        page.context().route("https://www.bbc.co.uk/**", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>Weather</title>")));
        return page;
    }

    /** What stands there once the browser has settled: on its way from one page to the next it can be read from neither. */
    private static String shown(Page page) {
        for (int tries = 0; ; tries++) {
            try {
                page.waitForTimeout(500);
                page.waitForLoadState();
                return (String) page.evaluate("() => document.title + document.body.innerText");
            } catch (PlaywrightException leaving) {
                if (tries == 5) {
                    throw leaving;
                }
            }
        }
    }

    private static void showsNothingOfOursOnTheWayBack(Page page) {
        for (int i = 0; i < 3; i++) {
            try {
                page.goBack(new Page.GoBackOptions().setTimeout(5_000));
            } catch (PlaywrightException itsOwnErrorPage) {
                // No server: the browser says so in its own words.
            }
            assertThat(shown(page)).doesNotContain(OURS);
        }
    }
}
