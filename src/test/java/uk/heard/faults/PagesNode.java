package uk.heard.faults;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.test.util.TestSocketUtils;

/** The whole application with its pages, as in the default profile, in a process of its own. Another one on the same port and data takes its place. */
final class PagesNode implements AutoCloseable {

    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-Xmx512m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Process process;

    private PagesNode(Process process) {
        this.process = process;
    }

    /** Starts a node and waits until it answers. */
    static PagesNode start(Path folder, int port) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath(), "uk.heard.HeardApplication", "--server.port=" + port,
                "--management.server.port=" + TestSocketUtils.findAvailableTcpPort(), "--heard.local.data=" + folder, "--heard.local.sample-complaints=false"));
        var log = folder.resolve("pages.log").toFile();
        var node = new PagesNode(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start());
        node.waitUntilItAnswers(port, log);
        return node;
    }

    /** What the application itself is made of, without the tests, whose configurations it would find. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank() && !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private void waitUntilItAnswers(int port, File log) throws IOException, InterruptedException {
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                var asked = (HttpURLConnection) URI.create("http://localhost:" + port + "/").toURL().openConnection();
                if (asked.getResponseCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IOException("The node did not start, see " + log);
    }

    /** {@code kill -9}, and waits until the process is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
