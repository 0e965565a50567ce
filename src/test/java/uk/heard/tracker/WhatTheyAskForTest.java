package uk.heard.tracker;

import static heard.db.Tables.ACCESS_LOG;
import static heard.db.Tables.COMPLAINT_LINK;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.CORRECTION;
import static heard.db.Tables.MESSAGE;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PUT_RIGHT;
import static heard.db.Tables.STAFF_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.icegreen.greenmail.util.GreenMail;
import heard.db.tables.WhoLooked;
import jakarta.mail.Message.RecipientType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.GivenSteps;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.casefile.AnswerMessage;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.casefile.KeepPromise;
import uk.heard.casefile.Worklist;
import uk.heard.casefile.WorklistRow;
import uk.heard.complaint.NewComplaint.NewPoint;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Position;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.NoticeEnding;
import uk.heard.correspondence.SafeContact.Rule;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.investigation.StatementOfComplaint;
import uk.heard.local.SampleStaff.Person;
import uk.heard.outcome.PutRight;
import uk.heard.standing.ConsentAnswer;
import uk.heard.tracker.PutRightAnswers.OnPromise;
import uk.heard.tracker.WhoLookedAtIt.Look;
import uk.heard.tracker.WhoLookedAtIt.Who;
import uk.heard.triage.PointRoutes;
import uk.heard.triage.Withdrawal;

/** What complainants do where they follow their complaint: staff see each of it, once, and nobody else does. */
@HeardTest
@Import({GivenComplaints.class, GivenSteps.class})
class WhatTheyAskForTest {

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired GivenSteps steps;
    @Autowired SpeakUp speakUp;
    @Autowired OwnAdvocate ownAdvocate;
    @Autowired ReachMe reachMe;
    @Autowired PutRightAnswers putRight;
    @Autowired WhoLookedAtIt whoLooked;
    @Autowired TrackedComplaints tracked;
    @Autowired StatementOfComplaint statements;
    @Autowired Withdrawal withdrawal;
    @Autowired PointRoutes points;
    @Autowired AnswerMessage answerMessage;
    @Autowired KeepPromise keepPromise;
    @Autowired CaseFiles caseFiles;
    @Autowired Worklist worklist;
    @Autowired TestClock clock;
    @Autowired GreenMail mail;
    @Autowired Task<Void> sendNotice;

    @Test
    void what_somebody_writes_after_the_end_is_on_the_worklist_until_it_is_answered() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        withdrawal.withdraw(hannah(), complaint.id(), "She rang.", "", Withdrawal.Then.CLOSE);
        assertThat(written(complaint)).isEmpty();
        speakUp.message(complaint.complainant(), "It has begun again.");
        clock.advance(Duration.ofHours(1));
        speakUp.message(complaint.complainant(), "And again.");
        assertThat(written(complaint)).singleElement().satisfies(row -> {
            assertThat(row.unanswered()).isEqualTo(2);
            assertThat(row.unansweredSince()).isEqualTo(TestClock.START);
        });
        answerMessage.answer(hannah(), complaint.id(), "We open it again.");
        assertThat(written(complaint)).isEmpty();
        assertThat(file(complaint).messages()).extracting(CaseFile.Message::waits).containsExactly(false, false, false);
    }

    @Test
    void thanks_need_no_answer_and_what_was_asked_for_is_not_taken_for_thanks() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        speakUp.message(complaint.complainant(), "Thank you.");
        speakUp.ask(complaint.complainant(), MessageKind.NOT_HAPPY, "I want more than that.");
        assertThat(answerMessage.noAnswerNeeded(hannah(), complaint.id())).isEmpty();
        assertThat(answerMessage.noAnswerNeeded(hannah(), complaint.id())).contains(AnswerMessage.Refused.DEALT_WITH_ALREADY);
        answerMessage.answer(hannah(), complaint.id(), "We are on it.");
        assertThat(written(complaint)).singleElement().extracting(WorklistRow::unanswered).isEqualTo(1);
        var asked = asked(complaint);
        assertThat(answerMessage.dealtWith(hannah(), complaint.id(), asked.id(), " ")).contains(AnswerMessage.Refused.NOTHING_WRITTEN);
        assertThat(answerMessage.dealtWith(hannah(), complaint.id(), asked.id(), "It came by post.")).isEmpty();
        assertThat(answerMessage.dealtWith(given.staff(Person.MAYA), complaint.id(), asked.id(), "Twice?")).contains(AnswerMessage.Refused.DEALT_WITH_ALREADY);
        assertThat(written(complaint)).isEmpty();
        assertThat(tracked.open(complaint.complainant()).messages()).extracting(TrackedComplaint.Message::body).contains("It came by post.").doesNotContain("Twice?");
    }

    @Test
    void a_second_click_and_another_tab_at_the_same_moment_ask_once() throws Exception {
        var complaint = given.inStage1(aParent("The visits stopped."));
        try (var tabs = Executors.newFixedThreadPool(4)) {
            var clicks = IntStream.range(0, 8).mapToObj(i -> tabs.submit(() -> speakUp.ask(complaint.complainant(), MessageKind.WITHDRAWAL, "Stop."))).toList();
            var first = 0;
            for (Future<Boolean> click : clicks) {
                first += click.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        }
        assertThat(speakUp.ask(complaint.complainant(), MessageKind.WITHDRAWAL, "Stop. Somebody told me to.")).as("other words are kept").isTrue();
        speakUp.message(complaint.complainant(), "Hello?");
        speakUp.message(complaint.complainant(), "Hello?");
        assertThat(file(complaint).messages()).hasSize(3);
    }

    @Test
    void a_further_point_changes_nothing_by_itself_and_keeps_out_whoever_is_named_in_it() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        var tomasz = given.staff(Person.TOMASZ);
        assertThat(caseFiles.open(tomasz, complaint.reference())).isPresent();
        var clocks = file(complaint).clocks();
        speakUp.ask(complaint.complainant(), MessageKind.POINT, "Tomasz Zielak shouted at my son.");
        assertThat(caseFiles.open(tomasz, complaint.reference())).isEmpty();
        assertThat(worklist.written(tomasz)).noneMatch(row -> row.id() == complaint.id());
        assertThat(answerMessage.noAnswerNeeded(given.staff(Person.IMRAN), complaint.id())).contains(AnswerMessage.Refused.NOT_YOURS);
        assertThat(file(complaint).points()).hasSize(1);
        assertThat(file(complaint).clocks()).isEqualTo(clocks);
    }

    @Test
    void a_name_in_an_ordinary_message_locks_nobody_out() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        speakUp.message(complaint.complainant(), "Dear Hannah Whitcombe, thank you.");
        assertThat(caseFiles.open(hannah(), complaint.reference())).isPresent();
    }

    @Test
    void a_correction_is_kept_beside_what_staff_wrote_and_a_point_of_another_household_is_none() {
        var complaint = steps.withPointWrittenDown(given.inStage1(aParent("The visits stopped.")), "He says nobody called.");
        var others = steps.withPointWrittenDown(given.inStage1(aParent("Another household.")), "She says the letter was late.");
        var point = tracked.open(complaint.complainant()).writtenForThem();
        assertThat(point).singleElement().extracting(TrackedComplaint.Point::whatHappened).isEqualTo("He says nobody called.");
        speakUp.correct(complaint.complainant(), point.getFirst().id(), new NewPoint("I said that nobody came.", "Come."), "Point 2 is not what I said.");
        assertThat(tracked.open(complaint.complainant()).points().getLast()).satisfies(corrected -> {
            assertThat(corrected.whatHappened()).isEqualTo("He says nobody called.");
            assertThat(corrected.corrections()).extracting(TrackedComplaint.Correction::whatHappened).containsExactly("I said that nobody came.");
        });
        assertThat(file(complaint).points().getLast().corrections()).extracting(CaseFile.Correction::whatShouldHappen).containsExactly("Come.");
        assertThat(asked(complaint).kind()).isEqualTo(MessageKind.CORRECTION);
        var theirs = tracked.open(others.complainant()).writtenForThem().getFirst().id();
        assertThatThrownBy(() -> speakUp.correct(complaint.complainant(), theirs, new NewPoint("Mine.", ""), "Not mine.")).isInstanceOf(NoSuchComplaint.class);
        assertThat(gate.as(complaint.complainant(), () -> gate.db().fetchCount(CORRECTION))).isEqualTo(1);
        assertThat(gate.as(others.complainant(), () -> gate.db().fetchCount(CORRECTION))).isZero();
        assertThat(file(complaint).messages()).as("the message went with the refused correction").hasSize(1);
    }

    @Test
    void they_agree_only_the_statement_that_was_sent_last_and_only_their_own() {
        var complaint = steps.withStatement(given.replied(aParent("The visits stopped.")));
        var others = steps.withStatement(given.replied(aParent("Another household.")));
        assertThat(statements.lastSent(complaint.complainant()).orElseThrow().points()).extracting(StatementOfComplaint.SentPoint::whatHappened).containsExactly("The visits stopped.");
        assertThat(statements.agree(complaint.complainant(), 1)).contains(uk.heard.investigation.Refused.NOBODY_APPOINTED);
        assertThat(statements.agree(complaint.complainant(), 2)).contains(uk.heard.investigation.Refused.NOT_SENT);
        statements.save(hannah(), complaint.id(), List.of(new StatementOfComplaint.Written(given.points(complaint).getFirst(), "A draft.", "")));
        assertThat(statements.lastSent(complaint.complainant()).orElseThrow().version().number()).as("a draft is not theirs to see").isEqualTo(1);
        statements.send(hannah(), complaint.id(), List.of());
        assertThat(statements.agree(complaint.complainant(), 1)).contains(uk.heard.investigation.Refused.SUPERSEDED);
        assertThat(statements.lastSent(others.complainant()).orElseThrow().points()).extracting(StatementOfComplaint.SentPoint::whatHappened).containsExactly("Another household.");
        assertThat(tracked.open(complaint.complainant()).position()).isEqualTo(Position.STAGE_2_REQUESTED);
    }

    @Test
    void the_wish_to_stop_ends_nothing_until_it_is_confirmed_in_writing_and_is_then_off_the_list() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        speakUp.ask(complaint.complainant(), MessageKind.WITHDRAWAL, "I want to take my complaint back.");
        assertThat(tracked.open(complaint.complainant()).position()).isEqualTo(Position.STAGE_1);
        assertThat(written(complaint)).hasSize(1);
        withdrawal.withdraw(hannah(), complaint.id(), "On the portal.", "", Withdrawal.Then.CLOSE);
        assertThat(written(complaint)).isEmpty();
        assertThat(tracked.open(complaint.complainant()).letters()).hasSize(2);
    }

    @Test
    void an_advocate_is_asked_for_and_given_up_by_those_who_are_entitled_alone() {
        var girl = given.inStage1(aGirlInCare("They moved me."));
        for (var answer : List.of(AdvocacyAnswer.NOT_NOW, AdvocacyAnswer.WANTED, AdvocacyAnswer.NOT_NOW, AdvocacyAnswer.WANTED)) {
            if (answer == AdvocacyAnswer.WANTED) {
                ownAdvocate.want(girl.complainant(), tracked.open(girl.complainant()), "One after all.");
            } else {
                ownAdvocate.stop(girl.complainant(), tracked.open(girl.complainant()), "None now.");
            }
            assertThat(tracked.open(girl.complainant()).advocate()).isEqualTo(answer);
        }
        var aunt = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "He was moved."));
        var before = file(aunt).advocacy();
        ownAdvocate.stop(aunt.complainant(), tracked.open(aunt.complainant()), "He needs none.");
        assertThat(file(aunt).advocacy()).as("nobody else answers for a child").isEqualTo(before);
        assertThat(file(aunt).messages()).hasSize(1);
        var parent = given.inStage1(aParent("The visits stopped."));
        assertThat(tracked.open(parent.complainant()).mayHaveAdvocate()).isFalse();
        ownAdvocate.want(parent.complainant(), tracked.open(parent.complainant()), "Me too.");
        assertThat(file(parent).advocacy()).isEmpty();
        assertThat(file(parent).messages()).isEmpty();
    }

    /** S-9: what is queued already goes where they say now, or nowhere. */
    @Test
    void a_changed_safe_contact_binds_what_is_queued_already() throws Exception {
        var complaint = given.inStage1(aParent("The visits stopped."));
        sendWaiting(complaint);
        answerMessage.answer(hannah(), complaint.id(), "There is news.");
        var queued = lastNotice(complaint);
        reachMe.change(complaint.complainant(), List.of(new Rule(ContactChannel.EMAIL, "new-and-safe@example.org", false, 0, 24, "")), "I changed it.");
        var before = mail.getReceivedMessages().length;
        sendNotice.execute(new TaskInstance<>("send-notice", Long.toString(queued)), null);
        var sent = mail.getReceivedMessages();
        assertThat(sent.length).isEqualTo(before + 1);
        assertThat(sent[before].getRecipients(RecipientType.TO)).extracting(Object::toString).containsExactly("new-and-safe@example.org");
        assertThat(ending(complaint, queued)).isEqualTo(NoticeEnding.SENT);

        answerMessage.answer(hannah(), complaint.id(), "There is more.");
        var next = lastNotice(complaint);
        reachMe.change(complaint.complainant(), List.of(), "I look here.");
        sendNotice.execute(new TaskInstance<>("send-notice", Long.toString(next)), null);
        assertThat(mail.getReceivedMessages()).hasSize(before + 1);
        assertThat(ending(complaint, next)).isEqualTo(NoticeEnding.NO_SAFE_CHANNEL);
        assertThat(file(complaint).messages()).filteredOn(message -> message.kind() == MessageKind.CONTACT).hasSize(2)
                .allSatisfy(message -> assertThat(message.body()).doesNotContain("@"));
    }

    @Test
    void a_changed_safe_contact_holds_in_what_was_split_off_too() {
        var complaint = given.inStage1(aParent("The visits stopped.", "The taxi did not come."));
        points.splitOff(hannah(), complaint.id(), given.points(complaint).getLast());
        var linked = gate.as(hannah(), () -> gate.db().select(COMPLAINT_LINK.COMPLAINT_ID).from(COMPLAINT_LINK).where(COMPLAINT_LINK.CAME_FROM.eq(complaint.id())).fetchSingle().value1());
        reachMe.change(complaint.complainant(), List.of(new Rule(ContactChannel.PHONE, "07700 900123", false, 9, 17, "")), "I changed it.");
        assertThat(reachMe.now(new Actor.Complainant(linked))).isEqualTo(reachMe.now(complaint.complainant())).extracting(Rule::address).containsExactly("07700 900123");
        reachMe.change(new Actor.Complainant(linked), List.of(), "Nothing is safe.");
        assertThat(reachMe.now(complaint.complainant())).isEmpty();
    }

    @Test
    void changing_how_one_is_reached_leaves_another_household_alone() {
        var complaint = given.sent(aParent("The visits stopped."));
        var others = given.sent(aParent("Another household."));
        reachMe.change(complaint.complainant(), List.of(), "I look here.");
        assertThat(reachMe.now(complaint.complainant())).isEmpty();
        assertThat(reachMe.now(others.complainant())).hasSize(1);
        assertThat(gate.as(complaint.complainant(), () -> gate.db().fetchCount(CONTACT_RULE))).isZero();
    }

    @Test
    void a_promise_that_was_not_kept_is_a_task_and_only_whoever_was_promised_it_says_so() {
        var complaint = steps.withPromise(given.replied(aParent("The visits stopped.")), "Call before a visit moves.", LocalDate.of(2026, 2, 2));
        var others = steps.withPromise(given.replied(aParent("Another household.")), "Say sorry.", LocalDate.of(2026, 2, 2));
        var promise = tracked.open(complaint.complainant()).promisesToJudge(LocalDate.of(2026, 3, 2)).getFirst();
        assertThat(keepPromise.done(hannah(), complaint.id(), promise.id(), LocalDate.of(2026, 3, 3))).contains(KeepPromise.Refused.DAY_AHEAD);
        assertThat(keepPromise.done(given.staff(Person.IMRAN), complaint.id(), promise.id(), LocalDate.of(2026, 2, 27))).contains(KeepPromise.Refused.NOT_YOURS);
        assertThat(keepPromise.done(hannah(), complaint.id(), promise.id(), LocalDate.of(2026, 2, 27))).isEmpty();
        assertThat(keepPromise.done(hannah(), complaint.id(), promise.id(), LocalDate.of(2026, 2, 27))).contains(KeepPromise.Refused.DONE_ALREADY);
        var no = List.of(new OnPromise(promise.id(), PutRight.NO, "Nobody called on Tuesday."));
        putRight.answer(complaint.complainant(), no, "No. Nobody called on Tuesday.");
        putRight.answer(complaint.complainant(), no, "No. Nobody called on Tuesday.");
        assertThat(asked(complaint).kind()).isEqualTo(MessageKind.NOT_PUT_RIGHT);
        assertThat(file(complaint).promises()).singleElement().satisfies(kept -> {
            assertThat(kept.doneOn()).isEqualTo(LocalDate.of(2026, 2, 27));
            assertThat(kept.answer()).isEqualTo(PutRight.NO);
            assertThat(kept.words()).isEqualTo("Nobody called on Tuesday.");
        });
        assertThat(gate.as(complaint.complainant(), () -> gate.db().fetchCount(PUT_RIGHT))).isEqualTo(1);
        putRight.answer(complaint.complainant(), List.of(new OnPromise(promise.id(), PutRight.YES, "")), "Yes.");
        assertThat(tracked.open(complaint.complainant()).promises().getFirst().answer()).isEqualTo(PutRight.YES);

        var theirs = tracked.open(others.complainant()).promises().getFirst().id();
        assertThatThrownBy(() -> putRight.answer(complaint.complainant(), List.of(new OnPromise(theirs, PutRight.NO, "")), "Not mine.")).isInstanceOf(DataAccessException.class);
        assertThat(tracked.open(others.complainant()).promises().getFirst().answer()).isNull();
        assertThatThrownBy(() -> gate.run(hannah(), () -> gate.db().insertInto(PUT_RIGHT).set(PUT_RIGHT.COMPLAINT_ID, complaint.id()).set(PUT_RIGHT.ACTION_ID, promise.id())
                .set(PUT_RIGHT.ANSWER, PutRight.YES).set(PUT_RIGHT.ANSWERED_AT, clock.instant()).execute())).as("staff do not answer for them").isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_looked_is_told_by_what_they_are_and_the_day_to_the_owner_alone() {
        var complaint = given.sent(aParent("The visits stopped."));
        given.sent(aParent("Another household."));
        caseFiles.open(hannah(), complaint.reference());
        caseFiles.open(given.staff(Person.MAYA), complaint.reference());
        clock.advance(Duration.ofDays(1));
        tracked.open(complaint.complainant());
        assertThat(whoLooked.of(complaint.complainant())).containsExactly(
                new Look(LocalDate.of(2026, 3, 3), Who.YOU, 1), new Look(LocalDate.of(2026, 3, 2), Who.COMPLAINTS_TEAM, 2));
        for (var stranger : List.<Actor>of(hannah(), new Actor.Visitor(), new Actor.Job("test"))) {
            assertThat(gate.as(stranger, () -> gate.db().fetchCount(new WhoLooked().call()))).as(stranger.key()).isZero();
        }
        assertThatThrownBy(() -> gate.run(complaint.complainant(), () -> gate.db().fetchCount(ACCESS_LOG))).isInstanceOf(DataAccessException.class);
        assertThat(gate.as(complaint.complainant(), () -> gate.db().fetchCount(STAFF_MEMBER))).as("names").isZero();
    }

    @Test
    void nobody_but_the_complaints_team_says_that_something_is_answered() {
        var complaint = given.sent(aParent("The visits stopped."));
        speakUp.message(complaint.complainant(), "Hello?");
        var id = file(complaint).messages().getFirst().id();
        var by = hannah().id();
        for (var other : List.<Actor>of(complaint.complainant(), given.staff(Person.IMRAN), new Actor.Job("test"))) {
            assertThat(gate.as(other, () -> gate.db().update(MESSAGE).set(MESSAGE.ANSWERED_AT, clock.instant()).set(MESSAGE.ANSWERED_BY, by)
                    .where(MESSAGE.ID.eq(id)).execute())).as(other.key()).isZero();
        }
        assertThat(written(complaint)).hasSize(1);
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }

    private List<WorklistRow> written(Sent complaint) {
        return worklist.written(hannah()).stream().filter(row -> row.id() == complaint.id()).toList();
    }

    private CaseFile file(Sent complaint) {
        return caseFiles.open(hannah(), complaint.reference()).orElseThrow();
    }

    /** The only thing that they ask for and that waits. */
    private CaseFile.Message asked(Sent complaint) {
        var asked = file(complaint).messages().stream().filter(message -> message.waits() && message.kind().asksForSomething()).toList();
        assertThat(asked).hasSize(1);
        return asked.getFirst();
    }

    /** What is queued later waits behind it. */
    private void sendWaiting(Sent complaint) {
        gate.as(complaint.complainant(), () -> gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.ENDED_AT.isNull()).orderBy(NOTICE.ID).fetch(NOTICE.ID))
                .forEach(id -> sendNotice.execute(new TaskInstance<>("send-notice", Long.toString(id)), null));
    }

    private long lastNotice(Sent complaint) {
        return gate.as(complaint.complainant(), () -> gate.db().select(NOTICE.ID).from(NOTICE).orderBy(NOTICE.ID.desc()).limit(1).fetchSingle().value1());
    }

    private NoticeEnding ending(Sent complaint, long notice) {
        return gate.as(complaint.complainant(), () -> gate.db().select(NOTICE.ENDING).from(NOTICE).where(NOTICE.ID.eq(notice)).fetchSingle().value1());
    }
}
