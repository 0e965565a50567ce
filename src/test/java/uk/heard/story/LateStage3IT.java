package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.outcome.Finding;
import uk.heard.reviewpanel.GivenStageThree;

/** A panel is asked for on the 21st working day. The request is kept, and somebody decides about it with reasons. */
@Import(GivenStageThree.class)
class LateStage3IT extends OverMonths {

    @Autowired GivenStageThree stageThree;

    /** Received on Friday 28 November 2025, so until Tuesday 30 December: the last day of the year is late. */
    @Test
    void a_request_one_day_late_is_kept_and_the_complaints_manager_allows_it_with_reasons() {
        itIs("2025-11-28T10:00:00Z");
        var complaint = stageThree.answeredAtStage2(aParent("The visits stopped."), LocalDate.of(2025, 11, 28), Finding.PARTLY_UPHELD);

        itIs("2025-12-30T23:30:00Z");
        var parent = tracker(complaint);
        parent.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("I want a review panel")).click();
        becauseItIsWrong(parent);
        assertThat(parent.getByText("You are in time.")).isVisible();

        itIs("2025-12-31T09:00:00Z");
        parent = tracker(complaint);
        parent.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("I want a review panel")).click();
        becauseItIsWrong(parent);
        assertThat(parent.getByText("You can still ask.")).isVisible();
        isAccessible(parent);
        parent.getByLabel("What should the panel look at?").fill("I was in hospital over Christmas.");
        click(parent, "Ask for a panel");
        assertThat(parent.getByText("You asked for a review panel after the usual time.")).isVisible();
        picture(parent, "late-panel-asked");

        itIs("2026-01-02T09:00:00Z");
        var officer = at("hannah.whitcombe", complaint);
        assertThat(officer.getByText("The complaints manager decides whether to allow it.").first()).isVisible();
        var manager = at("maya.okafor", complaint);
        assertThat(manager.getByText("I was in hospital over Christmas.").first()).isVisible();
        var late = due(manager, "A late request for a review panel");
        late.getByLabel("Yes, the panel goes ahead").check();
        click(late, "Record the decision");
        assertThat(late.locator(".error-words:visible").first()).isVisible();
        isAccessible(manager);
        fill(late, "Your reasons", "She was in hospital, and a panel can still look at it fairly.");
        click(late, "Record the decision");
        says(manager, "The decision was recorded.");
        assertThat(manager.getByText("A review panel was asked for late, and allowed").first()).isVisible();

        parent = tracker(complaint);
        assertThat(parent.getByText("We are finding three independent people for the panel").first()).isVisible();
    }
}
