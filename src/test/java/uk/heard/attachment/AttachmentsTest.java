package uk.heard.attachment;

import static heard.db.Tables.ATTACHMENT;
import static heard.db.Tables.ATTACHMENT_CHUNK;
import static heard.db.Tables.DRAFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.heard.GivenComplaints.aParent;
import static uk.heard.attachment.SampleFiles.pdf;
import static uk.heard.attachment.SampleFiles.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import uk.heard.GivenComplaints;
import uk.heard.HeardTest;
import uk.heard.TestClock;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.DraftToken;
import uk.heard.intake.MakeComplaint;
import uk.heard.local.SampleStaff.Person;
import uk.heard.tracker.TrackedComplaints;

/** Files in the database: whose they are, how many, and who gets at them. */
@HeardTest
@Import({GivenComplaints.class, GivenFiles.class})
class AttachmentsTest {

    @Autowired Gate gate;
    @Autowired DataSource database;
    @Autowired GivenComplaints given;
    @Autowired GivenFiles givenFiles;
    @Autowired DraftFiles draftFiles;
    @Autowired Attachments attachments;
    @Autowired AttachmentSettings settings;
    @Autowired MakeComplaint makeComplaint;
    @Autowired TrackedComplaints tracked;
    @Autowired TestClock clock;

    @Test
    void files_go_with_the_complaint_when_it_is_sent() {
        var holder = given.draft(aParent("The visits stopped."));
        givenFiles.added(holder, "letter.pdf", pdf());
        givenFiles.added(holder, "notes.txt", text("He came at four."));
        var complainant = send(holder);
        assertThat(attachments.of(complainant, complainant.complaintId())).extracting(AttachedFile::name).containsExactly("letter.pdf", "notes.txt");
        assertThat(draftFiles.find(holder).orElseThrow().sent()).isTrue();
        gate.run(new Actor.Job("test"), () -> assertThat(gate.db().fetchCount(ATTACHMENT, ATTACHMENT.DRAFT_ID.isNotNull().and(ATTACHMENT.NAME.eq("letter.pdf")))).isZero());
    }

    @Test
    void content_comes_out_as_it_went_in_twenty_megabytes_too() throws IOException {
        var much = new byte[Math.toIntExact(settings.size().toBytes())];
        new Random(7).nextBytes(much);
        for (int i = 0; i < much.length; i++) {
            much[i] = (byte) ('a' + Math.floorMod(much[i], 26));
        }
        var holder = given.draft(aParent("The visits stopped."));
        givenFiles.added(holder, "long.txt", much);
        var complainant = send(holder);
        var file = attachments.of(complainant, complainant.complaintId()).getFirst();
        var out = new ByteArrayOutputStream();
        attachments.copy(given.staff(Person.HANNAH), file.id(), out);
        assertThat(out.toByteArray()).isEqualTo(much);
        gate.run(complainant, () -> assertThat(gate.db().fetchCount(ATTACHMENT_CHUNK, ATTACHMENT_CHUNK.ATTACHMENT_ID.eq(file.id()))).isEqualTo(80));
    }

    @Test
    void a_drafts_files_are_its_holders_alone_and_go_with_it() throws SQLException {
        var holder = given.draft(aParent("The visits stopped."));
        givenFiles.added(holder, "mine.pdf", pdf());
        var id = draftFiles.find(holder).orElseThrow().files().getFirst().id();
        var other = given.draft(aParent("Another household."));
        for (var stranger : List.of(other, given.staff(Person.HANNAH), given.staff(Person.MAYA), new Actor.Visitor(), new Actor.Complainant(1))) {
            gate.run(stranger, () -> {
                assertThat(gate.db().fetchCount(ATTACHMENT, ATTACHMENT.ID.eq(id))).as(stranger.key()).isZero();
                assertThat(gate.db().fetchCount(ATTACHMENT_CHUNK, ATTACHMENT_CHUNK.ATTACHMENT_ID.eq(id))).as(stranger.key()).isZero();
                assertThat(gate.db().deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.eq(id)).execute()).as(stranger.key()).isZero();
            });
        }
        draftFiles.remove(other, id);
        assertThat(draftFiles.find(holder).orElseThrow().files()).hasSize(1);
        gate.run(holder, () -> gate.db().deleteFrom(DRAFT).execute());
        gate.run(new Actor.Job("test"), () -> {
            assertThat(gate.db().fetchCount(ATTACHMENT, ATTACHMENT.ID.eq(id))).isZero();
            assertThat(gate.db().fetchCount(ATTACHMENT_CHUNK, ATTACHMENT_CHUNK.ATTACHMENT_ID.eq(id))).isZero();
        });
    }

    /** A stranger, a conflicted officer, another household, another team: on the list and on the content. */
    @Test
    void whoever_may_not_see_the_case_sees_no_file_of_it() throws IOException {
        var holder = given.draft(aParent("Tomasz Zielak shouted at my son."));
        givenFiles.added(holder, "what-he-said.pdf", pdf());
        var complainant = send(holder);
        var file = attachments.of(given.staff(Person.HANNAH), complainant.complaintId()).getFirst();
        var household = given.sent(aParent("Another household.")).complainant();
        for (var stranger : List.of(given.staff(Person.TOMASZ), given.staff(Person.IMRAN), given.staff(Person.LUCY), household, new Actor.Visitor(),
                DraftToken.random().holder())) {
            assertThat(attachments.of(stranger, complainant.complaintId())).as(stranger.key()).isEmpty();
            assertThat(attachments.open(stranger, file.id())).as(stranger.key()).isEmpty();
            var out = new ByteArrayOutputStream();
            attachments.copy(stranger, file.id(), out);
            assertThat(out.size()).as(stranger.key()).isZero();
        }
        assertThat(attachments.open(given.staff(Person.HANNAH), file.id())).isPresent();
        assertThat(attachments.open(complainant, file.id())).isPresent();
    }

    @Test
    void without_an_actor_there_is_not_a_single_piece() throws SQLException {
        var holder = given.draft(aParent("The visits stopped."));
        givenFiles.added(holder, "letter.pdf", pdf());
        send(holder);
        try (var connection = database.getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT (SELECT count(*) FROM attachment) + (SELECT count(*) FROM attachment_chunk)")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void what_was_sent_stays_and_nobody_moves_a_file_or_calls_it_clean() {
        var holder = given.draft(aParent("The visits stopped."));
        givenFiles.added(holder, "letter.pdf", pdf());
        var complainant = send(holder);
        var file = attachments.of(complainant, complainant.complaintId()).getFirst();
        draftFiles.remove(holder, file.id());
        gate.run(complainant, () -> {
            attachments.remove(file.id());
            assertThat(gate.db().deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.eq(file.id())).execute()).isZero();
            assertThat(gate.db().update(ATTACHMENT).set(ATTACHMENT.SCAN, ScanState.NOT_SCANNED).execute()).isZero();
        });
        assertThatThrownBy(() -> gate.run(complainant, () -> gate.db().update(ATTACHMENT).set(ATTACHMENT.COMPLAINT_ID, 1L).execute()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> gate.run(holder, () -> gate.db().update(ATTACHMENT).set(ATTACHMENT.NAME, "other.pdf").execute()))
                .isInstanceOf(DataAccessException.class);
        assertThat(attachments.of(complainant, complainant.complaintId())).hasSize(1);
    }

    @Test
    void for_half_an_hour_after_sending_more_can_be_added_to_the_complaint() {
        var holder = given.draft(aParent("The visits stopped."));
        var complainant = send(holder);
        clock.advance(Duration.ofMinutes(29));
        givenFiles.added(holder, "letter.pdf", pdf());
        assertThat(attachments.of(complainant, complainant.complaintId())).extracting(AttachedFile::name).containsExactly("letter.pdf");
        clock.advance(Duration.ofMinutes(2));
        assertThat(givenFiles.add(holder, "late.txt", text("late"))).isEqualTo(new DraftFiles.Result.NoDraft());
        assertThat(draftFiles.find(holder)).isEmpty();
        assertThat(givenFiles.add(DraftToken.random().holder(), "a.txt", text("a"))).isEqualTo(new DraftFiles.Result.NoDraft());
    }

    @Test
    void the_same_file_sent_again_is_kept_once() {
        var holder = given.draft(aParent("The visits stopped."));
        givenFiles.added(holder, "letter.pdf", pdf());
        givenFiles.added(holder, "letter.pdf", pdf());
        assertThat(draftFiles.find(holder).orElseThrow().files()).hasSize(1);
    }

    /** SEC-37 */
    @Test
    void ten_files_are_taken_also_when_many_come_at_once_and_not_one_more() throws InterruptedException {
        var holder = given.draft(aParent("The visits stopped."));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 25).<Callable<DraftFiles.Result>>mapToObj(number -> () -> givenFiles.add(holder, number + ".txt", text("words " + number))).toList());
        }
        assertThat(draftFiles.find(holder).orElseThrow().files()).hasSize(settings.files());
        assertThat(givenFiles.add(holder, "more.txt", text("more"))).isEqualTo(new DraftFiles.Result.Refused(Refusal.TOO_MANY));
        draftFiles.remove(holder, draftFiles.find(holder).orElseThrow().files().getFirst().id());
        givenFiles.added(holder, "more.txt", text("more"));
        send(holder);
        assertThat(givenFiles.add(holder, "again.txt", text("again"))).isEqualTo(new DraftFiles.Result.Refused(Refusal.TOO_MANY));
    }

    /** SEC-37 */
    @Test
    void all_files_of_a_complaint_are_not_more_than_the_limit() {
        var holder = given.draft(aParent("The visits stopped."));
        var size = Math.toIntExact(settings.size().toBytes());
        var fit = Math.toIntExact(settings.inAll().toBytes() / size);
        for (int i = 0; i < fit; i++) {
            givenFiles.added(holder, i + ".txt", text((i + "x").repeat(size / 2)));
        }
        assertThat(givenFiles.add(holder, "more.txt", text("more"))).isEqualTo(new DraftFiles.Result.Refused(Refusal.TOO_MUCH));
    }

    private Actor.Complainant send(Actor.DraftHolder holder) {
        var sent = (MakeComplaint.Result.Sent) makeComplaint.submit(holder);
        return tracked.unlock(sent.reference().value(), sent.code().orElseThrow().value(), "test").orElseThrow();
    }
}
