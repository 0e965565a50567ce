package uk.heard.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.attachment.SampleFiles.pdf;
import static uk.heard.attachment.SampleFiles.text;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.gate.Actor;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.MakeComplaint;
import uk.heard.local.SampleStaff.Person;
import uk.heard.tracker.TrackedComplaints;

/** SEC-35: nothing is opened before it was found clean, and a complaint never waits for the scanner. */
@HeardTest
@Import({GivenComplaints.class, GivenFiles.class})
class FileScanTest {

    private static final FakeClamd CLAMD = started();

    @Autowired GivenComplaints given;
    @Autowired GivenFiles givenFiles;
    @Autowired DraftFiles draftFiles;
    @Autowired Attachments attachments;
    @Autowired MakeComplaint makeComplaint;
    @Autowired TrackedComplaints tracked;
    @Autowired FileScan scan;
    @Autowired SchedulerClient scheduler;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry settings) {
        settings.add("heard.clamd.host", () -> "127.0.0.1");
        settings.add("heard.clamd.port", CLAMD::port);
        settings.add("heard.clamd.patience", () -> "2s");
    }

    @BeforeEach
    void itFindsWhatThereIs() {
        CLAMD.answers(null);
    }

    @AfterAll
    static void end() throws IOException {
        CLAMD.close();
    }

    @Test
    void the_scan_is_ordered_in_the_transaction_that_keeps_the_file() {
        var file = only(sentWith("letter.pdf", pdf()));
        assertThat(scheduler.getScheduledExecution(TaskInstanceId.of("scan-file", String.valueOf(file.id())))).isPresent();
    }

    @Test
    void a_clean_file_can_be_opened_after_the_scan_and_not_before() {
        var complainant = sentWith("letter.pdf", pdf());
        var file = only(complainant);
        assertThat(file.scan()).isEqualTo(ScanState.WAITING);
        isOutOfReach(complainant, file);
        scan.scan(file.id());
        assertThat(only(complainant).scan()).isEqualTo(ScanState.CLEAN);
        assertThat(attachments.open(given.staff(Person.HANNAH), file.id())).isPresent();
        assertThat(content(given.staff(Person.HANNAH), file)).isEqualTo(pdf());
    }

    @Test
    void a_virus_stays_in_quarantine_for_good() {
        var complainant = sentWith("notes.txt", text("Look at this: " + new String(SampleFiles.EICAR, StandardCharsets.ISO_8859_1)));
        scan.scan(only(complainant).id());
        var file = only(complainant);
        assertThat(file.scan()).isEqualTo(ScanState.INFECTED);
        isOutOfReach(complainant, file);
        scan.scan(file.id());
        assertThat(only(complainant).scan()).isEqualTo(ScanState.INFECTED);
    }

    @Test
    void a_virus_is_found_in_every_piece_of_a_muchfile() {
        var much = "x".repeat(Attachments.PIECE - 20) + new String(SampleFiles.EICAR, StandardCharsets.ISO_8859_1) + "x".repeat(Attachments.PIECE);
        var complainant = sentWith("long.txt", text(much));
        var before = CLAMD.bytes.get();
        scan.scan(only(complainant).id());
        assertThat(CLAMD.bytes.get() - before).isEqualTo(much.length());
        assertThat(only(complainant).scan()).isEqualTo(ScanState.INFECTED);
    }

    @Test
    void while_the_scanner_is_away_files_wait_and_the_complaint_is_taken() {
        CLAMD.answers("");
        var complainant = sentWith("letter.pdf", pdf());
        var file = only(complainant);
        assertThatThrownBy(() -> scan.scan(file.id())).isInstanceOf(UncheckedIOException.class);
        assertThat(only(complainant).scan()).isEqualTo(ScanState.WAITING);
        isOutOfReach(complainant, file);
        CLAMD.answers("INSTREAM size limit exceeded. ERROR");
        assertThatThrownBy(() -> scan.scan(file.id())).isInstanceOf(UncheckedIOException.class);
        CLAMD.answers(null);
        scan.scan(file.id());
        assertThat(only(complainant).scan()).isEqualTo(ScanState.CLEAN);
    }

    @Test
    void nobody_listening_is_not_taken_for_clean() {
        // Nothing listens on the port of tcpmux; one that was free a moment ago may be somebody else's by now.
        var clamd = new Clamd(new ScannerSettings("127.0.0.1", 1, Duration.ofSeconds(1)));
        assertThatThrownBy(() -> clamd.isClean(out -> out.write(pdf()))).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_of_a_draft_is_scanned_too_and_one_that_was_taken_out_is_not() {
        var holder = given.draft(aParent("The visits stopped."));
        givenFiles.added(holder, "letter.pdf", pdf());
        var id = draftFiles.find(holder).orElseThrow().files().getFirst().id();
        scan.scan(id);
        assertThat(draftFiles.find(holder).orElseThrow().files().getFirst().scan()).isEqualTo(ScanState.CLEAN);
        givenFiles.added(holder, "other.txt", text("other"));
        var other = draftFiles.find(holder).orElseThrow().files().getLast().id();
        draftFiles.remove(holder, other);
        var asked = CLAMD.asked.get();
        scan.scan(other);
        assertThat(CLAMD.asked.get()).isEqualTo(asked);
    }

    private void isOutOfReach(Actor.Complainant complainant, AttachedFile file) {
        for (var reader : new Actor[] {given.staff(Person.HANNAH), given.staff(Person.MAYA), complainant}) {
            assertThat(attachments.of(reader, complainant.complaintId())).as("it is listed").hasSize(1);
            assertThat(attachments.open(reader, file.id())).as(reader.key()).isEmpty();
            assertThat(content(reader, file)).as(reader.key()).isEmpty();
        }
    }

    private byte[] content(Actor reader, AttachedFile file) {
        var out = new ByteArrayOutputStream();
        try {
            attachments.copy(reader, file.id(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private AttachedFile only(Actor.Complainant complainant) {
        return attachments.of(complainant, complainant.complaintId()).getFirst();
    }

    private Actor.Complainant sentWith(String name, byte[] content) {
        var holder = given.draft(aParent("The visits stopped."));
        givenFiles.added(holder, name, content);
        var sent = (MakeComplaint.Result.Sent) makeComplaint.submit(holder);
        return tracked.unlock(sent.reference().value(), sent.code().orElseThrow().value(), "test").orElseThrow();
    }

    private static FakeClamd started() {
        try {
            return new FakeClamd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
