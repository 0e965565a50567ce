package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.intake.Drafts;
import uk.heard.ui.Voice;

/** A phone or computer that others use too: what its browser remembers, and whom it asks. */
class SharedDeviceIT extends AtEveryView {

    private static final String STORY = "Tomasz must not see this.";
    private static final Pattern TELLING = Pattern.compile("complain|abuse|social|safeguard|child|tomasz|leila|noor|[0-9a-f]{32}", Pattern.CASE_INSENSITIVE);
    /** What a field may ask the browser to remember: how one is reached, which the standard asks us to mark. Nothing else. */
    private static final Set<String> REMEMBERED = Set.of("off", "name", "email", "tel");
    private static final List<String> FORMS = List.of("/simple", "/young/simple", "/resume", "/status", "/status/link", "/your-say", "/thanks", "/young/thanks");

    /** Each field in which somebody types, with what the browser is told to remember of it: that of the form counts where the field says nothing. */
    private static final String FIELDS = """
            () => [...document.querySelectorAll('textarea, input')]
              .filter(field => field.tagName === 'TEXTAREA' || ['text', 'email', 'tel', 'date', 'search'].includes(field.type))
              .map(field => field.tagName + ' ' + field.id + ' ' + (field.getAttribute('autocomplete') || field.form?.getAttribute('autocomplete') || 'nothing'))""";

    @Autowired Drafts drafts;

    @Test
    void no_browser_remembers_what_somebody_tells_and_nobody_else_is_asked_for_anything() {
        var page = smallPhone();
        var asked = new TreeSet<String>();
        page.onRequest(request -> asked.add(request.url()));
        var wrong = new ArrayList<String>();
        var fields = new TreeSet<String>();
        for (var view : PublicView.values()) {
            enterFilled(page, view, Voice.ADULT);
            look(page, view.name(), fields, wrong);
        }
        for (var form : FORMS) {
            page.navigate(url() + form);
            look(page, form, fields, wrong);
        }
        assertThat(wrong).isEmpty();
        assertThat(fields).as("really looked at").hasSizeGreaterThan(20).anyMatch(field -> field.contains("TEXTAREA what-happened"));
        assertThat(asked).as("really listened").hasSizeGreaterThan(20).allMatch(each -> each.startsWith(url() + "/") || each.startsWith("data:") || each.startsWith("blob:"));
    }

    /** The entries of the tab's own history, as the button beside Back lists them: by address and title. */
    @Test
    void the_history_after_leaving_says_nothing_of_what_was_told() {
        var page = phone();
        page.context().route("https://www.bbc.co.uk/**", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>Weather</title>")));
        page.navigate(url() + "/");
        click(page, "Start now");
        nobodyIsInDanger(page);
        page.getByLabel("A parent", new Page.GetByLabelOptions().setExact(true)).check();
        next(page);
        asks(page, "Who is it about?");
        page.getByLabel("A child, and this is my own view").check();
        page.getByLabel("What is the child called? (optional)").first().fill("Noor");
        next(page);
        asks(page, "What went wrong?");
        page.getByLabel("What happened?").fill(STORY);
        assertThat(page.locator(".kept")).hasText("What you typed is saved.");
        assertThat(history(page)).as("while writing").hasSizeGreaterThan(3).noneMatch(entry -> TELLING.matcher(entry).find());
        click(page, "Leave this site");
        page.waitForURL("https://www.bbc.co.uk/weather");
        assertThat(history(page)).as("after leaving").noneMatch(entry -> TELLING.matcher(entry).find()).last().asString().contains("bbc.co.uk/weather");
        assertThat(history(page)).as("the page with the story").noneMatch(entry -> entry.contains("/tell/point"));
    }

    private void look(Page page, String where, Set<String> fields, List<String> wrong) {
        try {
            for (var field : (List<?>) page.evaluate(FIELDS)) {
                fields.add(where + " " + field);
                var remembered = field.toString().substring(field.toString().lastIndexOf(' ') + 1);
                if (!REMEMBERED.contains(remembered) || field.toString().startsWith("TEXTAREA") && !remembered.equals("off")) {
                    wrong.add(where + " " + field);
                }
            }
            if (!(boolean) page.evaluate("() => !document.querySelector('link[rel=manifest]') && localStorage.length + sessionStorage.length === 0")) {
                wrong.add(where + ": a manifest, or something in the browser's storage");
            }
        } catch (PlaywrightException e) {
            wrong.add(where + ": " + e.getMessage());
        }
    }

    private static List<String> history(Page page) {
        var entries = new ArrayList<String>();
        page.context().newCDPSession(page).send("Page.getNavigationHistory").getAsJsonArray("entries")
                .forEach(entry -> entries.add(told((JsonObject) entry)));
        return entries;
    }

    private static String told(JsonObject entry) {
        return entry.get("url").getAsString() + " " + entry.get("title").getAsString();
    }
}
