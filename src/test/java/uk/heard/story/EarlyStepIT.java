package uk.heard.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A council that calls within two working days. Nobody calls over the August bank holiday, and Stage 1 goes on by itself. */
@TestPropertySource(properties = {"heard.council.early-resolution.length=2", "heard.council.early-resolution.unit=WORKING_DAYS"})
class EarlyStepIT extends OverMonths {

    @Autowired SchedulerClient jobs;

    @Test
    void the_early_step_runs_out_over_a_bank_holiday_weekend_and_moves_no_other_date() {
        itIs("2024-08-23T15:00:00Z");
        var complaint = given.inStage1(aParent("The taxi never came."));
        var officer = at("hannah.whitcombe", complaint);
        assertThat(due(officer, "Early resolution: put right")).isVisible();
        assertThat(officer.getByText("Wed 28 Aug 2024").first()).isVisible();
        assertThat(officer.getByText("Mon 9 Sept 2024").first()).isVisible();
        isAccessible(officer);
        picture(officer, "early-step");
        var parent = tracker(complaint);
        assertThat(parent.getByText("Somebody tries to put it right at once").first()).isVisible();
        isAccessible(parent);

        itIs("2024-08-28T22:30:00Z");
        theJobRuns();
        assertThat(due(at("hannah.whitcombe", complaint), "Early resolution: put right")).isVisible();

        itIs("2024-08-28T23:10:00Z");
        theJobRuns();
        officer = at("hannah.whitcombe", complaint);
        for (int tries = 0; tries < 40 && officer.getByText("The time for early resolution ran out. Stage 1 goes on").count() == 0; tries++) {
            officer.waitForTimeout(500);
            officer = at("hannah.whitcombe", complaint);
        }
        assertThat(officer.getByText("The time for early resolution ran out. Stage 1 goes on").first()).isVisible();
        assertThat(officer.getByText("Mon 9 Sept 2024").first()).isVisible();
        picture(officer, "early-step-over");
    }

    /** At once, instead of within five minutes. */
    private void theJobRuns() {
        jobs.reschedule(TaskInstanceId.of("end-early-steps", "recurring"), Instant.now());
    }
}
