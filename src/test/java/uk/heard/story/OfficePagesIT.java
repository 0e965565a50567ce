package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The pages of the office beside the worklist and the case: the register of people and the board of Stage 2, at a desk and on a phone. */
class OfficePagesIT extends OverMonths {

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
