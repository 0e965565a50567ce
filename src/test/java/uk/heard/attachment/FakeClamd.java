package uk.heard.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Speaks clamd's INSTREAM as the manual of clamd tells it, and knows one virus. */
final class FakeClamd implements AutoCloseable {

    private final ServerSocket server;
    final AtomicInteger asked = new AtomicInteger();
    final AtomicLong bytes = new AtomicLong();
    private volatile String answer;

    FakeClamd() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** From now on says this whatever it is asked; null for what it found. */
    void answers(String fixed) {
        answer = fixed;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                answer(client);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void answer(Socket client) throws IOException {
        var in = new DataInputStream(client.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            client.getOutputStream().write("UNKNOWN COMMAND\0".getBytes(StandardCharsets.US_ASCII));
            return;
        }
        asked.incrementAndGet();
        var content = new ByteArrayOutputStream();
        int length;
        while ((length = in.readInt()) > 0) {
            content.write(in.readNBytes(length));
        }
        bytes.addAndGet(content.size());
        var found = new String(content.toByteArray(), StandardCharsets.ISO_8859_1).contains(new String(SampleFiles.EICAR, StandardCharsets.ISO_8859_1));
        var says = answer != null ? answer : found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        client.getOutputStream().write((says + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
