package uk.heard.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.heard.gate.RefusedToStart;

/**
 * A PostgreSQL whose application was killed goes on running and would refuse the next start.
 * It is ours to end when it serves our folder and nobody holds that folder's lock.
 */
final class LeftOverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOverServer.class);

    /** The embedded server's own lock file: there once its files are made, held as long as its application lives. */
    static final String LOCK = "epg-lock";

    private LeftOverServer() {
    }

    static void end(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        refuseWhenInUse(cluster);
        var lines = Files.readAllLines(pidFile);
        var serves = lines.size() > 1 && Files.isSameFile(Path.of(lines.get(1)), cluster);
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        if (serves && process.isPresent() && isPostgres(process.get())) {
            LOG.info("Ending the PostgreSQL that an earlier run left behind");
            end(process.get());
        }
        // PostgreSQL would believe the file when an unrelated process has the number by now.
        Files.deleteIfExists(pidFile);
    }

    private static void refuseWhenInUse(Path cluster) throws IOException {
        try (var channel = FileChannel.open(cluster.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
             var lock = channel.tryLock()) {
            if (lock == null) {
                throw inUse(cluster);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(cluster);
        }
    }

    private static RefusedToStart inUse(Path cluster) {
        return new RefusedToStart("Heard is running already on " + cluster.getParent()
                + ". Stop it first, or give this one a folder of its own with --heard.local.data=FOLDER");
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> Path.of(c).getFileName().toString().startsWith("postgres")).orElse(false);
    }

    /** Asks politely, then not: the write-ahead log keeps what was committed either way. */
    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
