package uk.heard.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestDatabase;
import uk.heard.gate.Gate;

/** Somebody with the owner's rights changes the past behind the application's back: it shows. */
@HeardTest
@Import(GivenComplaints.class)
class ChronologyTest {

    @Autowired GivenComplaints given;
    @Autowired Chronology chronology;
    @Autowired Gate gate;
    @Value("${heard.local.database}") String database;

    @Test
    void an_untouched_chronology_is_sound() {
        assertThat(problems(given.replied(aParent("The visits stopped.")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE move SET facts = 'standingRule=CARE_LEAVER' WHERE kind = 'Accepted' AND complaint_id = %d",
            "UPDATE move SET made_at = made_at - interval '1 day' WHERE number = 2 AND complaint_id = %d",
            "UPDATE move SET actor = 'staff:1' WHERE number = 1 AND complaint_id = %d",
            "UPDATE move SET kind = 'MatchReleased', facts = 'staff=1' WHERE number = 2 AND complaint_id = %d",
            "UPDATE move SET hash = sha256('x') WHERE number = 4 AND complaint_id = %d"})
    void a_changed_move_shows(String tampering) throws SQLException {
        var complaint = given.replied(aParent("The visits stopped."));
        asOwner(tampering.formatted(complaint.id()));
        assertThat(problems(complaint)).isNotEmpty();
    }

    @Test
    void a_tail_that_was_cut_off_shows_against_the_register() throws SQLException {
        var complaint = given.replied(aParent("The visits stopped."));
        asOwner("UPDATE clock SET ended_by_move = NULL, ended_on = NULL WHERE ended_by_move = 4 AND complaint_id = " + complaint.id());
        asOwner("DELETE FROM move WHERE number = 4 AND complaint_id = " + complaint.id());
        assertThat(problems(complaint)).containsExactly("Move 4 is not the one in the register");
    }

    private List<String> problems(GivenComplaints.Sent complaint) {
        return gate.as(complaint.complainant(), () -> chronology.problems(complaint.id()));
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = TestDatabase.server().connect("heard_owner", database); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
