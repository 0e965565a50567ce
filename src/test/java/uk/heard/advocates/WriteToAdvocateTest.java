package uk.heard.advocates;

import static heard.db.Tables.MESSAGE;
import static heard.db.Tables.STAFF_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static uk.heard.GivenAdvocates.aGirlInCare;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.GivenComplaints.anAuntFor;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import uk.heard.GivenAdvocates;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Scope;
import uk.heard.advocates.AdvocatesCase.By;
import uk.heard.advocates.WriteToAdvocate.Refused;
import uk.heard.casefile.AnswerMessage;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleAdvocates.Advocate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.standing.ConsentAnswer;
import uk.heard.tracker.SpeakUp;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.triage.Triage;

/** An adult complains, and the child has an advocate: what the council and the advocate write to each other is between those two. */
@HeardTest
@Import({GivenComplaints.class, GivenAdvocates.class})
class WriteToAdvocateTest {

    private static final String ASKED = "He would like to be there when you meet.";
    private static final String ANSWERED = "He can come on Friday, with you.";

    @Autowired Gate gate;
    @Autowired GivenComplaints given;
    @Autowired GivenAdvocates advocates;
    @Autowired WriteToAdvocate writeTo;
    @Autowired AdvocatesCases cases;
    @Autowired AnswerMessage answerMessage;
    @Autowired Appointments appointments;
    @Autowired Messages messages;
    @Autowired CaseFiles files;
    @Autowired TrackedComplaints tracked;
    @Autowired SpeakUp speakUp;
    @Autowired Triage triage;

    @Test
    void the_council_and_a_childs_advocate_write_to_each_other_and_nobody_else_reads_it() {
        for (var answers : List.of(anAuntFor(ConsentAnswer.AGREES, "His visits stopped."), aParent("Nobody told me."))) {
            var complaint = given.inStage1(answers);
            var other = given.sent(aParent("Another household."));
            triage.allocate(hannah(), complaint.id(), team(Person.IMRAN));
            advocates.accepted(complaint, Advocate.GRACE, Scope.values());
            speakUp.message(complaint.complainant(), "When do I hear?");
            assertThat(cases.write(grace(), complaint.reference(), ASKED)).isEmpty();
            assertThat(writeTo.write(hannah(), complaint.id(), " ")).contains(Refused.NOTHING_WRITTEN);
            assertThat(writeTo.write(given.staff(Person.LUCY), complaint.id(), ANSWERED)).contains(Refused.NOT_YOURS);
            assertThat(waiting(complaint)).containsExactly("When do I hear?", ASKED);
            assertThat(writeTo.write(hannah(), complaint.id(), ANSWERED)).isEmpty();
            assertThat(waiting(complaint)).as("answered apart, and the adult still waits").containsExactly("When do I hear?");
            assertThat(cases.write(grace(), complaint.reference(), "Thank you.")).isEmpty();
            assertThat(answerMessage.answer(hannah(), complaint.id(), "By Monday.")).isEmpty();
            assertThat(waiting(complaint)).as("answered to the adult, and the advocate still waits").containsExactly("Thank you.");

            assertThat(cases.open(grace(), complaint.reference()).orElseThrow().messages()).extracting(AdvocatesCase.Message::by, AdvocatesCase.Message::body)
                    .contains(tuple(By.ADVOCATE, ASKED), tuple(By.COUNCIL_TO_YOU, ANSWERED));
            assertThat(file(complaint).messagesApart()).extracting(CaseFile.Message::body).containsExactly(ASKED, ANSWERED, "Thank you.");
            assertThat(file(complaint).messagesApart()).allMatch(message -> message.apart().equals(Advocate.GRACE.fullName()));
            assertThat(file(complaint).messagesWithThem()).extracting(CaseFile.Message::body).containsExactly("When do I hear?", "By Monday.");

            assertThat(tracked.open(complaint.complainant()).toString()).contains("By Monday.").doesNotContain(ASKED, ANSWERED, "Thank you.");
            for (var stranger : List.of(complaint.complainant(), other.complainant(), advocates.actor(Advocate.RHYS), advocates.actor(Advocate.POLLY), given.staff(Person.IMRAN), new Actor.Visitor())) {
                assertThat(gate.as(stranger, () -> gate.db().fetchCount(MESSAGE, MESSAGE.THREAD_OF.isNotNull()))).as(stranger.key()).isZero();
            }
            end(complaint);
        }
    }

    @Test
    void from_the_end_of_the_help_on_nothing_goes_to_an_advocate_and_whoever_follows_reads_nothing_of_it() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "His visits stopped."));
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        cases.write(grace(), complaint.reference(), ASKED);
        writeTo.write(hannah(), complaint.id(), ANSWERED);
        end(complaint);
        assertThat(writeTo.write(hannah(), complaint.id(), "One more thing.")).contains(Refused.CLOSED);
        var gone = grace().id();
        assertThatThrownBy(() -> gate.run(hannah(), () -> messages.writeApart(complaint.id(), gone, "One more thing."))).isInstanceOf(DataAccessException.class);
        assertThat(gate.as(grace(), () -> gate.db().fetchCount(MESSAGE, MESSAGE.COMPLAINT_ID.eq(complaint.id())))).isZero();
        advocates.accepted(complaint, Advocate.RHYS, Scope.values());
        assertThat(cases.open(advocates.actor(Advocate.RHYS), complaint.reference()).orElseThrow().messages()).isEmpty();
        assertThat(writeTo.write(hannah(), complaint.id(), "Good that you help him.")).isEmpty();
        assertThat(cases.open(advocates.actor(Advocate.RHYS), complaint.reference()).orElseThrow().messages()).extracting(AdvocatesCase.Message::body)
                .containsExactly("Good that you help him.");
        assertThat(file(complaint).messagesApart()).extracting(CaseFile.Message::apart)
                .containsExactly(Advocate.GRACE.fullName(), Advocate.GRACE.fullName(), Advocate.RHYS.fullName());
        end(complaint);
    }

    @Test
    void a_child_who_lets_their_advocate_write_nothing_is_not_written_about_and_one_who_complains_themselves_reads_all() {
        var aunt = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "His visits stopped."));
        advocates.accepted(aunt, Advocate.GRACE, Scope.POINTS, Scope.LETTERS, Scope.MESSAGES);
        assertThat(writeTo.isPossible(hannah(), aunt.id())).isFalse();
        assertThat(writeTo.write(hannah(), aunt.id(), ANSWERED)).contains(Refused.CLOSED);
        var appointment = advocates.appointment(aunt);
        gate.run(hannah(), () -> appointments.answer(appointment, ChildsAnswer.ACCEPTED, "He told me.", Set.of(Scope.WRITING)));
        assertThat(writeTo.write(hannah(), aunt.id(), ANSWERED)).isEmpty();
        end(aunt);
        var jade = given.inStage1(aGirlInCare("I had to move again."));
        advocates.accepted(jade, Advocate.GRACE, Scope.values());
        cases.write(grace(), jade.reference(), "She would like an answer.");
        assertThat(writeTo.write(hannah(), jade.id(), ANSWERED)).contains(Refused.CLOSED);
        answerMessage.answer(hannah(), jade.id(), "By Monday.");
        assertThat(tracked.open(jade.complainant()).toString()).contains("She would like an answer.", "By Monday.");
        assertThat(cases.open(grace(), jade.reference()).orElseThrow().messages()).extracting(AdvocatesCase.Message::body).containsExactly("She would like an answer.", "By Monday.");
        end(jade);
    }

    @Test
    void nobody_writes_into_a_thread_that_is_not_theirs() {
        var complaint = given.inStage1(anAuntFor(ConsentAnswer.AGREES, "His visits stopped."));
        triage.allocate(hannah(), complaint.id(), team(Person.IMRAN));
        advocates.accepted(complaint, Advocate.GRACE, Scope.values());
        var grace = grace().id();
        for (var actor : List.of(complaint.complainant(), given.staff(Person.IMRAN), advocates.actor(Advocate.RHYS), new Actor.Visitor())) {
            assertThatThrownBy(() -> gate.run(actor, () -> messages.writeApart(complaint.id(), grace, "Hello"))).as(actor.key()).isInstanceOf(DataAccessException.class);
        }
        end(complaint);
    }

    private List<String> waiting(Sent complaint) {
        return file(complaint).messages().stream().filter(CaseFile.Message::waits).map(CaseFile.Message::body).toList();
    }

    private CaseFile file(Sent complaint) {
        return files.open(hannah(), complaint.reference()).orElseThrow();
    }

    private void end(Sent complaint) {
        gate.run(hannah(), () -> appointments.end(complaint.id(), "The test is over."));
    }

    private long team(Person manager) {
        return gate.as(new Actor.Job("test"), () -> gate.db().select(STAFF_MEMBER.TEAM_ID).from(STAFF_MEMBER)
                .where(STAFF_MEMBER.SIGN_IN_NAME.eq(manager.signInName())).fetchSingle().value1());
    }

    private Actor.Advocate grace() {
        return advocates.actor(Advocate.GRACE);
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }
}
