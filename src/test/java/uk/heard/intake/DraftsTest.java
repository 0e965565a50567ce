package uk.heard.intake;

import static heard.db.Tables.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Voice;

/** What is typed is kept, can be opened again, and is gone when its time is up. */
@HeardTest
@Import(GivenComplaints.class)
class DraftsTest {

    private static final String PAGE = "tell/point/1";

    @Autowired GivenComplaints given;
    @Autowired Drafts drafts;
    @Autowired MakeComplaint makeComplaint;
    @Autowired TrackedComplaints tracked;
    @Autowired Gate gate;
    @Autowired TestClock clock;

    @Test
    void what_is_typed_is_kept_until_somebody_continues_from_it() {
        var holder = drafts.begin(Voice.ADULT).holder();
        assertThat(drafts.typed(holder, PAGE, 1, Map.of("what-happened", "They did not co"))).contains(new Drafts.Kept(true, 1));
        assertThat(drafts.typed(holder, PAGE, 2, Map.of("what-happened", "They did not come."))).contains(new Drafts.Kept(true, 2));
        assertThat(drafts.find(holder).orElseThrow().typed()).isEqualTo(Map.of(PAGE, Map.of("what-happened", "They did not come.")));
        drafts.save(holder, aParent("They did not come."), 0, PAGE);
        assertThat(drafts.find(holder).orElseThrow().typed()).isEmpty();
    }

    @Test
    void an_older_text_never_takes_the_place_of_a_newer_one() {
        var holder = drafts.begin(Voice.ADULT).holder();
        drafts.typed(holder, PAGE, 5, Map.of("what-happened", "newer"));
        assertThat(drafts.typed(holder, PAGE, 5, Map.of("what-happened", "older"))).contains(new Drafts.Kept(false, 5));
        drafts.save(holder, aParent("newer"), 0, PAGE);
        assertThat(drafts.typed(holder, PAGE, 6, Map.of("what-happened", "still under way"))).as("sent before Continue, arrived after it")
                .contains(new Drafts.Kept(false, 6));
        assertThat(drafts.find(holder).orElseThrow().typed()).isEmpty();
    }

    @Test
    void what_is_typed_can_fill_no_disk() {
        var holder = drafts.begin(Voice.ADULT).holder();
        assertThat(drafts.typed(holder, PAGE, 1, Map.of("what-happened", "a".repeat(Drafts.MOST_TYPED)))).isPresent();
        assertThat(drafts.typed(holder, "tell/point/2", 2, Map.of("what-happened", "b"))).isEmpty();
        assertThat(drafts.typed(holder, PAGE, 3, Map.of("what-happened", "shorter"))).as("there is room again").contains(new Drafts.Kept(true, 3));
    }

    @Test
    void nothing_typed_is_kept_for_a_stranger_or_after_sending() {
        assertThat(drafts.typed(DraftToken.random().holder(), PAGE, 1, Map.of())).isEmpty();
        var holder = given.draft(aParent("The visits stopped."));
        makeComplaint.submit(holder);
        assertThat(drafts.typed(holder, PAGE, 99, Map.of("what-happened", "more"))).isEmpty();
    }

    @Test
    void a_reference_and_a_code_open_it_on_another_device_and_stay_those_of_the_complaint() {
        var first = given.draft(aParent("The visits stopped."));
        var keys = drafts.keys(first).orElseThrow();
        var second = drafts.resume(keys.reference().grouped(), keys.code().grouped(), "a").orElseThrow().holder();
        assertThat(drafts.find(first)).as("the device that had it before").isEmpty();
        assertThat(drafts.find(second).orElseThrow().answers().points().getFirst().whatHappened()).isEqualTo("The visits stopped.");
        var sent = (MakeComplaint.Result.Sent) makeComplaint.submit(second);
        assertThat(sent.reference()).isEqualTo(keys.reference());
        assertThat(sent.code()).as("they have it already").isEmpty();
        assertThat(tracked.unlock(keys.reference().value(), keys.code().value(), "a")).isPresent();
        assertThat(drafts.resume(keys.reference().value(), keys.code().value(), "a")).as("sent, and so no draft any more").isEmpty();
    }

    /** UX-10 */
    @Test
    void a_wrong_code_an_unknown_reference_and_an_expired_draft_are_one_answer() {
        var keys = drafts.keys(drafts.begin(Voice.YOUNG).holder()).orElseThrow();
        assertThat(drafts.resume(keys.reference().value(), AccessCode.random().value(), "b")).isEmpty();
        assertThat(drafts.resume(Reference.random().value(), keys.code().value(), "b")).isEmpty();
        assertThat(drafts.resume("", "", "b")).isEmpty();
        clock.advance(Drafts.KEPT_WITH_CODE.plusSeconds(1));
        assertThat(drafts.resume(keys.reference().value(), keys.code().value(), "b")).isEmpty();
    }

    @Test
    void a_new_code_ends_the_old_one() {
        var holder = drafts.begin(Voice.ADULT).holder();
        var old = drafts.keys(holder).orElseThrow();
        var fresh = drafts.keys(holder).orElseThrow();
        assertThat(fresh.reference()).isEqualTo(old.reference());
        assertThat(drafts.resume(old.reference().value(), old.code().value(), "c")).isEmpty();
        assertThat(drafts.resume(fresh.reference().value(), fresh.code().value(), "c")).isPresent();
    }

    /** UX-10 */
    @Test
    void a_draft_is_over_after_a_day_and_one_with_a_code_after_four_weeks() {
        var plain = drafts.begin(Voice.ADULT).holder();
        var kept = drafts.begin(Voice.ADULT).holder();
        drafts.keys(kept);
        clock.advance(Duration.ofHours(24));
        assertThat(drafts.find(plain)).isEmpty();
        assertThat(drafts.find(kept)).isPresent();
        clock.advance(Duration.ofDays(27));
        assertThat(drafts.find(kept)).isEmpty();
    }

    /** */
    @Test
    void its_owner_deletes_it_at_once_and_nobody_elses() {
        var mine = given.draft(aParent("Mine."));
        var another = given.draft(aParent("Another."));
        drafts.delete(mine);
        assertThat(rows(mine)).isZero();
        assertThat(rows(another)).isOne();
    }

    private int rows(Actor.DraftHolder holder) {
        return gate.as(holder, () -> gate.db().fetchCount(DRAFT));
    }
}
