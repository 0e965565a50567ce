package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.TestClock;
import uk.heard.complaint.Reference;

/**
 * Stories that take months: time is moved, and everybody opens the page anew on their day, because no session lives that long.
 * What the first thread tells already, the making of a complaint, is done by its use case.
 */
@Import({TestClock.InTests.class, GivenComplaints.class})
abstract class OverMonths extends InBrowser {

    @Autowired protected TestClock clock;
    @Autowired protected GivenComplaints given;

    private Page desk;
    private Page phone;

    protected void itIs(String moment) {
        clock.set(Instant.parse(moment));
    }

    /** The case page, as somebody of the staff opens it today. */
    protected Page at(String signInName, Sent complaint) {
        desk = desk == null ? desk() : anew(desk);
        var page = desk;
        signIn(page, signInName);
        page.navigate(url() + "/app/staff/case/" + complaint.reference());
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1).setName(Pattern.compile(new Reference(complaint.reference()).grouped()))).waitFor();
        return page;
    }

    /** The tracker, as the complainant opens it today on a phone. */
    protected Page tracker(String reference, Sent complaint) {
        phone = phone == null ? phone() : anew(phone);
        var page = phone;
        page.navigate(url() + "/app/follow");
        page.getByLabel("Reference").fill(reference);
        page.getByLabel("Code").fill(complaint.code().value());
        next(page);
        page.waitForURL("**/follow/yours");
        page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).waitFor();
        return page;
    }

    protected Page tracker(Sent complaint) {
        return tracker(complaint.reference(), complaint);
    }

    /** The same browser on another day: nothing of the last visit is left in it. */
    private static Page anew(Page page) {
        page.navigate("about:blank");
        page.context().clearCookies();
        return page;
    }

    /** The question before each request for a further stage. */
    protected static void becauseItIsWrong(Page page) {
        asks(page, "What are you not happy with?");
        page.getByLabel("I think you got it wrong").check();
        next(page);
    }

    /** Opens a step that waits closed, and answers with the part of the page that it is. */
    protected static Locator step(Page page, String title) {
        var step = page.locator(".other-steps details").filter(new Locator.FilterOptions().setHas(page.getByText(title, new Page.GetByTextOptions().setExact(true))));
        step.locator("summary").first().click();
        return step;
    }

    /** A step that stands open because it is due. */
    protected static Locator due(Page page, String title) {
        return page.locator("section.panel").filter(new Locator.FilterOptions().setHas(
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2).setName(title).setExact(true)))).first();
    }

    protected static void fill(Locator step, String label, String words) {
        step.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(words);
    }

    protected static void day(Locator step, String label, LocalDate day) {
        step.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(day.toString());
    }

    protected static void click(Locator step, String button) {
        step.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    /** What the page says above the case after a step. */
    protected static void says(Page page, String words) {
        assertThat(page.locator(".notice").first()).containsText(words);
    }
}
