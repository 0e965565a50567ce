package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody says thank you on a small phone with JavaScript switched off; staff read it and note that it was passed on. */
class ThanksIT extends InBrowser {

    @Test
    void a_thank_you_sent_without_javascript_is_read_by_the_complaints_team_and_by_nobody_it_names() {
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 640).setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(url() + "/");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Say thank you, or tell us an idea")).click();
            page.getByLabel("What do you want to say?").fill("Hannah Whitcombe rang us every week.");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send")).click();
            assertThat(page).hasTitle(Pattern.compile("^Error: Say thank you"));
            assertThat(page.getByLabel("What do you want to say?")).hasValue("Hannah Whitcombe rang us every week.");
            assertThat(page.locator(".error-summary")).isFocused();
            picture(page, "thanks-wrong-320");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Choose a thank you, or an idea or comment")).click();
            page.getByLabel("A thank you").check();
            page.getByLabel("Yes, with my name").check();
            page.getByLabel("Your name (optional)").fill("Dana");
            page.getByLabel("Which team or help is it about? (optional)").selectOption("Children in care");
            picture(page, "thanks-filled-320");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send")).click();
            asks(page, "Thank you");
            page.reload();
            asks(page, "Thank you");
            picture(page, "thanks-sent-320");
        }
        var phone = phone();
        phone.setViewportSize(320, 640);
        phone.navigate(url() + "/young/thanks");
        isAccessible(phone);
        picture(phone, "thanks-young-320");
        phone.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send")).click();
        assertThat(phone.locator(".error-summary")).isFocused();
        isAccessible(phone);

        var manager = desk();
        signIn(manager, "maya.okafor");
        manager.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Compliments")).click();
        asks(manager, "Compliments and comments");
        assertThat(manager.getByText("Hannah Whitcombe rang us every week.")).hasCount(1);
        isAccessible(manager);
        picture(manager, "compliments-1280");
        click(manager, "Mark as shared with the worker");
        assertThat(manager.getByText("Marked as shared with the worker.")).isVisible();
        click(manager, "Note: offered to take it as a complaint");
        assertThat(manager.getByText("Noted that you offered")).isVisible();
        assertThat(manager.getByText("Shared", new Page.GetByTextOptions().setExact(true))).isVisible();
        manager.setViewportSize(320, 640);
        isAccessible(manager);
        picture(manager, "compliments-320");

        var teamManager = desk();
        signIn(teamManager, "imran.chaudhry");
        assertThat(teamManager.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Compliments"))).hasCount(0);
        teamManager.navigate(url() + "/app/staff/compliments");
        teamManager.locator("h1:visible").first().waitFor();
        assertThat(teamManager.content()).doesNotContain("rang us every week").doesNotContain("Compliments and comments");

        var named = desk();
        signIn(named, "hannah.whitcombe");
        named.navigate(url() + "/app/staff/compliments");
        asks(named, "Compliments and comments");
        assertThat(named.getByText("Nothing yet")).isVisible();
        assertThat(named.content()).doesNotContain("rang us every week");
    }
}
