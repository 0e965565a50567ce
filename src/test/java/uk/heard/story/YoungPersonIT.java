package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A boy of fourteen tells what happened with the keyboard alone, in the young voice, and an aunt speaks for a child. */
class YoungPersonIT extends InBrowser {

    @Test
    void a_boy_of_fourteen_finishes_with_the_keyboard_alone() {
        var boy = phone();
        boy.navigate(url());
        tabTo(boy, "I’m under 18 (or a care leaver)");
        boy.keyboard().press("Enter");

        asks(boy, "Is someone not safe right now?");
        focusIsOn(boy, "H1");
        isAccessible(boy);
        picture(boy, "young-in-danger");
        tabTo(boy, "I’m not sure");
        boy.keyboard().press("Space");
        pressContinue(boy);
        asks(boy, "Who are you?");
        focusIsOn(boy, "H1");
        tabTo(boy, "I am under 18");
        boy.keyboard().press("Space");
        pressContinue(boy);
        asks(boy, "Who is it about?");
        focusIsOn(boy, "H1");
        tabTo(boy, "Me");
        boy.keyboard().press("Space");
        pressContinue(boy);

        asks(boy, "What went wrong?");
        isAccessible(boy);
        pressContinue(boy);
        assertThat(boy.getByText("There is a problem")).isVisible();
        assertThat(boy).hasTitle(Pattern.compile("^Error: "));
        isAccessible(boy);
        boy.keyboard().press("Tab");
        boy.keyboard().press("Enter");
        focusIsOn(boy, "TEXTAREA");
        boy.keyboard().type("I had to move again and nobody asked me. I MISS my brother.");
        picture(boy, "young-what-went-wrong");
        pressContinue(boy);
        asks(boy, "When did it happen?");
        isAccessible(boy);
        tabTo(boy, "It is still happening");
        boy.keyboard().press("Space");
        picture(boy, "young-when");
        pressContinue(boy);
        asks(boy, "What is it mostly about?");
        isAccessible(boy);
        tabTo(boy, "I’m not sure");
        picture(boy, "young-which-door");
        pressContinue(boy);
        asks(boy, "What you told us so far");
        isAccessible(boy);
        pressContinue(boy);
        asks(boy, "Is any of it in court now?");
        isAccessible(boy);
        tabTo(boy, "I’m not sure");
        pressContinue(boy);
        asks(boy, "Did you tell us about this before?");
        isAccessible(boy);
        tabTo(boy, "No");
        pressContinue(boy);

        asks(boy, "Do you want an advocate to help you?");
        pressContinue(boy);
        assertThat(boy.getByText("There is a problem")).isVisible();
        isAccessible(boy);
        tabTo(boy, "Yes please");
        boy.keyboard().press("Space");
        picture(boy, "young-advocate");
        pressContinue(boy);
        asks(boy, "What would make this easier?");
        isAccessible(boy);
        picture(boy, "young-help");
        pressContinue(boy);
        asks(boy, "How can we reach you safely?");
        tabTo(boy, "Do not contact me. I will look here.");
        boy.keyboard().press("Space");
        picture(boy, "young-contact");
        pressContinue(boy);
        asks(boy, "Do you want to add photos or files?");
        pressContinue(boy);
        asks(boy, "Look it over, then send");
        isAccessible(boy);
        tabTo(boy, "Send");
        boy.keyboard().press("Enter");
        asks(boy, "We got it");
        assertThat(boy.locator(".content > *").first()).containsText("Call 999");
        assertThat(boy.getByText("You said you are not sure if someone is safe.")).isVisible();
        assertThat(boy.getByText("We send you nothing.")).isVisible();
        assertThat(boy.getByText("write to you")).hasCount(0);
        isAccessible(boy);
        picture(boy, "young-sent");
        var reference = boy.locator("#reference").innerText();
        var code = boy.locator("#code").innerText();

        var later = phone();
        later.navigate(url() + "/app/follow");
        later.getByLabel("Your reference").fill(reference.toLowerCase());
        later.getByLabel("Your code").fill(code.replace(" ", ""));
        next(later);
        asks(later, "Where it stands");
        assertThat(later.getByText("The complaints team is reading it")).isVisible();
        later.getByText(Pattern.compile("^Why ")).first().click();
        assertThat(later.getByText(Pattern.compile("The next work day is day 1")).first()).isVisible();
        isAccessible(later);
        picture(later, "young-tracker");
    }

    @Test
    void an_aunt_speaks_for_a_child_and_changes_an_answer_before_sending() {
        var aunt = phone();
        aunt.navigate(url());
        click(aunt, "Start now");
        nobodyIsInDanger(aunt);
        asks(aunt, "Who are you?");
        aunt.getByLabel("A relative or friend of the family").check();
        next(aunt);
        asks(aunt, "Who is it about?");
        next(aunt);
        isAccessible(aunt);
        aunt.getByLabel("A child, and I am speaking for them").check();
        aunt.getByLabel("What is the child called? (optional)").last().fill("سامي");
        next(aunt);
        asks(aunt, "Does the child agree that you speak for them?");
        next(aunt);
        isAccessible(aunt);
        aunt.getByLabel("I have not asked them").check();
        aunt.getByLabel("How did you ask, or why not? (optional)").fill("He is eight and I see him on Sundays.");
        isAccessible(aunt);
        next(aunt);
        asks(aunt, "What went wrong?");
        aunt.getByLabel("What happened?").fill("His contact with his mother was stopped.");
        next(aunt);
        itIsStillHappeningHere(aunt);
        asks(aunt, "What you have told us so far");
        next(aunt);
        neitherInCourtNorToldBefore(aunt);
        asks(aunt, "Would the child like an advocate?");
        aunt.getByLabel("Yes, please offer the child an advocate").check();
        next(aunt);
        needsNoHelp(aunt);
        asks(aunt, "How may we contact you safely?");
        aunt.getByLabel("Do not contact me. I will check back here.").check();
        next(aunt);
        asks(aunt, "Do you want to add files?");
        next(aunt);
        asks(aunt, "Check before you send");
        change(aunt, "Does the child agree that you speak for them?");
        asks(aunt, "Does the child agree that you speak for them?");
        assertThat(aunt.getByLabel("How did you ask, or why not? (optional)")).hasValue("He is eight and I see him on Sundays.");
        aunt.getByLabel("Yes, they agree").check();
        next(aunt);
        asks(aunt, "Check before you send");
        assertThat(aunt.getByText("Yes, they agree").first()).isVisible();
        changesOnePointAndAddsAnother(aunt);
        click(aunt, "Send");
        asks(aunt, "We have it");
    }

    /** Straight back to the check each time, with what the change newly asks in between and nothing else. */
    private void changesOnePointAndAddsAnother(Page aunt) {
        change(aunt, "Point 1");
        asks(aunt, "What went wrong?");
        aunt.getByLabel("What happened?").fill("His contact with his mother was stopped in March.");
        next(aunt);
        asks(aunt, "Check before you send");
        assertThat(aunt.getByText("was stopped in March.")).isVisible();

        change(aunt, "Point 1: When did it happen?");
        asks(aunt, "When did it happen?");
        aunt.getByLabel("I know roughly when").check();
        aunt.getByLabel("About when?").fill("two years ago");
        next(aunt);
        asks(aunt, "Did any of it happen more than a year ago?");
        aunt.getByLabel("Yes").check();
        next(aunt);
        asks(aunt, "Check before you send");

        change(aunt, "Point 1: What is it mostly about?");
        asks(aunt, "What is it mostly about?");
        follow(aunt, "Back");
        asks(aunt, "Check before you send");

        change(aunt, "Your list of points");
        asks(aunt, "What you have told us so far");
        follow(aunt, "Add another point");
        asks(aunt, "What else went wrong?");
        aunt.getByLabel("What happened?").fill("Nobody told his school.");
        next(aunt);
        itIsStillHappeningHere(aunt);
        asks(aunt, "Check before you send");
        assertThat(aunt.getByText("Nobody told his school.")).isVisible();
        isAccessible(aunt);
        picture(aunt, "check-before-you-send");
    }

    private static void change(Page page, String answer) {
        follow(page, "Change " + answer);
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true)).click();
    }

    @Test
    void every_plain_page_and_every_end_of_a_road_is_accessible() {
        var somebody = phone();
        for (var path : new String[] {"/", "/help", "/privacy", "/cookies", "/accessibility", "/safety", "/ended", "/problem", "/denied", "/nowhere", "/app/follow"}) {
            somebody.navigate(url() + path);
            somebody.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).first().waitFor();
            isAccessible(somebody);
        }
    }

    @Test
    void leaving_covers_the_page_and_back_shows_nothing_of_ours() {
        var somebody = phone();
        somebody.route("https://www.bbc.co.uk/**", route -> route.fulfill(new Route.FulfillOptions().setBody("weather")));
        somebody.navigate(url());
        click(somebody, "Start now");
        nobodyIsInDanger(somebody);
        asks(somebody, "Who are you?");
        click(somebody, "Leave this site");
        somebody.waitForURL("https://www.bbc.co.uk/weather");
        somebody.goBack();
        somebody.waitForTimeout(1000);
        assertThat(somebody.locator("body").innerText()).doesNotContain("Who are you").doesNotContain("went wrong");
        somebody.navigate(url() + "/app/tell/who");
        assertThat(somebody.locator("body").innerText()).doesNotContain("Who are you");
    }

    private static void pressContinue(Page page) {
        tabTo(page, "Continue");
        page.keyboard().press("Enter");
    }

    /** Presses Tab until the control of that name has the focus: a control that the keyboard cannot reach fails here. */
    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            var label = (String) page.evaluate("() => { const e = document.activeElement; return e.labels?.[0]?.innerText ?? e.innerText ?? ''; }");
            if (label.strip().equals(name)) {
                return;
            }
            // A radio group takes one stop of Tab; its other options are reached with the arrows, which choose as they go.
            var inGroup = (Boolean) page.evaluate("name => { const e = document.activeElement; return e.type === 'radio'"
                    + " && [...document.querySelectorAll(`input[name='${e.name}']`)].some(o => o.labels[0].innerText.trim() === name); }", name);
            while (inGroup && !label.strip().equals(name)) {
                page.keyboard().press("ArrowDown");
                label = (String) page.evaluate("() => document.activeElement.labels[0].innerText");
            }
            if (inGroup) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + name + " on " + page.url());
    }

    private static void focusIsOn(Page page, String tag) {
        page.waitForFunction("tag => document.activeElement.tagName === tag", tag);
    }
}
