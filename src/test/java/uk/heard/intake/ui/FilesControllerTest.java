package uk.heard.intake.ui;

import static heard.db.Tables.SLOWDOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.heard.GivenComplaints.aParent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.Visit;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.SampleFiles;
import uk.heard.gate.Actor;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Gate;
import uk.heard.gate.Slowdown;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;

/** Sending files at the level of HTTP, with browsers that tell the truth and others. */
@HeardTest
@Import(GivenComplaints.class)
class FilesControllerTest {

    private static final String PDF = new String(SampleFiles.pdf(), StandardCharsets.US_ASCII);

    @Autowired Gate gate;
    @Autowired Drafts drafts;
    @Autowired DraftFiles draftFiles;
    @Autowired MakeComplaint makeComplaint;
    @Autowired Slowdown slowdown;
    @Autowired TestClock clock;
    private final Visit visit;
    private final int port;
    private Actor.DraftHolder holder;

    FilesControllerTest(@Value("${server.port}") int port) {
        this.port = port;
        visit = new Visit(port);
    }

    @BeforeEach
    void aDraft() {
        // All these tests come from one network, which would be slowed down.
        gate.run(new Actor.Visitor(), () -> gate.db().deleteFrom(SLOWDOWN).execute());
        visit.post("/begin", Map.of());
        holder = new DraftToken(visit.cookies().get("draft")).holder();
        drafts.save(holder, aParent("The visits stopped."), 0, "");
    }

    @ParameterizedTest
    @CsvSource({"/files,/app/tell/files?told=ADDED", "/files/change,/app/tell/files?change&told=ADDED", "/simple/files,/simple/files?told=ADDED"})
    void a_file_is_added_and_the_page_it_came_from_says_so(String path, String back) {
        var answer = send(path, "letter.pdf", "application/pdf", PDF);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo(back);
        assertThat(answer.opensASession()).isFalse();
        assertThat(files()).extracting(AttachedFile::name).containsExactly("letter.pdf");
    }

    /** SEC-32, SEC-33: only the bytes count, not what was said about them beforehand. */
    @ParameterizedTest
    @CsvSource({"letter.pdf,application/pdf,<html><body>hello</body></html>,KIND_NOT_TAKEN",
            "photo.jpg,image/jpeg,%PDF-1.7 x %%EOF,NAME_DIFFERS",
            "letter.pdf,application/pdf,'',EMPTY",
            "'','','',NOTHING_CHOSEN",
            "notes.txt,text/html,These are words.,ADDED",
            "notes.txt,image/svg+xml,These are other words.,ADDED"})
    void what_is_declared_is_not_believed(String name, String type, String content, String told) {
        assertThat(send("/files", name, type, content).header("Location")).isEqualTo("/app/tell/files?told=" + told);
    }

    /** SEC-33: a size that is declared too small, or not at all, changes nothing. */
    @Test
    void the_size_is_counted_and_not_believed() {
        assertThat(send("/files", "long.txt", "text/plain", "x".repeat(21 * 1024 * 1024)).header("Location")).isEqualTo("/app/tell/files?told=TOO_LARGE");
        assertThat(files()).isEmpty();
    }

    /** SEC-17 */
    @Test
    void a_film_is_told_to_be_too_large_in_words() {
        assertThat(send("/files", "film.txt", "text/plain", "x".repeat(60 * 1024 * 1024)).header("Location")).isEqualTo("/app/tell/files?told=TOO_LARGE");
        assertThat(visit.get("/simple/files?told=TOO_LARGE").body()).contains("This file is too big. It can be up to 20 MB.");
    }

    /** SEC-34 */
    @Test
    void a_path_in_the_name_leads_nowhere() {
        send("/files", "../../../tmp/evil\u202Efdp.pdf", "application/pdf", PDF);
        assertThat(files()).extracting(AttachedFile::name).containsExactly("evilfdp.pdf");
        assertThat(Path.of("/tmp/evil\u202Efdp.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ض", "🙁"})
    void a_name_of_300_characters_in_any_script_is_shortened_and_not_refused(String letter) {
        send("/files", letter.repeat(300) + ".txt", "text/plain", "words");
        assertThat(files()).extracting(AttachedFile::name).containsExactly(letter.repeat(100) + ".txt");
    }

    /** SEC-37: not a byte is read for somebody without a draft, so there is nothing to fill a disk with. */
    @Test
    void a_stranger_is_answered_before_the_file_is_read() throws IOException {
        for (var path : List.of("/files", "/simple/files")) {
            assertThat(answerToTheHeadersAlone(path)).startsWith("HTTP/1.1 303").contains("Location: /ended");
        }
        assertThat(new Visit(port).get("/simple/files").header("Location")).isEqualTo("/ended");
        assertThat(new Visit(port).post("/simple/files/remove", Map.of("id", "1")).header("Location")).isEqualTo("/ended");
    }

    /** SEC-17, SEC-37 */
    @ParameterizedTest
    @ValueSource(strings = {"/begin", "/leave", "/", "/no-such-page", "/simple/files/remove", "/app/?v-r=uidl&v-uiId=0", "/policy-reports", "/files/other"})
    void forms_with_files_are_read_nowhere_else(String path) {
        assertThat(visit.send("POST", path, multipart("a.txt", "text/plain", "words"), "Content-Type: multipart/form-data; boundary=b").status()).isEqualTo(415);
        assertThat(visit.send("POST", path, multipart("a.txt", "text/plain", "words"), "Content-Type: MULTIPART/mixed; boundary=b").status()).isEqualTo(415);
    }

    @Test
    void what_is_no_form_with_a_file_is_refused() {
        assertThat(visit.post("/files", Map.of("file", "words")).status()).isEqualTo(415);
        for (var type : List.of("multipart/form-data; boundary=b", "multipart/form-data")) {
            assertThat(visit.send("POST", "/files", "nonsense", "Content-Type: " + type).header("Location")).as(type)
                    .isIn("/app/tell/files?told=NOTHING_CHOSEN", "/app/tell/files?told=DAMAGED");
        }
    }

    /** SEC-17 */
    @Test
    void a_form_of_very_many_parts_is_not_read() {
        var part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nwords\r\n";
        var answer = visit.send("POST", "/files", part.repeat(200) + "--b--\r\n", "Content-Type: multipart/form-data; boundary=b");
        assertThat(answer.header("Location")).isIn("/app/tell/files?told=DAMAGED", "/app/tell/files?told=TOO_LARGE");
        assertThat(files()).isEmpty();
    }

    /** SEC-37, SEC-44 */
    @Test
    void who_sends_much_is_slowed_down_and_not_refused() {
        for (int i = 0; i < 21; i++) {
            assertThat(send("/files", "", "", "").header("Location")).isEqualTo("/app/tell/files?told=NOTHING_CHOSEN");
        }
        assertThat(slowdown.delay("files", ClientNetwork.of("127.0.0.1"), null)).isPositive();
        assertThat(slowdown.delay("files", ClientNetwork.of("203.0.113.9"), null)).isZero();
    }

    /** SEC-7 */
    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://elsewhere.example", "Sec-Fetch-Site: cross-site"})
    void another_site_cannot_send_a_file_here(String sign) {
        for (var path : List.of("/files", "/simple/files", "/simple/files/remove")) {
            assertThat(visit.send("POST", path, multipart("a.txt", "text/plain", "words"), "Content-Type: multipart/form-data; boundary=b", sign).status()).isIn(403, 404);
        }
        assertThat(files()).isEmpty();
    }

    /** SEC-47 */
    @Test
    void nothing_of_a_file_is_left_in_a_temporary_folder() throws IOException {
        var canary = "canary-" + System.nanoTime();
        send("/files", "a.txt", "text/plain", canary);
        send("/files", "a.pdf", "application/pdf", canary);
        send("/files", "a.txt", "text/plain", canary + "x".repeat(21 * 1024 * 1024));
        assertThat(files()).hasSize(1);
        try (var left = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 6)) {
            assertThat(left.filter(file -> file.toString().contains("heard-file") || file.toString().endsWith(".tmp") && file.toString().contains("tomcat." + port))).isEmpty();
        }
    }

    @Test
    void the_plain_page_lists_files_and_takes_them_out() {
        send("/simple/files", "letter & <b>.txt", "text/plain", "words");
        var page = visit.get("/simple/files?told=ADDED");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("We have added your file.", "letter &amp; _b_.txt", "1 KB", "Remove").doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        var id = String.valueOf(files().getFirst().id());
        assertThat(visit.post("/simple/files/remove", Map.of("id", id)).header("Location")).isEqualTo("/simple/files");
        assertThat(files()).isEmpty();
    }

    @Test
    void nobody_takes_out_the_file_of_somebody_else() {
        send("/files", "letter.pdf", "application/pdf", PDF);
        var id = String.valueOf(files().getFirst().id());
        var other = new Visit(port);
        other.post("/begin", Map.of());
        other.post("/simple/files/remove", Map.of("id", id));
        assertThat(files()).hasSize(1);
        assertThat(other.get("/simple/files").body()).doesNotContain("letter.pdf");
    }

    @Test
    void after_sending_files_can_be_added_for_half_an_hour_and_none_taken_out() {
        send("/simple/files", "before.txt", "text/plain", "before");
        makeComplaint.submit(holder);
        assertThat(send("/simple/files", "after.txt", "text/plain", "after").header("Location")).isEqualTo("/simple/files?told=ADDED");
        var page = visit.get("/simple/files").body();
        assertThat(page).contains("We have what you sent.", "before.txt", "after.txt").doesNotContain("Remove");
        visit.post("/simple/files/remove", Map.of("id", String.valueOf(files().getFirst().id())));
        assertThat(files()).hasSize(2);
        clock.advance(Duration.ofMinutes(31));
        assertThat(send("/simple/files", "late.txt", "text/plain", "late").header("Location")).isEqualTo("/ended");
        assertThat(visit.get("/simple/files").header("Location")).isEqualTo("/ended");
    }

    @Test
    void a_word_in_the_address_that_is_not_ours_says_nothing() {
        assertThat(visit.get("/simple/files?told=%3Cscript%3E").body()).doesNotContain("script", "There is a problem");
        assertThat(visit.get("/simple/files?told=LOCKED").body()).contains("There is a problem", "This file needs a password.");
    }

    /** Says that a file of a megabyte comes, and does not send it. */
    private String answerToTheHeadersAlone(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).lines();
            return lines.takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        } catch (SocketTimeoutException e) {
            return "no answer";
        }
    }

    private List<AttachedFile> files() {
        return draftFiles.find(holder).orElseThrow().files();
    }

    private Visit.Answer send(String path, String name, String type, String content) {
        return visit.send("POST", path, multipart(name, type, content), "Content-Type: multipart/form-data; boundary=b");
    }

    private static String multipart(String name, String type, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "\r\n" + content + "\r\n--b--\r\n";
    }
}
