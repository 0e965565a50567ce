package uk.heard.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;

/** SEC-35 with clamd itself, on machines that have it; everywhere else {@link FileScanTest} speaks for it. */
class RealClamdTest {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    @TempDir Path folder;
    private Process clamd;
    private Clamd client;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CLAMD), "clamd is not installed here");
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("local.ndb"), "Eicar-Test-Signature:0:0:" + HexFormat.of().formatHex(SampleFiles.EICAR) + "\n");
        var port = TestSocketUtils.findAvailableTcpPort();
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                TemporaryDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                User root
                StreamMaxLength 1M
                """.formatted(signatures, folder, port));
        clamd = new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings).redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile()).start();
        client = new Clamd(new ScannerSettings("127.0.0.1", port, Duration.ofSeconds(20)));
        waitUntilItAnswers();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor();
        }
    }

    @Test
    void it_tells_a_virus_from_a_letter_and_says_nothing_of_what_is_too_long_for_it() throws IOException {
        assertThat(client.isClean(out -> out.write(SampleFiles.pdf()))).isTrue();
        assertThat(client.isClean(out -> out.write(SampleFiles.EICAR))).isFalse();
        assertThat(client.isClean(out -> {
            out.write("X".repeat(300_000).getBytes(StandardCharsets.US_ASCII));
            out.write(SampleFiles.docx());
        })).isTrue();
        assertThatThrownBy(() -> client.isClean(out -> out.write(new byte[3 * 1024 * 1024]))).isInstanceOf(IOException.class);
    }

    private void waitUntilItAnswers() throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            try {
                client.isClean(out -> out.write('a'));
                return;
            } catch (IOException notYet) {
                assertThat(clamd.isAlive()).as(() -> log()).isTrue();
                Thread.sleep(100);
            }
        }
        throw new AssertionError("clamd does not answer: " + log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("clamd.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
