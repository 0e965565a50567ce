package uk.heard.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running node, seen from outside: a process to kill and a port to ask. */
final class Node {

    record Answer(int status, String body) {
    }

    private final String name;
    private final Process process;
    private final URI address;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

    private Node(String name, Process process, int port) {
        this.name = name;
        this.process = process;
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /** Starts a node and waits until it can be asked. */
    static Node start(String name, Path folder, List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var port = new CompletableFuture<Integer>();
        Thread.ofVirtual().start(() -> keepLog(process, folder.resolve(name + ".log"), port));
        try {
            return new Node(name, process, port.get(60, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IOException(name + " did not start", e);
        }
    }

    private static void keepLog(Process process, Path file, CompletableFuture<Integer> port) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
             var log = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(NodeProcess.READY)) {
                    port.complete(Integer.parseInt(line.substring(NodeProcess.READY.length())));
                }
                log.write(line + "\n");
                log.flush();
            }
            port.completeExceptionally(new IOException("ended before it was ready, see " + file));
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
    }

    String name() {
        return name;
    }

    /** Throws when no answer came: then nobody here knows what became of the request. */
    Answer ask(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)).POST(BodyPublishers.ofString(body)).build();
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    /** Asks it to end, as a deployment does. */
    boolean endInOrder(long time, TimeUnit unit) throws InterruptedException {
        process.destroy();
        return process.waitFor(time, unit);
    }

    /** {@code kill -9}, and waits until the process is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
        http.shutdownNow();
    }
}
