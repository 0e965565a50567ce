package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The pages of the office beside the case: the worklist, the register of people and the board of Stage 2, at a desk and on phones. */
class OfficePagesIT extends OverMonths {

    @Test
    void a_due_date_on_the_worklist_and_on_the_board_opens_its_explanation_with_the_keyboard_at_a_desk_and_on_phones() {
        itIs("2025-04-16T10:00:00Z");
        given.sent(aParent("Nobody came on Tuesday."));
        given.asksForStage2(given.replied(aParent("The visits stopped.")));
        itIs("2025-04-17T10:00:00Z");
        for (var page : new Page[] {desk(), phone(), smallPhone()}) {
            var name = page.viewportSize().width;
            signIn(page, "hannah.whitcombe");
            var acknowledgement = date(page, "Acknowledgement");
            opens(page, acknowledgement, "3 working days from Wed 16 Apr 2025, the day the complaint came in: due at the end of Wed 23 Apr 2025.");
            assertThat(acknowledgement).containsText("Good Friday");
            picture(page, "worklist-why-" + name);
            closes(page, acknowledgement);

            page.navigate(url() + "/app/staff/stage-2");
            asks(page, "Stage 2");
            var response = date(page, "Tue 27 May 2025");
            opens(page, response, "25 working days from Wed 16 Apr 2025, the day Stage 2 was asked for");
            picture(page, "board-why-" + name);
            closes(page, response);
        }
    }

    private static Locator date(Page page, String words) {
        return page.locator("details.clock").filter(new Locator.FilterOptions().setHasText(words)).first();
    }

    private static void opens(Page page, Locator date, String why) {
        date.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(date.getByText(why)).isVisible();
        isAccessible(page);
        page.keyboard().press("Tab");
        assertThat(date.locator(".why")).isFocused();
    }

    /** Escape closes it, and whoever uses the keyboard is where they were. */
    private static void closes(Page page, Locator date) {
        page.keyboard().press("Escape");
        assertThat(date.locator("summary")).isFocused();
        assertThat(date.locator(".why")).isHidden();
    }

    @Test
    void the_register_and_the_board_are_accessible_filled_and_with_errors_and_never_scroll_sideways() {
        itIs("2025-03-03T10:00:00Z");
        given.asksForStage2(given.replied(aParent("The visits stopped.")));
        for (var page : new Page[] {desk(), phone()}) {
            signIn(page, "hannah.whitcombe");
            page.navigate(url() + "/app/staff/stage-2");
            asks(page, "Stage 2");
            assertThat(page.getByText("Dana").first()).isVisible();
            isAccessible(page);
            page.navigate(url() + "/app/staff/register");
            asks(page, "Register of people");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Change").setExact(false)).first().waitFor();
            isAccessible(page);
            click(page, "Add somebody");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save").setExact(true)).click();
            page.locator(".error-words:visible").first().waitFor();
            isAccessible(page);
        }
    }
}
