package uk.heard.intake;

import static heard.db.Tables.ADVOCACY_REQUEST;
import static heard.db.Tables.CLOCK;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.CONSENT;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.DRAFT;
import static heard.db.Tables.MOVE;
import static heard.db.Tables.MOVE_REGISTER;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAnswers;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.Chronology;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Said;
import uk.heard.gate.Gate;
import uk.heard.standing.ConsentAnswer;
import uk.heard.timescale.ClockKind;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.Voice;

@HeardTest
@Import(GivenComplaints.class)
class MakeComplaintTest {

    @Autowired GivenComplaints given;
    @Autowired MakeComplaint makeComplaint;
    @Autowired Drafts drafts;
    @Autowired TrackedComplaints tracked;
    @Autowired Chronology chronology;
    @Autowired Gate gate;
    @Autowired TestClock clock;

    @Test
    void sending_writes_everything_that_belongs_to_it() {
        var sent = given.sent(anAuntFor(ConsentAnswer.AGREES, "One thing.", "Another thing."));
        gate.run(sent.complainant(), () -> {
            assertThat(gate.db().select(POINT.WHAT_HAPPENED).from(POINT).orderBy(POINT.NUMBER).fetch(POINT.WHAT_HAPPENED)).containsExactly("One thing.", "Another thing.");
            assertThat(gate.db().select(PERSON.NAME).from(PERSON).orderBy(PERSON.ID).fetch(PERSON.NAME)).containsExactly("Leila", "Sami");
            assertThat(gate.db().select(CONSENT.ANSWER).from(CONSENT).fetch(CONSENT.ANSWER)).containsExactly(ConsentAnswer.AGREES);
            assertThat(gate.db().select(ADVOCACY_REQUEST.ANSWER).from(ADVOCACY_REQUEST).fetch(ADVOCACY_REQUEST.ANSWER)).containsExactly(AdvocacyAnswer.WANTED);
            assertThat(gate.db().select(MOVE.KIND).from(MOVE).fetch(MOVE.KIND)).containsExactly("Received");
            assertThat(gate.db().fetchCount(MOVE_REGISTER)).isEqualTo(1);
            assertThat(gate.db().fetchCount(NOTICE)).isEqualTo(1);
            assertThat(gate.db().fetchCount(CONTACT_RULE)).as("they will check back themselves").isZero();
            assertThat(chronology.problems(sent.id())).isEmpty();
        });
    }

    /** A mother of sixteen: the advocate is for her and not for her baby. */
    @Test
    void a_parent_who_is_a_child_too_asks_for_an_advocate_of_their_own() {
        var sent = given.sent(GivenAnswers.from(Voice.YOUNG, ComplainantRole.PARENT, Answers.Matter.MY_VIEW_ABOUT_A_CHILD, "Noor").with(GivenAnswers.checksBack("Jade"))
                .with(GivenAnswers.advocate(AdvocacyAnswer.WANTED)).withPoint(0, new Answers.Point("They took her.", "")));
        gate.run(sent.complainant(), () -> assertThat(gate.db().select(PERSON.NAME).from(ADVOCACY_REQUEST).join(PERSON).on(PERSON.ID.eq(ADVOCACY_REQUEST.PERSON_ID))
                .fetch(PERSON.NAME)).containsExactly("Jade"));
    }

    @Test
    void the_clocks_run_from_the_day_of_receipt_in_london_and_are_due_when_the_law_says() {
        clock.set(Instant.parse("2026-12-18T23:30:00Z"));
        var sent = given.sent(aParent("The visits stopped."));
        gate.run(sent.complainant(), () -> {
            var stage1 = gate.db().selectFrom(CLOCK).where(CLOCK.KIND.eq(ClockKind.STAGE_1)).fetchSingle();
            assertThat(stage1.getOpenedOn()).isEqualTo(LocalDate.of(2026, 12, 18));
            assertThat(stage1.getDueOn()).isEqualTo(LocalDate.of(2027, 1, 6));
            assertThat(stage1.getLatestOn()).isEqualTo(LocalDate.of(2027, 1, 20));
        });
        var promise = makeComplaint.promise(given.draft(aParent("x")));
        assertThat(promise).as("a draft not sent promises nothing").isEmpty();
    }

    @Test
    void the_code_is_kept_as_a_hash_only() {
        var sent = given.sent(aParent("The visits stopped."));
        gate.run(sent.complainant(), () -> assertThat(gate.db().select(COMPLAINT.CODE_HASH).from(COMPLAINT).fetchSingle().value1())
                .startsWith("$argon2id$").doesNotContain(sent.code().value()));
    }

    @Test
    void the_same_draft_sent_fifty_times_a_dozen_at_once_makes_one_complaint() throws InterruptedException {
        var holder = given.draft(aParent("The visits stopped."));
        var results = new HashSet<MakeComplaint.Result>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            List<Callable<MakeComplaint.Result>> sendings = Stream.generate(() -> (Callable<MakeComplaint.Result>) () -> makeComplaint.submit(holder)).limit(50).toList();
            threads.invokeAll(sendings).forEach(result -> results.add(resultOf(result)));
        }
        var sent = results.stream().filter(MakeComplaint.Result.Sent.class::isInstance).map(MakeComplaint.Result.Sent.class::cast).toList();
        assertThat(sent).hasSize(1);
        assertThat(results).filteredOn(result -> !(result instanceof MakeComplaint.Result.Sent))
                .containsExactly(new MakeComplaint.Result.AlreadySent(sent.getFirst().reference()));
    }

    @Test
    void a_draft_with_an_open_question_is_not_sent_and_nothing_is_written() {
        var holder = given.draft(Answers.none(Voice.YOUNG).with(new Answer.InDanger(Said.NO)).with(new Answer.You(ComplainantRole.CHILD)));
        assertThat(makeComplaint.submit(holder)).isEqualTo(new MakeComplaint.Result.Incomplete(Question.WHO_IS_IT_ABOUT));
        gate.run(holder, () -> assertThat(gate.db().fetchCount(COMPLAINT)).isZero());
    }

    @Test
    void after_sending_the_words_are_gone_from_the_draft() {
        var holder = given.draft(aParent("A very private story."));
        makeComplaint.submit(holder);
        gate.run(holder, () -> assertThat(gate.db().select(DRAFT.ANSWERS).from(DRAFT).fetchSingle().value1().data()).doesNotContain("private"));
        assertThat(drafts.save(holder, aParent("More."), 1, "")).as("a sent draft takes no more answers").isFalse();
    }

    @Test
    void a_draft_belongs_to_whoever_holds_its_token_and_to_nobody_else() {
        var holder = given.draft(aParent("Mine."));
        var stranger = DraftToken.random().holder();
        assertThat(drafts.find(holder)).isPresent();
        assertThat(drafts.find(stranger)).isEmpty();
        assertThat(makeComplaint.submit(stranger)).isEqualTo(new MakeComplaint.Result.NoDraft());
    }

    @Test
    void an_older_save_never_overwrites_a_newer_one() {
        var holder = drafts.begin(Voice.ADULT).holder();
        assertThat(drafts.save(holder, aParent("first"), 0, "")).isTrue();
        assertThat(drafts.save(holder, aParent("late"), 0, "")).isFalse();
        assertThat(drafts.find(holder).orElseThrow().answers().points().getFirst().whatHappened()).isEqualTo("first");
    }

    @Test
    void whoever_holds_the_draft_can_have_a_new_code_for_half_an_hour_and_the_old_one_dies() {
        var holder = given.draft(aParent("The visits stopped."));
        var sent = (MakeComplaint.Result.Sent) makeComplaint.submit(holder);
        clock.advance(Duration.ofMinutes(29));
        var fresh = makeComplaint.replaceCode(holder).orElseThrow();
        assertThat(tracked.unlock(sent.reference().value(), sent.code().orElseThrow().value(), "a")).isEmpty();
        assertThat(tracked.unlock(sent.reference().value(), fresh.value(), "a")).isPresent();
        clock.advance(Duration.ofMinutes(2));
        assertThat(makeComplaint.replaceCode(holder)).isEmpty();
    }

    @Test
    void names_in_any_script_and_long_words_are_kept_as_they_are() {
        var answers = aParent("ضاعت الزيارات 🙁 <b>bold</b> " + "w".repeat(19_000)).with(GivenAnswers.checksBack("ليلى حسن"));
        var sent = given.sent(answers);
        var complaint = tracked.open(sent.complainant());
        assertThat(complaint.name()).isEqualTo("ليلى حسن");
        assertThat(complaint.points().getFirst().whatHappened()).isEqualTo(answers.points().getFirst().whatHappened());
    }

    private static MakeComplaint.Result resultOf(Future<MakeComplaint.Result> sending) {
        try {
            return sending.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
