package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A court case gets in the way. The complaint waits with reasons, and goes on within the year under a new reference and the same code. */
class HeldForCourtIT extends OverMonths {

    @Test
    void what_would_harm_a_hearing_waits_and_is_taken_up_again_when_it_is_over() {
        itIs("2025-03-03T10:00:00Z");
        var complaint = given.inStage1(aParent("The report that was read out in court says things that I never said."));

        itIs("2025-03-05T10:00:00Z");
        var manager = at("maya.okafor", complaint);
        var hold = step(manager, "Hold points for a court or another process");
        isAccessible(manager);
        click(hold, "Hold these points");
        assertThat(hold.getByText("Choose one.")).isVisible();
        hold.getByLabel("a court case", new Locator.GetByLabelOptions().setExact(true)).check();
        click(hold, "Hold these points");
        assertThat(hold.getByText("Give the day.")).isVisible();
        day(hold, "Look at it again by", LocalDate.of(2025, 4, 28));
        click(hold, "Hold these points");
        assertThat(hold.getByText("Give your reasons.")).isVisible();
        isAccessible(manager);
        fill(hold, "What it would harm, and how", "Your hearing is on 20 March. If we wrote about this report before it, that could harm the hearing.");
        click(hold, "Hold these points");
        says(manager, "The points are held and the letter is out.");
        assertThat(manager.getByText("Look at what is held").first()).isVisible();
        picture(manager, "held-for-court");

        var parent = tracker(complaint);
        assertThat(parent.getByText("It waits for a court or another process.").first()).isVisible();
        isAccessible(parent);
        parent.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Why something has to wait")).click();
        assertThat(parent.getByText("that could harm the hearing")).isVisible();
        picture(parent, "held-letter");

        itIs("2025-06-10T09:00:00Z");
        var officer = at("hannah.whitcombe", complaint);
        var ended = step(officer, "The other process has ended");
        day(ended, "On which day did it end?", LocalDate.of(2025, 6, 30));
        click(ended, "Note the end");
        assertThat(ended.getByText("This day has not come yet.")).isVisible();
        day(ended, "On which day did it end?", LocalDate.of(2025, 6, 6));
        click(ended, "Note the end");
        says(officer, "Their year counts from that day.");
        assertThat(officer.getByText("Sat 6 Jun 2026").first()).isVisible();
        var again = step(officer, "Take held points up again");
        again.getByLabel("They asked for it").check();
        click(again, "Make the linked complaint");
        says(officer, "The linked complaint is in the worklist.");

        var reference = officer.locator(".case-facts a.code").innerText();
        var followed = tracker(reference, complaint);
        assertThat(followed.getByText("The report that was read out in court").first()).isVisible();
        assertThat(followed.getByText("The complaints team is reading it").first()).isVisible();
    }
}
