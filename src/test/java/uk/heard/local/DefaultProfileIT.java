package uk.heard.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.icegreen.greenmail.util.GreenMail;
import heard.db.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.heard.TestDatabase;
import uk.heard.complaint.Chronology;
import uk.heard.complaint.Position;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.tracker.TrackedComplaints;

/** The default profile as it starts on an empty folder, with its jobs running and the right time. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT, properties = {"management.server.port=0", "heard.local.data=target/sample-data"})
@ContextConfiguration(initializers = TestDatabase.class)
class DefaultProfileIT {

    @Autowired SampleComplaints samples;
    @Autowired Gate gate;
    @Autowired Chronology chronology;
    @Autowired TrackedComplaints tracked;
    @Autowired GreenMail mail;
    /** By the name under which the application asks for it too: there are two to choose from. */
    @Autowired SchedulerClient scheduler;
    @Autowired PlatformTransactionManager transactions;
    @Value("${heard.local.database}") String database;

    @BeforeEach
    void allAreWritten() throws InterruptedException {
        assertThat(samples.awaitTheRest(Duration.ofMinutes(5))).as("all samples are written").isTrue();
    }

    @Test
    void complaints_stand_everywhere_up_to_the_directors_response_late_due_today_and_in_time() throws SQLException {
        // Ashmere has no early step.
        assertThat(strings("SELECT DISTINCT position FROM complaint")).containsExactlyInAnyOrder(names(Position.RECEIVED, Position.TRIAGE, Position.AWAITING_STANDING,
                Position.STAGE_1, Position.STAGE_1_REPLIED, Position.STAGE_1_CLOSED, Position.STAGE_2_REQUESTED, Position.STAGE_2_INVESTIGATION,
                Position.STAGE_2_ADJUDICATION, Position.STAGE_2_REPLIED, Position.STAGE_3_REQUESTED, Position.STAGE_3_LISTED, Position.STAGE_3_HEARD,
                Position.STAGE_3_REPORTED, Position.STAGE_3_REPLIED, Position.NOT_TAKEN_ON, Position.HELD, Position.WITHDRAWN));
        assertThat(count("FROM complaint")).isEqualTo(252);
        assertThat(count("FROM ombudsman_enquiry JOIN complaint c ON c.id = complaint_id WHERE c.position LIKE 'STAGE_3%'")).as("the Ombudsman asks beside the procedure").isPositive();
        assertThat(count("FROM complaint WHERE position = 'STAGE_1' AND team_id IS NULL")).isGreaterThan(10);
        var today = "date_trunc('day', now() AT TIME ZONE 'Europe/London')::date";
        assertThat(count("FROM clock WHERE ended_on IS NULL AND due_on < " + today)).as("late").isBetween(15, 70);
        assertThat(count("FROM clock WHERE ended_on IS NULL AND due_on BETWEEN " + today + " AND " + today + " + 4")).as("due soon").isGreaterThan(10);
    }

    @Test
    void people_of_every_kind_complain() throws SQLException {
        assertThat(strings("SELECT DISTINCT answer FROM consent")).as("every answer that there is").hasSize(6);
        assertThat(strings("SELECT DISTINCT role FROM person WHERE role IS NOT NULL")).hasSize(11);
        assertThat(count("FROM complaint WHERE voice = 'YOUNG'")).isGreaterThan(25);
        assertThat(count("FROM person WHERE part = 'COMPLAINANT' AND name = ''")).isPositive();
        assertThat(count("FROM person WHERE name ~ '[ء-ي]'")).isPositive();
        assertThat(count("FROM point WHERE number = 36")).isEqualTo(1);
        assertThat(count("FROM point WHERE length(what_happened) > 6000")).isEqualTo(1);
        assertThat(count("FROM (SELECT DISTINCT left(what_happened, 30) FROM point) AS beginnings")).as("different stories").isGreaterThan(70);
        assertThat(count("FROM point WHERE what_happened ~ '[{}\\[\\]|]'")).as("words left unfitted").isZero();
    }

    @Test
    void some_name_staff_and_some_matches_were_released() throws SQLException {
        assertThat(count("FROM name_match WHERE released_at IS NULL")).isGreaterThan(8);
        assertThat(count("FROM name_match WHERE released_at IS NOT NULL")).isPositive();
        assertThat(count("FROM (SELECT complaint_id FROM message GROUP BY 1 HAVING count(staff_id) BETWEEN 1 AND count(*) - 1) AS both_sides")).isGreaterThan(20);
    }

    @Test
    void their_past_is_sound_and_happened_at_working_hours() throws SQLException {
        var problems = gate.as(new Actor.Job("test"), () -> gate.db().select(Tables.COMPLAINT.ID).from(Tables.COMPLAINT).fetch(Tables.COMPLAINT.ID).stream()
                .flatMap(id -> chronology.problems(id).stream()).toList());
        assertThat(problems).isEmpty();
        assertThat(count("FROM move WHERE made_at > now()")).isZero();
        assertThat(count("FROM move a JOIN move b USING (complaint_id) WHERE b.number > a.number AND b.made_at <= a.made_at")).as("steps out of order").isZero();
        assertThat(count("FROM move WHERE actor LIKE 'staff:%' AND (extract(isodow FROM made_at AT TIME ZONE 'Europe/London') > 5"
                + " OR extract(hour FROM made_at AT TIME ZONE 'Europe/London') NOT BETWEEN 9 AND 16)")).as("steps of staff outside office hours").isZero();
        assertThat(count("FROM message m JOIN complaint c ON c.id = m.complaint_id WHERE m.sent_at <= c.received_at OR m.sent_at > now()")).isZero();
    }

    @Test
    void the_mail_catcher_is_not_flooded() throws SQLException, InterruptedException {
        for (int i = 0; i < 100 && count("FROM notice WHERE ended_at IS NULL") > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(count("FROM notice WHERE ended_at IS NULL")).isZero();
        assertThat(mail.getReceivedMessages()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void those_in_the_welcome_and_in_the_list_can_be_followed() throws Exception {
        assertThat(samples.toFollow()).hasSize(3);
        for (var written : samples.toFollow()) {
            assertThat(tracked.unlock(written.reference().value(), written.code().value(), "127.0.0.1")).isPresent();
        }
        var list = Files.readAllLines(Path.of("target/sample-data", "samples-of-" + database + ".txt"));
        var last = list.getLast().split("  ");
        assertThat(tracked.unlock(last[1], last[2], "127.0.0.1")).as(list.getLast()).isPresent();
    }

    @Test
    void a_second_start_writes_nothing() throws SQLException {
        samples.run(null);
        samples.writeTheRestInTheBackground();
        assertThat(count("FROM complaint")).isEqualTo(252);
    }

    @Test
    void a_job_exists_only_when_the_transaction_that_scheduled_it_commits() throws SQLException {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            scheduler.scheduleIfNotExists(TaskDescriptor.of("send-notice").instance("taken back").scheduledTo(Instant.now().plusSeconds(3600)));
            status.setRollbackOnly();
        });
        assertThat(count("FROM scheduled_tasks WHERE task_instance = 'taken back'")).isZero();
    }

    private static String[] names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private int count(String from) throws SQLException {
        return Integer.parseInt(strings("SELECT count(*) " + from).getFirst());
    }

    private List<String> strings(String sql) throws SQLException {
        try (var superuser = TestDatabase.server().connect("postgres", database); var statement = superuser.createStatement(); var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
