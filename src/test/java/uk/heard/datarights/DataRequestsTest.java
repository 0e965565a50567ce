package uk.heard.datarights;

import static heard.db.Tables.DATA_REQUEST;
import static heard.db.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.GivenComplaints.Sent;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Reference;
import uk.heard.datarights.DataRequests.DataRequest;
import uk.heard.datarights.DataRequests.Refused;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.local.SampleStaff.Person;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.triage.Triage;

/** What people ask about their data: taken once, with a day of its own, answered with reasons, and nobody else's business. */
@HeardTest
@Import(GivenComplaints.class)
class DataRequestsTest {

    private static final String ELSEWHERE = "You can also go to the Information Commissioner.";

    @Autowired DataRequests requests;
    @Autowired GivenComplaints given;
    @Autowired TrackedComplaints tracked;
    @Autowired CaseFiles caseFiles;
    @Autowired Triage triage;
    @Autowired Gate gate;
    @Autowired TestClock clock;
    @Autowired GreenMail mails;
    @Autowired @Qualifier("dataRequestToTellOf") Task<Void> tellTeam;

    /** The same day of the next month; the last one where there is none; never a day on which nobody works. Holidays: 28 Dec 2026 is one. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01, 2026-07-01, 2026-09-01",
        "2026-01-31, 2026-03-02, 2026-04-30",
        "2026-01-30, 2026-03-02, 2026-04-30",
        "2026-11-25, 2026-12-29, 2027-02-25",
        "2026-05-15, 2026-06-15, 2026-08-17"})
    void a_month_and_with_reasons_three(LocalDate asked, LocalDate answerBy, LocalDate atTheLatest) {
        assertThat(DataRequestDays.answerBy(asked)).isEqualTo(answerBy);
        assertThat(DataRequestDays.atTheLatest(asked)).isEqualTo(atTheLatest);
    }

    @Test
    void it_is_taken_once_and_the_complainant_reads_by_when_it_is_answered() {
        clock.set(Instant.parse("2026-06-01T10:00:00Z"));
        var complaint = given.inStage1(aParent("The visits stopped."));
        requests.ask(complaint.complainant(), DataWish.SEE, "Everything, please.");
        requests.ask(complaint.complainant(), DataWish.SEE, "Everything, please.");
        assertThat(waiting(complaint)).singleElement().satisfies(request -> {
            assertThat(request.words()).isEqualTo("Everything, please.");
            assertThat(request.dueOn()).isEqualTo("2026-07-01");
        });
        assertThat(tracked.open(complaint.complainant()).messages()).singleElement().extracting(TrackedComplaint.Message::answerBy).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(file(complaint).messages()).singleElement().extracting(CaseFile.Message::waits).isEqualTo(true);
    }

    @Test
    void the_answer_stands_where_they_read_our_messages_with_where_else_they_can_turn() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        requests.ask(complaint.complainant(), DataWish.ERASE, "Erase what the school said.");
        var id = waiting(complaint).getFirst().id();
        var notices = notices(complaint);
        assertThat(requests.answer(hannah(), id, null, "No.", ELSEWHERE)).contains(Refused.OUTCOME_MISSING);
        assertThat(requests.answer(hannah(), id, DataOutcome.REFUSED, " ", ELSEWHERE)).contains(Refused.WORDS_MISSING);
        assertThat(requests.answer(hannah(), id, DataOutcome.REFUSED, "x".repeat(19_500), ELSEWHERE)).contains(Refused.TOO_LONG);
        assertThat(waiting(complaint)).hasSize(1);
        assertThat(notices(complaint)).isEqualTo(notices);
        assertThat(requests.answer(hannah(), id, DataOutcome.REFUSED, "The law wants us to keep it.", ELSEWHERE)).isEmpty();
        assertThat(requests.answer(given.staff(Person.MAYA), id, DataOutcome.DONE, "Twice?", ELSEWHERE)).contains(Refused.ANSWERED_ALREADY);
        var messages = tracked.open(complaint.complainant()).messages();
        assertThat(messages.getLast().body()).isEqualTo("The law wants us to keep it.\n\n" + ELSEWHERE);
        assertThat(messages).extracting(TrackedComplaint.Message::answerBy).containsOnlyNulls();
        assertThat(waiting(complaint)).isEmpty();
        assertThat(file(complaint).messages()).noneMatch(CaseFile.Message::waits);
        assertThat(notices(complaint)).isEqualTo(notices + 1);
    }

    @Test
    void who_gets_all_they_asked_for_is_sent_nowhere_else_and_who_complains_always_learns_where() {
        var complaint = given.inStage1(aParent("The visits stopped."));
        requests.ask(complaint.complainant(), DataWish.CORRECT, "My name is Dana.");
        requests.answer(hannah(), waiting(complaint).getFirst().id(), DataOutcome.DONE, "It is put right.", ELSEWHERE);
        requests.ask(complaint.complainant(), DataWish.COMPLAINT, "You told the school.");
        requests.answer(hannah(), waiting(complaint).getFirst().id(), DataOutcome.DONE, "You are right.", ELSEWHERE);
        assertThat(tracked.open(complaint.complainant()).messages()).extracting(TrackedComplaint.Message::body)
                .containsExactly("My name is Dana.", "It is put right.", "You told the school.", "You are right.\n\n" + ELSEWHERE);
    }

    @Test
    void more_time_is_told_once_before_the_day_and_with_reasons() {
        clock.set(Instant.parse("2026-06-01T10:00:00Z"));
        var complaint = given.inStage1(aParent("The visits stopped."));
        requests.ask(complaint.complainant(), DataWish.SEE, "Everything.");
        var id = waiting(complaint).getFirst().id();
        assertThat(requests.extend(hannah(), id, null, "Much.")).contains(Refused.DAY_MISSING);
        assertThat(requests.extend(hannah(), id, LocalDate.of(2026, 8, 1), "")).contains(Refused.WORDS_MISSING);
        assertThat(requests.extend(hannah(), id, LocalDate.of(2026, 7, 1), "Much.")).contains(Refused.DAY_TOO_EARLY);
        assertThat(requests.extend(hannah(), id, LocalDate.of(2026, 9, 2), "Much.")).contains(Refused.DAY_TOO_LATE);
        clock.set(Instant.parse("2026-07-01T10:00:00Z"));
        assertThat(requests.extend(hannah(), id, LocalDate.of(2026, 9, 1), "There are eight hundred pages.")).isEmpty();
        assertThat(requests.extend(hannah(), id, LocalDate.of(2026, 9, 1), "Again.")).contains(Refused.EXTENDED_ALREADY);
        assertThat(waiting(complaint)).singleElement().extracting(DataRequest::dueOn).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(tracked.open(complaint.complainant()).messages().getLast().body()).isEqualTo("There are eight hundred pages.");
        requests.ask(complaint.complainant(), DataWish.ERASE, "Erase it.");
        clock.set(Instant.parse("2026-08-04T10:00:00Z"));
        var late = waiting(complaint).getFirst();
        assertThat(requests.extend(hannah(), late.id(), LocalDate.of(2026, 9, 1), "Late.")).contains(Refused.OVERDUE);
    }

    @Test
    void the_data_protection_team_gets_the_reference_and_the_day_and_nothing_else() throws Exception {
        clock.set(Instant.parse("2026-06-01T10:00:00Z"));
        var complaint = given.inStage1(aParent("The visits stopped."));
        requests.ask(complaint.complainant(), DataWish.COMPLAINT, "You told the school about Ruby.");
        mails.purgeEmailFromAllMailboxes();
        tell(waiting(complaint).getFirst().id());
        assertThat(mails.getReceivedMessages()).hasSize(1);
        var mail = mails.getReceivedMessages()[0];
        assertThat(mail.getRecipients(RecipientType.TO)[0].toString()).isEqualTo("data.protection@ashmere.example.org");
        assertThat(mail.getSubject()).isEqualTo("A request about data came in");
        assertThat(mail.getContent().toString()).contains(new Reference(complaint.reference()).grouped(), "1 July 2026", "their data were not used as they should be")
                .doesNotContain("Ruby", "Dana", "school");
        requests.answer(hannah(), waiting(complaint).getFirst().id(), DataOutcome.PARTLY, "In part.", ELSEWHERE);
        tell(id(complaint));
        assertThat(mails.getReceivedMessages()).as("what is answered is told to nobody any more").hasSize(1);
    }

    @Test
    void nobody_else_sees_one_or_answers_it() {
        var complaint = given.inStage1(aParent("Tomasz Zielak shouted."));
        var other = given.inStage1(aParent("Another house."));
        triage.allocate(hannah(), complaint.id(), triage.teams(hannah()).stream().filter(team -> team.name().equals("Children in care")).findFirst().orElseThrow().id());
        requests.ask(complaint.complainant(), DataWish.SEE, "Everything.");
        var id = waiting(complaint).getFirst().id();
        assertThat(file(complaint, Person.IMRAN)).as("the team manager reads the case").isPresent();
        for (var stranger : List.of(given.staff(Person.TOMASZ), given.staff(Person.IMRAN), other.complainant(), new Actor.Visitor(), new Actor.StatusOnly(complaint.id()))) {
            assertThat(gate.as(stranger, () -> gate.db().fetchCount(DATA_REQUEST, DATA_REQUEST.ID.eq(id)))).as(stranger.key()).isZero();
        }
        for (var stranger : List.of(given.staff(Person.TOMASZ), given.staff(Person.IMRAN))) {
            assertThat(requests.waiting(stranger, complaint.id())).isEmpty();
            assertThat(requests.all(stranger)).noneMatch(request -> request.id() == id);
        }
        assertThat(requests.answer(given.staff(Person.IMRAN), id, DataOutcome.DONE, "Here.", ELSEWHERE)).contains(Refused.NOT_YOURS);
        assertThatThrownBy(() -> requests.answer(given.staff(Person.TOMASZ), id, DataOutcome.DONE, "Here.", ELSEWHERE)).isInstanceOf(NoSuchComplaint.class);
        assertThat(gate.as(complaint.complainant(), () -> gate.db().update(DATA_REQUEST).set(DATA_REQUEST.DUE_ON, LocalDate.of(2030, 1, 1)).execute())).isZero();
        assertThat(requests.all(hannah())).extracting(DataRequest::id).contains(id);
    }

    private Actor.Staff hannah() {
        return given.staff(Person.HANNAH);
    }

    private List<DataRequest> waiting(Sent complaint) {
        return requests.waiting(hannah(), complaint.id());
    }

    private long id(Sent complaint) {
        return gate.as(hannah(), () -> gate.db().select(DATA_REQUEST.ID).from(DATA_REQUEST).where(DATA_REQUEST.COMPLAINT_ID.eq(complaint.id())).fetchSingle().value1());
    }

    private CaseFile file(Sent complaint) {
        return file(complaint, Person.HANNAH).orElseThrow();
    }

    private Optional<CaseFile> file(Sent complaint, Person reader) {
        return caseFiles.open(given.staff(reader), complaint.reference());
    }

    private int notices(Sent complaint) {
        return gate.as(hannah(), () -> gate.db().fetchCount(NOTICE, NOTICE.COMPLAINT_ID.eq(complaint.id())));
    }

    private void tell(long id) {
        tellTeam.execute(new TaskInstance<>("tell-data-protection-team", String.valueOf(id)), null);
    }
}
