package uk.heard.advocates;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.MESSAGE;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import uk.heard.GivenAdvocates;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.WhoseWords;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Part;
import uk.heard.complaint.Reference;
import uk.heard.complaint.Said;
import uk.heard.correspondence.NoticeEnding;
import uk.heard.correspondence.NoticeKind;
import uk.heard.correspondence.Notices;
import uk.heard.correspondence.SafeContact;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.Standing;
import uk.heard.standing.StandingRule;
import uk.heard.triage.LostCode;
import uk.heard.triage.Triage;

/** S-18: a complaint that an advocate makes for a child is one like every other, and theirs for as long as the child agrees. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class TellForChildTest {

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired GivenAdvocates advocates;
    @Autowired TellForChild tell;
    @Autowired AdvocatesCases cases;
    @Autowired ArrangeAdvocate arrange;
    @Autowired Appointments appointments;
    @Autowired Standing standing;
    @Autowired Triage triage;
    @Autowired CaseFiles files;
    @Autowired Complaints complaints;
    @Autowired SafeContact safeContact;
    @Autowired LostCode lostCode;
    @Autowired Notices notices;
    @Autowired @Qualifier("sendNotice") Task<Void> sendNotice;

    @Test
    void with_the_child_telling_them_it_is_the_childs_complaint_and_says_whose_words_it_is() {
        var reference = sent(instructed("My short breaks stopped."));
        var id = id(reference);
        assertThat(triage.standingRule(hannah(), id)).isEqualTo(StandingRule.REPRESENTATIVE_CHILD_AGREES);
        var made = arrange.of(hannah(), id).openAppointment().orElseThrow();
        assertThat(made).extracting(ArrangeAdvocate.Appointed::madeComplaint, ArrangeAdvocate.Appointed::whoseWords, ArrangeAdvocate.Appointed::childMaySee, ArrangeAdvocate.Appointed::instructed)
                .containsExactly(true, WhoseWords.CHILD, ChildMaySee.DATES, true);
        assertThat(files.open(hannah(), reference.value()).orElseThrow().consents().getLast().howKnown()).isEqualTo("We talked at school.");
        assertThat(open(reference)).isTrue();
        assertThat(cases.open(advocates.actor(Advocate.RHYS), reference.value())).as("another advocate").isEmpty();
    }

    @Test
    void without_instruction_somebody_decides_with_reasons() {
        var reference = sent(notInstructed("He is left in his chair all day."));
        assertThat(triage.standingRule(hannah(), id(reference)).outcome()).isEqualTo(StandingRule.Outcome.DISCRETION);
        assertThat(arrange.of(hannah(), id(reference)).openAppointment().orElseThrow().whyNot()).isEqualTo("He does not speak or sign.");
        assertThat(open(reference)).isTrue();
    }

    @Test
    void with_a_no_of_the_child_it_is_closed_to_the_advocate_at_once_and_so_is_their_mailbox() {
        for (var told : List.of(instructed("My short breaks stopped."), notInstructed("He is left in his chair all day."))) {
            var reference = sent(told);
            var id = id(reference);
            assertThat(notice(id)).isEqualTo(NoticeEnding.SENT);
            var child = gate.as(hannah(), () -> gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(id), PERSON.PART.eq(Part.CHILD)).fetchSingle().value1());
            gate.run(hannah(), () -> standing.recordConsent(id, child, new Standing.Told(ConsentAnswer.DOES_NOT_AGREE, "He told his carer.")));
            assertThat(open(reference)).isFalse();
            assertThat(cases.write(grace(), reference.value(), "One more thing")).contains(AdvocatesCases.Refused.CLOSED);
            assertThat(notice(id)).as("not even that there is news").isEqualTo(NoticeEnding.NO_SAFE_CHANNEL);
            gate.run(hannah(), () -> assertThat(gate.db().fetchCount(MESSAGE, MESSAGE.COMPLAINT_ID.eq(id))).isZero());
        }
    }

    /** What came out of it, and out of that, in any shape: one no anywhere above or here, and no mailbox hears of it. */
    @Test
    void with_a_no_of_the_child_the_mailbox_is_closed_in_all_that_came_out_of_it() {
        var random = new Random(20261122);
        for (int run = 0; run < 6; run++) {
            var first = id(sent(run % 2 == 0 ? instructed("One.", "Two.") : notInstructed("One.", "Two.")));
            var family = new ArrayList<>(List.of(first));
            for (int i = random.nextInt(3); i < 4; i++) {
                family.add(cameOutOf(family.get(random.nextInt(family.size()))));
            }
            assertThat(family).as("run " + run).allSatisfy(each -> assertThat(notice(each)).isEqualTo(NoticeEnding.SENT));
            var elsewhere = family.get(1 + random.nextInt(family.size() - 1));
            says(elsewhere, ConsentAnswer.DOES_NOT_AGREE);
            assertThat(family).as("a no there is for there, run " + run).allSatisfy(each ->
                    assertThat(notice(each)).isEqualTo(each.equals(elsewhere) ? NoticeEnding.NO_SAFE_CHANNEL : NoticeEnding.SENT));
            says(elsewhere, ConsentAnswer.AGREES);
            says(first, ConsentAnswer.DOES_NOT_AGREE);
            assertThat(family).as("a no to it all, run " + run).allSatisfy(each -> assertThat(notice(each)).isEqualTo(NoticeEnding.NO_SAFE_CHANNEL));
            says(first, ConsentAnswer.AGREES);
            assertThat(family).as("run " + run).allSatisfy(each -> assertThat(notice(each)).isEqualTo(NoticeEnding.SENT));
            gate.run(hannah(), () -> appointments.end(first, "He has another."));
            assertThat(family).as("the help is over, run " + run).allSatisfy(each -> assertThat(notice(each)).isEqualTo(NoticeEnding.NO_SAFE_CHANNEL));
            var sees = run % 2 == 0 ? ChildMaySee.DATES : ChildMaySee.NOTHING;
            assertThat(family).allSatisfy(each -> assertThat(lostCode.childMaySee(hannah(), each)).as("nor is there a code of theirs to any of it").contains(sees));
        }
    }

    private void says(long id, ConsentAnswer answer) {
        gate.run(hannah(), () -> {
            var child = gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(id), PERSON.PART.eq(Part.CHILD)).fetchSingle().value1();
            standing.recordConsent(id, child, new Standing.Told(answer, "He told his carer."));
        });
    }

    private long cameOutOf(long from) {
        return gate.as(hannah(), () -> {
            var id = complaints.continueAs(from, gate.db().select(POINT.ID).from(POINT).where(POINT.COMPLAINT_ID.eq(from)).fetch(POINT.ID)).id();
            safeContact.carryOver(from, id);
            return id;
        });
    }

    @Test
    void an_instructed_advocate_whose_child_is_no_longer_known_to_agree_is_out_too() {
        var reference = sent(instructed("My short breaks stopped."));
        var id = id(reference);
        var child = gate.as(hannah(), () -> gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(id), PERSON.PART.eq(Part.CHILD)).fetchSingle().value1());
        gate.run(hannah(), () -> standing.recordConsent(id, child, new Standing.Told(ConsentAnswer.NOT_SURE, "She would not say.")));
        assertThat(open(reference)).isFalse();
        gate.run(hannah(), () -> standing.recordConsent(id, child, new Standing.Told(ConsentAnswer.AGREES, "She wants it after all.")));
        assertThat(open(reference)).isTrue();
        gate.run(hannah(), () -> appointments.end(id, "She has another advocate."));
        assertThat(open(reference)).isFalse();
        assertThat(notice(id)).isEqualTo(NoticeEnding.NO_SAFE_CHANNEL);
    }

    /** SEC-23 holds here as everywhere. */
    @Test
    void whoever_is_named_in_it_is_kept_out() {
        var reference = sent(instructed("Tomasz Zielak never came."));
        assertThat(files.open(given.staff(Person.TOMASZ), reference.value())).isEmpty();
        assertThat(files.open(hannah(), reference.value())).isPresent();
        var why = sent(new TellForChild.Told("Idris", Said.NO, false, "Tomasz Zielak says that he cannot.", "", null, "", WhoseWords.ADVOCATE, ChildMaySee.NOTHING,
                List.of(new Answers.Point("The visits stopped.", ""))));
        assertThat(files.open(given.staff(Person.TOMASZ), why.value())).isEmpty();
    }

    @Test
    void sent_twice_it_is_one_complaint_and_what_another_window_kept_is_not_overwritten() {
        var begun = tell.begin(grace());
        assertThat(tell.keep(grace(), begun.draft(), begun.number() + 1, Map.of("happened-0", "First window"))).isTrue();
        assertThat(tell.keep(grace(), begun.draft(), begun.number() + 1, Map.of("happened-0", "Second window"))).isFalse();
        assertThat(tell.send(grace(), begun.draft(), begun.number(), instructed("Second window"))).isInstanceOf(TellForChild.Result.Overtaken.class);
        assertThat(tell.begin(grace()).typed()).containsEntry("happened-0", "First window");
        var first = (TellForChild.Result.Sent) tell.send(grace(), begun.draft(), begun.number() + 1, instructed("First window"));
        var again = (TellForChild.Result.Sent) tell.send(grace(), begun.draft(), begun.number() + 1, instructed("First window"));
        assertThat(again.reference()).isEqualTo(first.reference());
        assertThat(tell.begin(grace())).extracting(TellForChild.Kept::typed).isEqualTo(Map.of());
        assertThat(tell.begin(advocates.actor(Advocate.RHYS)).typed()).as("another advocate").isEmpty();
    }

    private NoticeEnding notice(long id) {
        var waiting = gate.as(new Actor.Job("test"), () -> {
            var complainant = gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(id), PERSON.PART.eq(Part.COMPLAINANT)).fetchSingle().value1();
            notices.queue(id, complainant, NoticeKind.NEWS);
            return gate.db().select(NOTICE.ID).from(NOTICE).where(NOTICE.COMPLAINT_ID.eq(id), NOTICE.ENDED_AT.isNull()).orderBy(NOTICE.ID).fetch(NOTICE.ID);
        });
        // What is queued later waits behind what was queued before.
        waiting.forEach(notice -> sendNotice.execute(new TaskInstance<>("send-notice", String.valueOf(notice)), null));
        return gate.as(new Actor.Job("test"), () -> gate.db().select(NOTICE.ENDING).from(NOTICE).where(NOTICE.ID.eq(waiting.getLast())).fetchSingle().value1());
    }

    private boolean open(Reference reference) {
        return cases.open(grace(), reference.value()).isPresent() && cases.list(grace()).stream().anyMatch(row -> row.reference().equals(reference.value()));
    }

    private Reference sent(TellForChild.Told told) {
        var begun = tell.begin(grace());
        return ((TellForChild.Result.Sent) tell.send(grace(), begun.draft(), begun.number(), told)).reference();
    }

    private static TellForChild.Told instructed(String... happened) {
        return new TellForChild.Told("Idris", Said.NO, true, "", "We talked at school.", null, "", WhoseWords.CHILD, ChildMaySee.DATES, points(happened));
    }

    private static TellForChild.Told notInstructed(String... happened) {
        return new TellForChild.Told("Milo", Said.NO, false, "He does not speak or sign.", "He smiles when his brother comes.", null, "", WhoseWords.ADVOCATE, ChildMaySee.NOTHING, points(happened));
    }

    private static List<Answers.Point> points(String... happened) {
        return List.of(happened).stream().map(one -> new Answers.Point(one, "")).toList();
    }

    private long id(Reference reference) {
        return gate.as(hannah(), () -> gate.db().select(COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.REFERENCE.eq(reference.value())).fetchSingle().value1());
    }

    private Actor.Advocate grace() {
        return advocates.actor(Advocate.GRACE);
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }
}
