package uk.heard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.heard.gate.RefusedToStart;

class PostgresServerTest {

    private static final Path PROGRAMS = Path.of("target/postgresql-programs");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void it_is_as_durable_as_a_server(String setting) throws SQLException {
        try (var server = PostgresServer.start(folder, PROGRAMS)) {
            assertThat(ask(server, "SHOW " + setting)).isEqualTo("on");
        }
    }

    @Test
    void the_data_are_there_after_a_restart() throws SQLException {
        try (var server = PostgresServer.start(folder, PROGRAMS)) {
            put(server, "kept");
        }
        try (var server = PostgresServer.start(folder, PROGRAMS)) {
            assertThat(ask(server, "SELECT what FROM kept")).isEqualTo("kept");
        }
    }

    @Test
    void the_data_are_there_after_the_application_was_killed_and_its_server_left_behind() throws Exception {
        var application = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp", System.getProperty("java.class.path"), Killed.class.getName(), folder.toString()).inheritIO().start();
        assertThat(application.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(application.exitValue()).isEqualTo(9);
        var leftBehind = postmaster();
        assertThat(leftBehind.isAlive()).isTrue();

        try (var server = PostgresServer.start(folder, PROGRAMS)) {
            assertThat(ask(server, "SELECT what FROM kept")).isEqualTo("until the kill");
            assertThat(leftBehind.isAlive()).isFalse();
        }
    }

    @Test
    void the_data_are_there_after_the_server_itself_was_killed() throws Exception {
        var server = PostgresServer.start(folder, PROGRAMS);
        put(server, "committed");
        var postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().get(10, TimeUnit.SECONDS);
        server.close();

        try (var again = PostgresServer.start(folder, PROGRAMS)) {
            assertThat(ask(again, "SELECT what FROM kept")).isEqualTo("committed");
        }
    }

    @Test
    void a_second_application_on_the_same_folder_is_refused_and_the_first_goes_on() throws SQLException {
        try (var server = PostgresServer.start(folder, PROGRAMS)) {
            assertThatThrownBy(() -> PostgresServer.start(folder, PROGRAMS)).isInstanceOf(RefusedToStart.class).hasMessageContaining("running already");
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void the_number_of_an_unrelated_process_in_the_file_is_no_reason_to_end_it() throws Exception {
        PostgresServer.start(folder, PROGRAMS).close();
        var unrelated = new ProcessBuilder("sleep", "60").start();
        var cluster = folder.resolve("postgresql");
        Files.write(cluster.resolve("postmaster.pid"), List.of(String.valueOf(unrelated.pid()), cluster.toAbsolutePath().toString()));
        try (var server = PostgresServer.start(folder, PROGRAMS)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
            assertThat(unrelated.isAlive()).isTrue();
        } finally {
            unrelated.destroy();
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_begun_anew() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("postgresql")).resolve("postgresql.conf"), "half of");
        try (var server = PostgresServer.start(folder, PROGRAMS)) {
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var pid = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void put(PostgresServer server, String what) throws SQLException {
        try (var connection = server.connect("postgres", "postgres"); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT '" + what + "' AS what");
        }
    }

    private static String ask(PostgresServer server, String question) throws SQLException {
        try (var connection = server.connect("postgres", "postgres");
             var statement = connection.createStatement();
             var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** An application in a process of its own that commits something and is gone without a word. */
    static class Killed {
        public static void main(String[] arguments) throws SQLException {
            put(PostgresServer.start(Path.of(arguments[0]), PROGRAMS), "until the kill");
            Runtime.getRuntime().halt(9);
        }
    }
}
