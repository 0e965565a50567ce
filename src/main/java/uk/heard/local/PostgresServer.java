package uk.heard.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL on a folder of ours, so that looking and testing need no installed server.
 * It is as durable as a production server: what was committed survives a restart and a killed process.
 */
public final class PostgresServer implements AutoCloseable {

    // zonky turns durability off to make throw-away tests faster; people's trial data is not thrown away.
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts on {@code folder}, after ending a server that a killed application left behind there. */
    public static PostgresServer start(Path folder) {
        return start(folder, folder.resolve("postgresql-programs"));
    }

    /** @param programs where the server's own programs are unpacked, and found again by the next start */
    public static PostgresServer start(Path folder, Path programs) {
        var cluster = cluster(folder);
        try {
            if (!Files.exists(cluster.resolve(LeftOverServer.LOCK))) {
                // The very first start was killed while it made the files: there is nothing to keep yet.
                FileSystemUtils.deleteRecursively(cluster);
            }
            Files.createDirectories(cluster);
            LeftOverServer.end(cluster);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(programs.toAbsolutePath().toFile())
                    // Our own closing order ends it, after everybody who still writes.
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(1));
            DURABLE.forEach(builder::setServerConfig);
            return new PostgresServer(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + cluster, e);
        }
    }

    /** Ends a server that a killed process left behind on this folder; its data stay. */
    public static void endLeftOver(Path folder) throws IOException {
        LeftOverServer.end(cluster(folder));
    }

    private static Path cluster(Path folder) {
        return folder.resolve("postgresql").toAbsolutePath();
    }

    /** Makes the roles, and the database when it is not there yet: all that is ever done as superuser. */
    public void make(String database) {
        try (var superuser = connect("postgres", "postgres"); var statement = superuser.createStatement()) {
            statement.execute(new ClassPathResource("db-migrations/roles.sql").getContentAsString(StandardCharsets.UTF_8));
            try (var found = statement.executeQuery(
                    "SELECT FROM pg_database WHERE datname = " + statement.enquoteLiteral(database))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(database, true) + " OWNER heard_owner");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The database " + database + " could not be made", e);
        }
    }

    public Connection connect(String user, String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, "");
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
