package uk.heard.casefile.ui;

import static heard.db.Tables.ATTACHMENT;
import static heard.db.Tables.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.heard.GivenComplaints;
import uk.heard.attachment.ScanState;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.MakeComplaint;
import uk.heard.local.SampleStaff.Person;

/** SEC-35: what staff see of files, and what of them they can open. */
class FilesOnTheCasePageTest extends AtTheDesk {

    @Autowired private DraftFiles files;
    @Autowired private MakeComplaint makeComplaint;
    @Autowired private Gate gate;
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "WAITING | false | Waits for the virus scan",
            "CLEAN | true | No virus found",
            "INFECTED | false | Locked: a virus was found",
            "NOT_SCANNED | true | The virus scan is off here."})
    void a_file_is_listed_with_its_scan_and_opened_only_when_it_may_be(ScanState scan, boolean opens, String words) throws IOException {
        var reference = withAFile(scan);
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).contains("Files (1)", "notes.txt", "Plain text, 1 KB. The complainant sent it on", words);
        assertThat(find(Anchor.class).withText("notes.txt").exists()).isEqualTo(opens);
    }

    @Test
    void a_case_without_files_says_nothing_of_them() {
        var reference = fromAMother("Nobody came.");
        at(Person.HANNAH);
        open(reference);
        assertThat(page()).doesNotContain("Files (");
    }

    private Reference withAFile(ScanState scan) throws IOException {
        var holder = given.draft(GivenComplaints.aParent("Nobody came."));
        var notes = Files.writeString(folder.resolve("notes"), "He said four.");
        assertThat(files.add(holder, "notes.txt", notes)).isEqualTo(new DraftFiles.Result.Added());
        var sent = (MakeComplaint.Result.Sent) makeComplaint.submit(holder);
        gate.run(new Actor.Job("test"), () -> gate.db().update(ATTACHMENT).set(ATTACHMENT.SCAN, scan)
                .set(ATTACHMENT.SCANNED_AT, scan == ScanState.CLEAN || scan == ScanState.INFECTED ? Instant.EPOCH : null)
                .from(COMPLAINT).where(COMPLAINT.ID.eq(ATTACHMENT.COMPLAINT_ID), COMPLAINT.REFERENCE.eq(sent.reference().value())).execute());
        return sent.reference();
    }
}
