package uk.heard.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.heard.TestDatabase;

class DatabaseCheckTest {

    private final String database = TestDatabase.freshName();

    DatabaseCheckTest() {
        TestDatabase.server().make(database);
    }

    @ParameterizedTest
    @CsvSource({"postgres,superuser", "heard_owner,owns tables", "heard_backup,bypasses row-level security"})
    void whoever_row_level_security_does_not_bind_is_refused(String role, String because) throws SQLException {
        migrate();
        try (var connection = connect(role)) {
            assertThatThrownBy(() -> ConnectionCheck.check(connection)).isInstanceOf(RefusedToStart.class)
                    .hasMessageContaining(role).hasMessageContaining(because).hasMessageContaining("heard_app");
        }
    }

    @Test
    void the_application_is_bound_and_may_run() throws SQLException {
        migrate();
        try (var connection = connect("heard_app")) {
            assertThatCode(() -> ConnectionCheck.check(connection)).doesNotThrowAnyException();
            assertThatCode(() -> SchemaCheck.check(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_member_of_the_owning_role_is_refused_too() throws SQLException {
        migrate();
        execute("postgres", "CREATE ROLE sneaky LOGIN IN ROLE heard_owner");
        try (var connection = connect("sneaky")) {
            assertThatThrownBy(() -> ConnectionCheck.check(connection)).hasMessageContaining("may act as a role that does");
        } finally {
            execute("postgres", "DROP ROLE sneaky");
        }
    }

    @Test
    void an_empty_database_and_an_older_schema_are_refused_and_told_what_is_missing() throws SQLException {
        try (var connection = connect("heard_app")) {
            assertThatThrownBy(() -> SchemaCheck.check(connection)).isInstanceOf(RefusedToStart.class).hasMessageContaining("gate:schemas");
        }
        migrate();
        execute("heard_owner", "DELETE FROM databasechangelog WHERE id = 'what-ran'");
        try (var connection = connect("heard_app")) {
            assertThatThrownBy(() -> SchemaCheck.check(connection)).hasMessageContaining("missing: gate:what-ran.").hasMessageContaining("migrate");
        }
    }

    @Test
    void a_newer_schema_is_no_reason_to_stop() throws SQLException {
        migrate();
        execute("heard_owner", "INSERT INTO databasechangelog SELECT 'later', author, filename, dateexecuted, orderexecuted + 1, exectype FROM databasechangelog WHERE id = 'what-ran'");
        try (var connection = connect("heard_app")) {
            assertThatCode(() -> SchemaCheck.check(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void two_migrations_at_once_wait_for_each_other() {
        var one = CompletableFuture.runAsync(this::migrate);
        var other = CompletableFuture.runAsync(this::migrate);
        assertThatCode(() -> CompletableFuture.allOf(one, other).join()).doesNotThrowAnyException();
    }

    @Test
    void a_migration_that_was_killed_keeps_no_later_one_waiting() throws SQLException {
        migrate();
        execute("heard_owner", "UPDATE databasechangeloglock SET locked = true, lockgranted = now(), lockedby = 'one that was killed'");
        assertThatCode(this::migrate).doesNotThrowAnyException();
        try (var owner = connect("heard_owner"); var statement = owner.createStatement();
             var row = statement.executeQuery("SELECT locked FROM databasechangeloglock")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    private void migrate() {
        try (var owner = connect("heard_owner")) {
            Migrate.with(owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String role, String sql) throws SQLException {
        try (var connection = connect(role); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String role) throws SQLException {
        return TestDatabase.server().connect(role, database);
    }
}
