package uk.heard.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.attachment.SampleFiles.text;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.MakeComplaint;

/** SEC-37: people whom nobody knows cannot fill the disk, with one draft or with many, sent or not. */
@HeardTest
@Import({GivenComplaints.class, GivenFiles.class})
@TestPropertySource(properties = {"heard.attachments.size=100KB", "heard.attachments.in-a-day=400KB"})
class FullForTodayTest {

    @Autowired GivenComplaints given;
    @Autowired GivenFiles givenFiles;
    @Autowired MakeComplaint makeComplaint;
    @Autowired TestClock clock;

    @Test
    void when_a_days_worth_has_come_no_more_is_taken_from_anybody_until_a_day_has_passed_and_complaints_are() {
        int taken = 0;
        for (int i = 0; i < 10; i++) {
            var holder = given.draft(aParent("The visits stopped."));
            var result = givenFiles.add(holder, "long.txt", text("x".repeat(100 * 1024 - i)));
            taken += result instanceof DraftFiles.Result.Added ? 1 : 0;
            assertThat(makeComplaint.submit(holder)).isInstanceOf(MakeComplaint.Result.Sent.class);
        }
        assertThat(taken).isEqualTo(4);
        var holder = given.draft(aParent("The visits stopped."));
        assertThat(givenFiles.add(holder, "a.txt", text("a"))).isEqualTo(new DraftFiles.Result.Refused(Refusal.BUSY));
        clock.advance(Duration.ofHours(25));
        var tomorrow = given.draft(aParent("The visits stopped."));
        givenFiles.added(tomorrow, "a.txt", text("a"));
    }
}
