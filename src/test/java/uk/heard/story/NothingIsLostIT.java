package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What happens to words on a bad day: a phone without a line, a session that ended, another device, Back after sending, no JavaScript. */
class NothingIsLostIT extends InBrowser {

    private static final String STORY = "I was told on Monday. Nobody asked me. <script>window.ran=1</script> أنا خائف 🙁";

    /** UX-6 */
    @Test
    void what_was_typed_before_continue_is_there_again_when_the_session_is_gone() {
        var person = atThePoint();
        person.getByLabel("What happened?").fill(STORY);
        assertThat(person.locator(".kept")).hasText("What you typed is saved.");
        isAccessible(person);
        var cookies = person.context().cookies().stream().filter(cookie -> cookie.name.equals("draft")).toList();
        person.context().clearCookies();
        person.context().addCookies(cookies);
        person.navigate(url() + "/app/tell/point/1");
        assertThat(person.getByLabel("What happened?")).hasValue(STORY);
        person.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Continue")).click();
        asks(person, "When did it happen?");
        person.goBack();
        assertThat(person.getByLabel("What happened?")).hasValue(STORY);
    }

    /** UX-6. A slow line: what is sent as the page goes must outlive it. */
    @Test
    void a_word_typed_just_before_the_page_goes_is_kept() {
        var person = atThePoint();
        person.getByLabel("What happened?").fill("The last words before");
        person.navigate(url() + "/help");
        assertThat(person.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).first()).isVisible();
        person.navigate(url() + "/app/tell/point/1");
        assertThat(person.getByLabel("What happened?")).hasValue("The last words before");
    }

    /** UX-6. At once, before a pause could have kept it. */
    @Test
    void what_was_typed_just_before_a_link_was_followed_is_there_again() {
        var person = atThePoint();
        person.getByLabel("What happened?").fill("Written and left at once.");
        person.getByText("Stop and come back later").click();
        asks(person, "Come back later");
        click(person, "Carry on now");
        asks(person, "What went wrong?");
        assertThat(person.getByLabel("What happened?")).hasValue("Written and left at once.");
    }

    /** UX-8. A gateway in front of us answers when no node does. */
    @Test
    void while_the_server_cannot_keep_it_the_page_tries_again_by_itself() {
        var person = atThePoint();
        var asked = new AtomicInteger();
        person.route("**/draft", route -> {
            if (asked.incrementAndGet() <= 2) {
                route.fulfill(new Route.FulfillOptions().setStatus(503));
            } else {
                route.resume();
            }
        });
        person.getByLabel("What happened?").fill("Nobody answers.");
        assertThat(person.locator(".kept")).hasText("What you typed is not saved yet. We keep trying.");
        assertThat(person.locator(".kept")).hasText("What you typed is saved.", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
    }

    /** UX-6. What is typed and left with Back is kept, and nobody may think that it is sent. */
    @Test
    void what_was_written_and_not_continued_from_is_told_before_it_is_sent() {
        var person = atThePoint();
        person.getByLabel("What happened?").fill(STORY);
        next(person);
        itIsStillHappeningHere(person);
        asks(person, "What you have told us so far");
        person.getByText("Add another point").click();
        asks(person, "What else went wrong?");
        person.getByLabel("What happened?").fill("And nobody told his school.");
        person.getByText("Back", new Page.GetByTextOptions().setExact(true)).click();
        fromTheListToTheCheck(person);
        assertThat(person.getByText("You also wrote this. It is not in what you send yet.")).isVisible();
        isAccessible(person);
        picture(person, "left-over-320");
        person.getByText("“And nobody told his school.”").click();
        asks(person, "What else went wrong?");
        assertThat(person.getByLabel("What happened?")).hasValue("And nobody told his school.");
        next(person);
        itIsStillHappeningHere(person);
        asks(person, "Check before you send");
        assertThat(person.getByText("You also wrote this.")).hasCount(0);

        var other = person.context().newPage();
        other.navigate(url() + "/app/tell/point/1?change");
        asks(other, "What went wrong?");
        click(person, "Send");
        asks(person, "We have it");
        other.getByLabel("What happened?").fill("One thing more, too late.");
        next(other);
        asks(other, "We have it");
        assertThat(other.getByText("It was sent before you wrote this.")).isVisible();
        assertThat(other.getByText("One thing more, too late.")).isVisible();
        isAccessible(other);
        picture(other, "too-late");
        other.reload();
        asks(other, "We have it");
        assertThat(other.getByText("One thing more, too late.")).hasCount(0);
    }

    /** UX-8 */
    @Test
    void without_a_line_it_says_so_and_saves_when_the_line_is_back() {
        var person = atThePoint();
        person.context().setOffline(true);
        person.getByLabel("What happened?").fill("Written on the bus.");
        assertThat(person.locator(".kept")).hasText("What you typed is not saved yet. We keep trying.");
        picture(person, "not-saved-yet");
        person.context().setOffline(false);
        assertThat(person.locator(".kept")).hasText("What you typed is saved.");
        person.reload();
        assertThat(person.getByLabel("What happened?")).hasValue("Written on the bus.");
    }

    /** UX-7 */
    @Test
    void a_page_that_nobody_uses_asks_before_it_closes_and_one_key_keeps_it_open() {
        var person = phone();
        person.clock().install();
        begin(person);
        person.clock().fastForward("10:05");
        var question = person.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName("Are you still here?"));
        assertThat(question).isVisible();
        assertThat(person.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Yes, keep it open"))).isFocused();
        isAccessible(person);
        picture(person, "are-you-still-here");
        assertThat(person.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Leave this site"))).isInViewport();
        person.keyboard().press("Escape");
        assertThat(question).isHidden();
        person.clock().fastForward("09:00");
        assertThat(question).isHidden();
        person.clock().fastForward("01:30");
        assertThat(question).isVisible();
        person.clock().fastForward("05:30");
        asks(person, "This page was closed to keep you safe");
        person.navigate(url() + "/app/follow");
        person.getByLabel("Your reference").fill("AB");
        person.clock().fastForward("10:05");
        assertThat(question).isVisible();
        assertThat(person.getByText("What you typed here is then lost. Send it before.")).isVisible();
        assertThat(person.getByText("What you typed is saved.")).isHidden();
        isAccessible(person);
    }

    /** Closed by itself, with two thousand letters that nobody sent. */
    @Test
    void after_a_page_closed_by_itself_everything_typed_is_there_to_carry_on_with() {
        var person = phone();
        person.clock().install();
        begin(person);
        nobodyIsInDanger(person);
        person.getByLabel("A parent", new Page.GetByLabelOptions().setExact(true)).check();
        next(person);
        asks(person, "Who is it about?");
        person.getByLabel("A child, and this is my own view").check();
        next(person);
        asks(person, "What went wrong?");
        var story = "Nobody came. ".repeat(154).strip();
        assertThat(story).hasSizeGreaterThan(2_000);
        person.getByLabel("What happened?").fill(story);
        person.clock().fastForward("10:05");
        assertThat(person.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName("Are you still here?"))).isVisible();
        assertThat(person.getByLabel("What happened?")).hasValue(story);
        person.clock().fastForward("05:30");
        asks(person, "This page was closed to keep you safe");
        assertThat(person.content()).doesNotContain("Nobody came.");
        person.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Carry on")).click();
        asks(person, "What went wrong?");
        assertThat(person.getByLabel("What happened?")).hasValue(story);
    }

    /** The words stand nowhere but on that page: it shows them to nobody who only passes, and keeps them. */
    @Test
    void a_page_that_could_not_save_is_covered_in_place_of_closed_until_it_is_saved() {
        var person = phone();
        person.clock().install();
        begin(person);
        nobodyIsInDanger(person);
        person.getByLabel("A parent", new Page.GetByLabelOptions().setExact(true)).check();
        next(person);
        asks(person, "Who is it about?");
        person.getByLabel("A child, and this is my own view").check();
        next(person);
        asks(person, "What went wrong?");
        person.context().setOffline(true);
        person.getByLabel("What happened?").fill(STORY);
        person.clock().fastForward("10:05");
        assertThat(person.getByText("What you typed is not saved. If nobody is here, we cover this page.")).isVisible();
        assertThat(person.getByText("In five minutes this page closes by itself.")).isHidden();
        isAccessible(person);
        picture(person, "not-saved-still-here");
        person.clock().fastForward("05:30");
        assertThat(person.getByLabel("What happened?")).isHidden();
        person.keyboard().press("Escape");
        person.mouse().click(30, 300);
        assertThat(person.getByLabel("What happened?")).isHidden();
        assertThat(Scan.of(person).faults()).isEmpty();
        picture(person, "covered");
        click(person, "Yes, keep it open");
        assertThat(person.getByLabel("What happened?")).hasValue(STORY);
        assertThat(person.getByLabel("What happened?")).isVisible();
        person.clock().fastForward("15:30");
        assertThat(person.getByLabel("What happened?")).isHidden();
        person.context().setOffline(false);
        person.clock().fastForward("00:10");
        asks(person, "This page was closed to keep you safe");
        person.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Carry on")).click();
        asks(person, "What went wrong?");
        assertThat(person.getByLabel("What happened?")).hasValue(STORY);
    }

    /** UX-10 */
    @Test
    void with_a_code_it_is_carried_on_on_another_phone_and_the_code_stays_that_of_the_complaint() {
        var first = atThePoint();
        first.getByText("Stop and come back later").click();
        asks(first, "Come back later");
        click(first, "Give me a code");
        assertThat(first.locator("#code")).isVisible();
        isAccessible(first);
        picture(first, "come-back-code");
        var reference = first.locator("#reference").innerText();
        var code = first.locator("#code").innerText();
        click(first, "Delete it now");
        assertThat(first.getByText("Delete all of it? Nobody can bring it back.")).isVisible();
        isAccessible(first);
        click(first, "No, keep it");
        assertThat(first.getByText("Delete it now")).isFocused();
        click(first, "Carry on now");
        first.getByLabel("What happened?").fill("Begun on one phone.");
        assertThat(first.locator(".kept")).hasText("What you typed is saved.");

        var second = smallPhone();
        second.navigate(url() + "/resume");
        isAccessible(second);
        second.getByLabel("Your reference").fill(reference);
        second.getByLabel("Your code").fill("0000 0000 0000 0000");
        click(second, "Carry on");
        assertThat(second).hasTitle(Pattern.compile("^Error: "));
        isAccessible(second);
        second.getByLabel("Your code").fill(code);
        click(second, "Carry on");
        asks(second, "What went wrong?");
        assertThat(second.getByLabel("What happened?")).hasValue("Begun on one phone.");
        first.getByLabel("What happened?").fill("Written on the first phone all the same.");
        next(first);
        assertThat(first.locator(".inset").getByText("What you type here is not saved: it was sent before, or it is open somewhere else.")).isVisible();
        assertThat(first.getByLabel("What happened?")).hasValue("Written on the first phone all the same.");
        next(second);
        itIsStillHappeningHere(second);
        fromTheListToTheCheck(second);
        click(second, "Send");
        asks(second, "We have it");
        assertThat(second.getByText("Your code is the one that you took while you were writing.")).isVisible();
        isAccessible(second);
        picture(second, "sent-320");
        second.getByText("Answer a few questions about you").click();
        asks(second, "A few questions about you");
        isAccessible(second);
        picture(second, "about-you-320");
        second.getByLabel("How old are you?").selectOption("25 to 44");
        click(second, "Send my answers");
        asks(second, "Thank you");
        isAccessible(second);

        second.navigate(url() + "/status");
        isAccessible(second);
        second.getByLabel("Your reference").fill(reference);
        second.getByLabel("Your code").fill(code);
        click(second, "Show where it stands");
        assertThat(second.locator(".path li")).not().hasCount(0);
        isAccessible(second);
        picture(second, "status-320");
    }

    /** UX-4, UX-5 */
    @Test
    void without_javascript_a_mistake_keeps_every_word_and_sending_twice_is_one_complaint() {
        var person = smallPhoneWithoutJavaScript();
        person.navigate(url() + "/");
        person.getByText("Use the simple version. It works on any phone.").click();
        person.getByLabel("What happened?").fill(STORY);
        click(person, "Send");
        assertThat(person).hasTitle(Pattern.compile("^Error: "));
        assertThat(person.getByLabel("What happened?")).hasValue(STORY);
        picture(person, "simple-wrong-320");
        person.getByLabel("I am a parent").check();
        person.getByLabel("A child, and this is my own view").check();
        person.getByLabel("What should we call you? (optional)").fill("Dana");
        click(person, "Send");
        asks(person, "We have it");
        var reference = person.locator("#reference").innerText();
        picture(person, "simple-sent-320");
        person.reload();
        asks(person, "We have it");
        assertThat(person.locator("#reference")).hasText(reference);
        person.navigate(url() + "/simple/sent");
        assertThat(person.locator("#reference")).hasText(reference);
        assertThat(person.getByText("We send you nothing.")).isVisible();
        person.getByText("Forgot a file? Add it here").click();
        asks(person, "Do you want to add files?");
    }

    @Test
    void the_questions_about_oneself_are_offered_after_the_simple_page_too() {
        var person = smallPhone();
        person.navigate(url() + "/simple");
        person.getByLabel("Someone is in danger right now").check();
        person.getByLabel("What happened?").fill(STORY);
        person.getByLabel("I am a parent").check();
        person.getByLabel("A child, and this is my own view").check();
        person.getByLabel("Phone (optional)").fill("07700 900123");
        click(person, "Send");
        asks(person, "We have it");
        isAccessible(person);
        picture(person, "simple-sent-danger-320");
        person.getByText("Answer a few questions about you").click();
        asks(person, "A few questions about you");
    }

    @Test
    void the_simple_page_is_accessible_empty_and_with_mistakes() {
        var person = smallPhone();
        person.navigate(url() + "/simple");
        isAccessible(person);
        picture(person, "simple-320");
        person.getByLabel("Email (optional)").fill("not one");
        click(person, "Send");
        assertThat(person.locator(".error-summary")).isFocused();
        isAccessible(person);
        person.getByText("Check the email address. It looks like name@example.com").first().click();
        assertThat(person.getByLabel("Email (optional)")).isFocused();
        click(person, "Save and come back");
        asks(person, "It is saved");
        isAccessible(person);
        picture(person, "simple-saved-320");
    }

    /** UX-4 */
    @Test
    void back_after_sending_says_that_we_have_it() {
        var person = atThePoint();
        person.getByLabel("What happened?").fill("Nobody came.");
        next(person);
        itIsStillHappeningHere(person);
        fromTheListToTheCheck(person);
        click(person, "Send");
        asks(person, "We have it");
        person.goBack();
        asks(person, "We have it");
        person.navigate(url() + "/app/tell/check");
        asks(person, "We have it");
        assertThat((Object) person.evaluate("window.ran")).isNull();
    }

    private void begin(Page person) {
        person.navigate(url());
        click(person, "Start now");
        asks(person, "Is someone in danger right now?");
    }

    /** From the list of what they told so far, with no to whatever can be answered with no. */
    private static void fromTheListToTheCheck(Page person) {
        asks(person, "What you have told us so far");
        next(person);
        neitherInCourtNorToldBefore(person);
        needsNoHelp(person);
        person.getByLabel("Do not contact me. I will check back here.").check();
        next(person);
        asks(person, "Do you want to add files?");
        next(person);
        asks(person, "Check before you send");
    }

    /** On a phone, a parent who is asked what went wrong. */
    private Page atThePoint() {
        var person = phone();
        begin(person);
        nobodyIsInDanger(person);
        person.getByLabel("A parent", new Page.GetByLabelOptions().setExact(true)).check();
        next(person);
        asks(person, "Who is it about?");
        person.getByLabel("A child, and this is my own view").check();
        next(person);
        asks(person, "What went wrong?");
        return person;
    }
}
