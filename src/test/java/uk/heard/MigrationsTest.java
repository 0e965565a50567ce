package uk.heard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/**
 * A migration that was released is never edited: a database on which it ran would not start any more. What it made is changed by a new one.
 * {@code src/test/resources/migrations.txt} holds the checksum of each; whoever adds one adds its line from {@code target/migrations.txt}.
 */
@HeardTest
class MigrationsTest {

    @Test
    void no_migration_is_edited_and_each_new_one_has_its_line(@Value("${heard.local.database}") String database) throws Exception {
        var run = new ArrayList<String>();
        try (var connection = TestDatabase.server().connect("postgres", database); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT filename || ' ' || author || ':' || id || ' ' || md5sum FROM databasechangelog ORDER BY orderexecuted")) {
            while (rows.next()) {
                run.add(rows.getString(1));
            }
        }
        Files.write(Path.of("target/migrations.txt"), run);
        assertThat(run).isEqualTo(Files.readAllLines(Path.of("src/test/resources/migrations.txt")));
    }
}
