package uk.heard.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestDatabase;

/** Nobody who may be meant can open what was told about them, however their name is written in it. */
@HeardTest
@Import(GivenComplaints.class)
class WhoMayBeMeantTest {

    @Autowired GivenComplaints given;
    @Value("${heard.local.database}") String database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "Nadia | Khan         | Ms Khan’s report was false.        |                  | true",
        "Nadia | Khan         | Ms Khan's report was false.        |                  | true",
        "Nadia | Khan         | The report was khans.              |                  | true",
        "Mei   | Lee          | I told ‘Lee’ twice.                |                  | true",
        "Mei   | Lee          | He sleeps badly.                   |                  | false",
        "Anna  | van der Berg | Mrs Van der Berg never came.       |                  | true",
        "Anna  | van der Berg | Mrs Bergh never came.              |                  | false",
        "Anna  | van der Berg | Wer ist der Mann?                  |                  | false",
        "Luis  | de la Cruz   | Mr de la Cruz shouted.             |                  | true",
        "Ann   | Smith-Jones  | Miss Jones shouted.                |                  | true",
        "Ann   | Jones        | Ann Smith-Jones shouted.           |                  | true",
        "Cara  | O’Brien      | Cara O'Brien lost it.              |                  | true",
        "Mary  | Castellane   | It was Castelane who said so.      |                  | true",
        "Ines  | De Souza     | Mrs Desouza shouted.               |                  | true",
        "Fay   | Mc Donald    | Mrs McDonald shouted.              |                  | true",
        "Ann   | Smith-Jones  | Miss Smithjones shouted.           |                  | true",
        "Piet  | van Dam      | Mr Vandam shouted.                 |                  | true",
        "Katie | Pemberton    | She shouted at me.                 | My worker Katie  | true",
        "Katie | Pemberton    | She shouted at me.                 | katie’s manager  | true",
        "Katie | Pemberton    | My sister Katie was there.         |                  | false",
        "Jo    | Pemberton    | She shouted at me.                 | Jo               | true",
    })
    void by_words(String givenName, String familyName, String told, String who, boolean kept) throws SQLException {
        var answers = aParent(told);
        var point = answers.points().getFirst();
        var complaint = given.sent(answers.withPoint(0, point.withCircumstances(point.when(), "", who == null ? "" : who)));
        // Somebody of that name, for a moment: nothing of it stays.
        try (var connection = TestDatabase.server().connect("heard_owner", database)) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("""
                    INSERT INTO staff_member (sign_in_name, given_name, family_name, email) VALUES ('for.a.moment', ?, ?, 'for.a.moment@example.org')""")) {
                statement.setString(1, givenName);
                statement.setString(2, familyName);
                statement.executeUpdate();
            }
            try (var statement = connection.createStatement()) {
                statement.execute("SELECT match_names(%d, now())".formatted(complaint.id()));
                try (var found = statement.executeQuery("""
                        SELECT EXISTS (SELECT FROM name_match m JOIN staff_member s ON s.id = m.staff_id
                                       WHERE m.complaint_id = %d AND s.sign_in_name = 'for.a.moment')""".formatted(complaint.id()))) {
                    found.next();
                    assertThat(found.getBoolean(1)).isEqualTo(kept);
                }
            }
            connection.rollback();
        }
    }
}
