package uk.heard.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.casefile.Worklist;
import uk.heard.casefile.WorklistRow;
import uk.heard.complaint.Move;
import uk.heard.complaint.Said;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.intake.Answer;
import uk.heard.local.SampleStaff.Person;

/** S-16: someone in danger comes before every date, and the alarm is repeated until somebody writes down what was done. */
@HeardTest
@Import(GivenComplaints.class)
class DangerTest {

    @Autowired GivenComplaints given;
    @Autowired Danger danger;
    @Autowired Worklist worklist;
    @Autowired CaseFiles files;
    @Autowired CouncilProfile council;
    @Autowired GreenMail mails;
    @Autowired SchedulerClient scheduler;
    @Autowired @Qualifier("alarmOfDanger") Task<Void> alarm;

    @Test
    void it_stands_before_everything_else_until_it_is_answered() {
        var quiet = given.sent(aParent("The visits stopped."));
        var urgent = inDanger();
        assertThat(worklist.inDanger(hannah())).extracting(WorklistRow::id).contains(urgent.id()).doesNotContain(quiet.id());
        assertThat(worklist.inDanger(hannah())).allMatch(WorklistRow::inDanger);
        assertThat(onTheList(urgent)).as("by its date as well").isFalse();
        assertThat(onTheList(quiet)).isTrue();

        assertThat(danger.answer(hannah(), urgent.id(), " ")).contains(Refused.REASONS_MISSING);
        assertThat(danger.answer(hannah(), urgent.id(), "Rang the duty team at 10.05; they go now.")).isEmpty();
        assertThat(worklist.inDanger(hannah())).extracting(WorklistRow::id).doesNotContain(urgent.id());
        assertThat(onTheList(urgent)).isTrue();
        assertThat(file(urgent).last(Move.DangerAnswered.class)).isPresent();
        assertThat(file(urgent).circumstances().danger()).as("what was told stays").isEqualTo(Said.YES);
    }

    /** R1: a child who says “he will come back tonight” and is not sure of danger waits for no date. */
    @Test
    void whoever_is_not_sure_stands_there_too_and_the_alarm_says_so() throws Exception {
        var unsure = given.sent(aParent("He said he will come back tonight.").with(new Answer.InDanger(Said.NOT_SURE)));
        assertThat(worklist.inDanger(hannah())).filteredOn(row -> row.id() == unsure.id()).extracting(WorklistRow::danger).containsExactly(Said.NOT_SURE);
        assertThat(onTheList(unsure)).as("by its date as well").isFalse();
        assertThat(scheduler.getScheduledExecution(TaskInstanceId.of("danger-alarm", String.valueOf(unsure.id())))).as("rings by itself").isPresent();
        assertThat(ring(unsure)).isNotInstanceOf(OnCompleteRemove.class);
        assertThat(alarms(unsure).getLast().getContent().toString()).contains("not sure").doesNotContain("tonight");
        danger.answer(hannah(), unsure.id(), "Rang the school; she is with her aunt.");
        assertThat(ring(unsure)).isInstanceOf(OnCompleteRemove.class);
        assertThat(worklist.inDanger(hannah())).extracting(WorklistRow::id).doesNotContain(unsure.id());
    }

    @Test
    void who_is_named_in_it_does_not_see_it_there_either() {
        var urgent = given.sent(aParent("Tomasz Zielak said he would hit me.").with(new Answer.InDanger(Said.YES)));
        assertThat(worklist.inDanger(given.staff(Person.TOMASZ))).extracting(WorklistRow::id).doesNotContain(urgent.id());
        assertThat(worklist.inDanger(given.staff(Person.IMRAN))).as("not of the complaints team").isEmpty();
    }

    @Test
    void the_alarm_goes_again_and_again_with_the_reference_alone_until_it_is_answered() throws Exception {
        var urgent = inDanger();
        assertThat(ring(urgent)).isNotInstanceOf(OnCompleteRemove.class);
        assertThat(ring(urgent)).isNotInstanceOf(OnCompleteRemove.class);
        var alarms = alarms(urgent);
        assertThat(alarms).hasSize(2);
        assertThat(alarms.getFirst().getAllRecipients()[0].toString()).isEqualTo(council.alertAddress());
        assertThat(alarms.getFirst().getContent().toString()).doesNotContain("hit", "Dana");
        danger.answer(hannah(), urgent.id(), "Rang the duty team.");
        assertThat(ring(urgent)).isInstanceOf(OnCompleteRemove.class);
        assertThat(alarms(urgent)).hasSize(2);
    }

    private CompletionHandler<Void> ring(Sent complaint) {
        return alarm.execute(new TaskInstance<>("danger-alarm", String.valueOf(complaint.id())), null);
    }

    private List<? extends Message> alarms(Sent complaint) {
        return Arrays.stream(mails.getReceivedMessages()).filter(mail -> {
            try {
                return mail.getSubject().contains(complaint.reference());
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private Sent inDanger() {
        return given.sent(aParent("Somebody hit me again.").with(new Answer.InDanger(Said.YES)));
    }

    private boolean onTheList(Sent complaint) {
        Worklist.After after = null;
        for (var page = worklist.page(hannah(), null); !page.isEmpty(); page = worklist.page(hannah(), after)) {
            if (page.stream().anyMatch(row -> row.id() == complaint.id())) {
                return true;
            }
            after = Worklist.After.of(page.getLast());
        }
        return false;
    }

    private CaseFile file(Sent complaint) {
        return files.open(hannah(), complaint.reference()).orElseThrow();
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }
}
