package uk.heard.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import uk.heard.gate.Migrate;
import uk.heard.local.PostgresServer;

/** The PostgreSQL under test: as durable as the product starts it, and pulled from under everybody's feet. */
final class FaultyDatabase implements AutoCloseable {

    private static final String NAME = "faults";

    private final PostgresServer server;
    private final Path folder;
    private final Path cluster;

    FaultyDatabase(Path folder, Path programs) throws SQLException {
        this.folder = folder;
        this.cluster = folder.resolve("postgresql").toAbsolutePath();
        this.server = PostgresServer.start(folder, programs);
        server.make(NAME);
        try (var owner = server.connect("heard_owner", NAME)) {
            Migrate.with(owner);
        }
    }

    String url() {
        return server.url(NAME);
    }

    /** For looking, past every policy. */
    Connection superuser() throws SQLException {
        return server.connect("postgres", NAME);
    }

    /** What would make the whole test worthless if it were off. */
    List<String> notDurable() throws SQLException {
        var off = new ArrayList<String>();
        try (var connection = superuser(); var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if (!row.getString(1).equals("on")) {
                        off.add(setting);
                    }
                }
            }
        }
        return off;
    }

    /** {@code pg_ctl restart -m immediate}: every process of the server is gone at once, and it recovers from its log as after a crash. */
    void restartImmediately() throws IOException, InterruptedException {
        // How the server was started, as it wrote down itself: the first word is the program.
        var options = Files.readString(cluster.resolve("postmaster.opts"));
        var programs = Path.of(options.substring(0, options.indexOf(" \"")).strip()).getParent();
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programs.resolve("pg_ctl").toString(), "restart", "-m", "immediate", "-w", "-t", "60",
                "-D", cluster.toString(), "-l", folder.resolve("postgresql.log").toAbsolutePath().toString()));
        var restart = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("pg_ctl.log").toFile()).start();
        if (!restart.waitFor(90, TimeUnit.SECONDS) || restart.exitValue() != 0) {
            throw new IOException("pg_ctl restart failed: " + Files.readString(folder.resolve("pg_ctl.log")));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
