package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ForcedColors;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.intake.Drafts;
import uk.heard.ui.Voice;

/** Every view of the public, empty, with each mistake that can be made on it, and filled with what people really write. */
class EveryQuestionIT extends AtEveryView {

    private static final int MOST_STOPS = 120;
    /** What a title or an address, left in a history that others read, must not say. */
    private static final Pattern TELLING = Pattern.compile("complain|abuse|social|safeguard|child", Pattern.CASE_INSENSITIVE);

    /** The first thing that Tab reaches, and whether all of it that can be used was reached when Tab was through. */
    private static final String TABBABLE = """
            () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
              .filter(control => control.checkVisibility() && !control.disabled && !control.closest('dialog:not([open])'))""";
    private static final String NOT_REACHED = "() => (" + TABBABLE + """
            )().filter(control => !control.reached)
              .filter(control => control.type !== 'radio' || ![...document.getElementsByName(control.name)].some(other => other.reached))
              .map(control => control.outerHTML.slice(0, 200))""";
    private static final String WITHOUT_FOCUS_TO_SEE = """
            () => { const on = document.activeElement; on.reached = true;
              if (on === document.body) return '';
              const style = getComputedStyle(on), box = on.getBoundingClientRect();
              if (style.outlineStyle === 'none' && style.boxShadow === 'none') return 'no focus to see: ' + on.outerHTML.slice(0, 200);
              return box.bottom > 0 && box.top < innerHeight ? '' : 'not in sight: ' + on.outerHTML.slice(0, 200); }""";

    /** What ties one mistake together: the words beside the field, the words at the top, and where their link leads. */
    private static final String TIED = """
            field => { const error = document.getElementById(field + '-error');
              const group = [...document.querySelectorAll('[aria-invalid=true]')].find(each => (each.getAttribute('aria-describedby') ?? '').split(' ').includes(field + '-error'));
              if (!group) return 'nothing is both invalid and described by ' + field + '-error';
              if (!error.checkVisibility()) return 'its words are not to be seen';
              return ''; }""";

    @Autowired Drafts drafts;

    /** A new view of the public without a place in {@link PublicView} fails here. */
    @Test
    void every_route_of_the_public_is_looked_at(@Autowired ServletContext servlets) {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                .filter(route -> route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class)).map(RouteData::getTemplate)
                .filter(template -> !template.startsWith("test-")).toList();
        assertThat(routes).containsExactlyInAnyOrderElementsOf(PublicView.all().stream().map(view -> view.route).toList());
    }

    /** UX-1, UX-2, A-1, A-4, S-5 */
    @ParameterizedTest
    @EnumSource(Voice.class)
    void each_is_one_question_with_a_name_of_its_own_that_the_keyboard_can_answer(Voice voice) {
        var page = smallPhone();
        var titles = new TreeMap<String, PublicView>();
        var wrong = new ArrayList<String>();
        for (var view : PublicView.values()) {
            holds(view.name(), wrong, () -> {
                enterEmpty(page, view, voice);
                isOneQuestion(page);
                assertThat(titles.put(page.title(), view)).as(page.title()).isNull();
                judge(page, view + " empty", true, wrong);
                byKeyboard(page, view, wrong);
            });
            picture(page, "view-" + view.name().toLowerCase() + "-" + voice.name().toLowerCase() + "-320");
        }
        assertThat(wrong).isEmpty();
    }

    /** S-5 */
    @Test
    void no_address_tells_what_this_is_about() {
        assertThat(PublicView.all()).allSatisfy(view -> assertThat(view.route).doesNotContainPattern(TELLING));
        assertThat(PlainPagesIT.PAGES).allSatisfy(path -> assertThat(path).doesNotContainPattern(TELLING));
    }

    /** A-1, A-8 */
    @Test
    void each_holds_long_text_a_long_name_and_another_script() {
        var page = smallPhone();
        var wrong = new ArrayList<String>();
        for (var view : PublicView.values()) {
            holds(view.name(), wrong, () -> enterFilled(page, view, Voice.ADULT));
            judge(page, view + " filled", true, wrong);
            picture(page, "view-" + view.name().toLowerCase() + "-filled-320");
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            judge(page, view + " filled in forced colours", false, wrong);
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        }
        assertThat(wrong).isEmpty();
    }

    /** UX-3, A-1 */
    @Test
    void each_mistake_is_said_at_the_top_and_at_its_field_and_loses_nothing() {
        var page = smallPhone();
        var wrong = new ArrayList<String>();
        for (var mistake : Mistake.ALL) {
            holds(mistake.name(), wrong, () -> {
                enterEmpty(page, mistake.view(), Voice.ADULT);
                isSaid(page, mistake);
                judge(page, mistake.name(), true, wrong);
                leadsToIts(page, mistake.field());
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** A rule whose words no mistake brings up is a rule that nobody tried. */
    @Test
    void no_rule_of_a_view_is_left_out() {
        var rules = new TreeSet<String>();
        for (var words : List.of("words.intake", "words.tracker")) {
            ResourceBundle.getBundle(words).keySet().stream().filter(key -> key.matches(".*\\.(missing|wrong|too-long|not-added)")).forEach(rules::add);
        }
        // The plain pages' own, tried where they are.
        rules.removeAll(List.of("intake.resume.wrong", "intake.name.too-long"));
        // Said on the tracker beside the box for messages.
        rules.remove("tracker.message.missing");
        // Asked only once an advocate was found: tried in WhatOneCanDoTest.
        rules.remove("tracker.meet.missing");
        assertThat(Mistake.ALL.stream().map(Mistake::key)).containsAll(rules);
    }

    /** Whoever types an address, or has it in the history, is led to where they are and never into a failure. */
    @Test
    void a_question_entered_too_early_leads_to_one_that_can_be_answered() {
        var page = smallPhone();
        var wrong = new ArrayList<String>();
        for (var view : PublicView.values()) {
            holds(view.name(), wrong, () -> {
                holds(page, drafts.begin(Voice.ADULT));
                var answer = page.navigate(url() + view.address());
                assertThat(answer.status()).isIn(200, 404);
                page.locator("h1:visible").first().waitFor();
                assertThat(page).hasURL(Pattern.compile("/app/(tell|follow)[^?]*$|/ended$"));
                assertThat(page.locator("h1:visible")).not().hasText("Something went wrong on our side");
                assertThat(page.locator("[role=alert]:visible")).hasCount(0);
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** Whatever breaks when it is opened: the public is told, and not asked to sign in as staff. */
    @Test
    void a_page_of_the_public_that_breaks_says_so_and_leads_to_no_sign_in() {
        var page = smallPhone();
        page.navigate(url() + "/app/test-broken");
        asks(page, "Something went wrong on our side");
        assertThat(page).hasURL(url() + "/app/test-broken");
        isAccessible(page);
    }

    private static void isOneQuestion(Page page) {
        assertThat(page.locator("h1:visible")).hasCount(1);
        assertThat(page.locator("h1:visible")).isFocused();
        assertThat(page.locator("main")).hasCount(1);
        assertThat(page.locator("html")).hasAttribute("lang", "en-GB");
        assertThat(page).hasTitle(Pattern.compile("^.+ - Heard - Ashmere Council$"));
        assertThat(page.title()).as("what the history keeps").doesNotContainPattern(TELLING).doesNotContain("Leila");
    }

    private static void isSaid(Page page, Mistake mistake) {
        mistake.make().accept(page);
        var typed = typed(page);
        page.locator("#continue").click();
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page).hasTitle(Pattern.compile("^Error: .+ - Heard - Ashmere Council$"));
        assertThat(summaryLink(page, mistake.field())).hasCount(1);
        assertThat(page.locator("#" + mistake.field() + "-error")).containsText(summaryLink(page, mistake.field()).innerText());
        assertThat(page.locator("#" + mistake.field() + "-error")).containsText(beginning(mistake.key()));
        assertThat(page.evaluate(TIED, mistake.field())).isEqualTo("");
        assertThat(typed(page)).isEqualTo(typed);
    }

    /** The words under this key, as far as they are the same for everybody. */
    private static String beginning(String key) {
        return ResourceBundle.getBundle("words." + key.substring(0, key.indexOf('.'))).getString(key).split("\\{")[0].strip();
    }

    private static void leadsToIts(Page page, String field) {
        summaryLink(page, field).press("Enter");
        page.waitForFunction("field => { const on = document.activeElement; return on.matches('input, textarea, select') && (on.id === field || on.id.startsWith(field + '-')); }",
                field, new Page.WaitForFunctionOptions().setTimeout(5_000));
    }

    private static Locator summaryLink(Page page, String field) {
        return page.locator(".error-summary a[href='#" + field + "']");
    }

    /** Goes on to the next one in any case, so that one run tells everything. */
    private static void holds(String where, List<String> wrong, Runnable check) {
        try {
            check.run();
        } catch (AssertionError | PlaywrightException e) {
            wrong.add(where + ": " + e.getMessage());
        }
    }

    private static void judge(Page page, String where, boolean painted, List<String> wrong) {
        Scan.of(page, painted).faults().forEach(fault -> wrong.add(where + ": " + fault));
        Scan.crowded(page).forEach(fault -> wrong.add(where + ": " + fault));
        if (Scan.sidewaysScroll(page) > 0) {
            wrong.add(where + ": scrolls sideways");
        }
    }

    /** From the top of the page to its end. */
    private static void byKeyboard(Page page, PublicView view, List<String> wrong) {
        // A browser shows the focus to whoever used the keyboard last.
        page.keyboard().press("Tab");
        var first = (String) page.evaluate("() => { const first = (" + TABBABLE + ")()[0]; first.focus(); return first.className; }");
        assertThat(first).isEqualTo("skip");
        for (int stops = 0; stops < MOST_STOPS && !(boolean) page.evaluate("() => document.activeElement === document.body"); stops++) {
            var unseen = (String) page.evaluate(WITHOUT_FOCUS_TO_SEE);
            if (!unseen.isEmpty()) {
                wrong.add(view + " by keyboard: " + unseen);
            }
            page.keyboard().press("Tab");
        }
        ((List<?>) page.evaluate(NOT_REACHED)).forEach(control -> wrong.add(view + " by keyboard: not reached: " + control));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> typed(Page page) {
        return (Map<String, Object>) page.evaluate("() => Object.fromEntries([...document.querySelectorAll('#main input:not([type=file]), #main textarea, #main select')]"
                + ".map(each => [each.id, each.type === 'radio' || each.type === 'checkbox' ? each.checked : each.value]))");
    }
}
