package uk.heard.correspondence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that answers each step of the dialogue as it is told: 250 unless said otherwise. */
final class ScriptedSmtp implements AutoCloseable {

    /** What it says to each step; {@code "drop"} closes the line instead of an answer. */
    record Script(String greeting, String from, String recipient, String afterData) {
        static final Script WELL = new Script("220 ready", "250 ok", "250 ok", "250 taken");

        Script greeting(String answer) {
            return new Script(answer, from, recipient, afterData);
        }

        Script from(String answer) {
            return new Script(greeting, answer, recipient, afterData);
        }

        Script recipient(String answer) {
            return new Script(greeting, from, answer, afterData);
        }

        Script afterData(String answer) {
            return new Script(greeting, from, recipient, answer);
        }
    }

    /** @param envelopeFrom and {@code recipient} as the dialogue said them */
    record Taken(String envelopeFrom, String recipient, String text) {
        String messageId() {
            return text.lines().filter(line -> line.startsWith("Message-ID:")).findFirst().orElseThrow().substring(11).strip();
        }
    }

    private final ServerSocket server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile Script script = Script.WELL;

    ScriptedSmtp() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    void answers(Script script) {
        this.script = script;
    }

    /** What it read to the end, whatever it said then. */
    List<Taken> taken() {
        return taken;
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getLocalPort());
        sender.setDefaultEncoding("UTF-8");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        return sender;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var line = server.accept()) {
                talk(line);
            } catch (IOException closed) {
                // The test has ended, or the script said so.
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8);
        var now = script;
        if (!say(out, now.greeting())) {
            return;
        }
        String from = "";
        String recipient = "";
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (said.startsWith("MAIL FROM:")) {
                from = said.substring(10);
                if (!say(out, now.from())) {
                    return;
                }
            } else if (said.startsWith("RCPT TO:")) {
                recipient = said.substring(8);
                if (!say(out, now.recipient())) {
                    return;
                }
            } else if (said.equals("DATA")) {
                say(out, "354 go on");
                taken.add(new Taken(from, recipient, data(in)));
                if (!say(out, now.afterData())) {
                    return;
                }
            } else {
                say(out, said.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static boolean say(PrintWriter out, String answer) {
        if (answer.equals("drop")) {
            return false;
        }
        out.print(answer + "\r\n");
        out.flush();
        return true;
    }

    private static String data(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
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
