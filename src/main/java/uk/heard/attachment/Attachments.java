package uk.heard.attachment;

import static heard.db.Tables.ATTACHMENT;
import static heard.db.Tables.ATTACHMENT_CHUNK;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DRAFT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import heard.db.Routines;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.springframework.stereotype.Component;
import uk.heard.attachment.FileCheck.Result.Accepted;
import uk.heard.gate.AccessLog;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** The files themselves: kept in pieces, in the database and nowhere else, so that the gate decides about each of them. */
@Component
public class Attachments {

    /** A piece as it is kept: the table refuses longer ones. */
    static final int PIECE = 256 * 1024;
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final SelectField<AttachedFile> FILE = row(ATTACHMENT.ID, ATTACHMENT.NAME, ATTACHMENT.KIND, ATTACHMENT.SIZE, ATTACHMENT.ARRIVED_AT, ATTACHMENT.SCAN)
            .mapping(AttachedFile::new);
    private static final Actor STORE = new Actor.Job("attachments");

    private final Gate gate;
    private final AccessLog accessLog;
    private final SchedulerClient scheduler;
    private final AttachmentSettings settings;
    private final ScannerSettings scanner;
    private final Clock clock;

    Attachments(Gate gate, AccessLog accessLog, SchedulerClient scheduler, AttachmentSettings settings, ScannerSettings scanner, Clock clock) {
        this.gate = gate;
        this.accessLog = accessLog;
        this.scheduler = scheduler;
        this.settings = settings;
        this.scanner = scanner;
        this.clock = clock;
    }

    /** Whether no more is taken from anybody until some of the last 24 hours has passed. Opens a transaction of its own. */
    public boolean fullForToday() {
        var arrived = gate.as(STORE, () -> gate.db().select(sum(ATTACHMENT.SIZE)).from(ATTACHMENT)
                .where(ATTACHMENT.ARRIVED_AT.gt(clock.instant().minus(A_DAY)))
                .fetchSingle().value1());
        return arrived != null && arrived.compareTo(BigDecimal.valueOf(settings.inADay().toBytes() - settings.size().toBytes())) > 0;
    }

    /**
     * Keeps a file and has it scanned. Joins the caller's transaction, and takes the owner's row lock first, so that of many
     * at once none goes beyond the limits. The same content sent again is known, and kept once.
     */
    public Optional<Refusal> keep(Owner owner, Accepted file) {
        lock(owner);
        var known = gate.db().select(count(), sum(ATTACHMENT.SIZE), count().filterWhere(ATTACHMENT.CONTENT_HASH.eq(file.hash())))
                .from(ATTACHMENT).where(belongsTo(owner)).fetchSingle();
        if (known.value3() > 0) {
            return Optional.empty();
        }
        if (known.value1() >= settings.files()) {
            return Optional.of(Refusal.TOO_MANY);
        }
        var before = known.value2() == null ? 0 : known.value2().longValue();
        if (before + file.size() > settings.inAll().toBytes()) {
            return Optional.of(Refusal.TOO_MUCH);
        }
        var id = write(owner, file);
        if (scanner.isSetUp()) {
            scheduler.scheduleIfNotExists(FileScan.SCAN_FILE.instance(String.valueOf(id)).scheduledTo(clock.instant()));
        }
        return Optional.empty();
    }

    private long write(Owner owner, Accepted file) {
        var id = gate.db().insertInto(ATTACHMENT)
                .set(ATTACHMENT.DRAFT_ID, owner instanceof Owner.Draft draft ? draft.id() : null)
                .set(ATTACHMENT.COMPLAINT_ID, owner instanceof Owner.Complaint complaint ? complaint.id() : null)
                .set(ATTACHMENT.NAME, file.name())
                .set(ATTACHMENT.KIND, file.kind())
                .set(ATTACHMENT.SIZE, file.size())
                .set(ATTACHMENT.CONTENT_HASH, file.hash())
                .set(ATTACHMENT.ARRIVED_AT, clock.instant())
                .set(ATTACHMENT.SCAN, scanner.isSetUp() ? ScanState.WAITING : ScanState.NOT_SCANNED)
                .returningResult(ATTACHMENT.ID)
                .fetchSingle().value1();
        try (var in = Files.newInputStream(file.content())) {
            byte[] piece;
            for (int number = 0; (piece = in.readNBytes(PIECE)).length > 0; number++) {
                gate.db().insertInto(ATTACHMENT_CHUNK, ATTACHMENT_CHUNK.ATTACHMENT_ID, ATTACHMENT_CHUNK.NUMBER, ATTACHMENT_CHUNK.CONTENT)
                        .values(id, number, piece).execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    private void lock(Owner owner) {
        switch (owner) {
            case Owner.Draft draft -> gate.db().select(DRAFT.ID).from(DRAFT).where(DRAFT.ID.eq(draft.id())).forUpdate().fetchSingle();
            case Owner.Complaint complaint -> gate.db().select(COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.ID.eq(complaint.id())).forUpdate().fetchSingle();
        }
    }

    /** What this owner has, in the order in which it came. Joins the caller's transaction. */
    public List<AttachedFile> of(Owner owner) {
        return gate.db().select(FILE).from(ATTACHMENT).where(belongsTo(owner)).orderBy(ATTACHMENT.ARRIVED_AT, ATTACHMENT.ID)
                .fetch(Record1::value1);
    }

    /** The same of a complaint, for whoever may see it, in a transaction of its own. */
    public List<AttachedFile> of(Actor actor, long complaintId) {
        return gate.as(actor, () -> of(new Owner.Complaint(complaintId)));
    }

    /** Takes a file out of a draft. Joins the caller's transaction; a file that was sent stays, and nothing happens. */
    public void remove(long id) {
        gate.db().deleteFrom(ATTACHMENT).where(ATTACHMENT.ID.eq(id), ATTACHMENT.DRAFT_ID.isNotNull()).execute();
    }

    /** In the transaction that sends, as the complainant: what belonged to the draft belongs to the complaint. */
    public void bringFromDraft() {
        Routines.bringFiles(gate.db().configuration());
    }

    /**
     * A file that this person may see and that may be opened; written to the access log. Empty in every other case, so
     * what is hidden looks like what is not there.
     */
    public Optional<AttachedFile> open(Actor actor, long id) {
        return gate.as(actor, () -> {
            var found = gate.db().select(ATTACHMENT.COMPLAINT_ID, FILE).from(ATTACHMENT)
                    .where(ATTACHMENT.ID.eq(id), ATTACHMENT.COMPLAINT_ID.isNotNull()).fetchOptional()
                    .filter(row -> row.value2().mayBeOpened());
            found.ifPresent(row -> accessLog.opened(row.value1(), "opened a file"));
            return found.map(Record2::value2);
        });
    }

    /**
     * Writes the content piece by piece. Each is asked for anew, so no connection waits for a slow reader, and whoever is
     * shut out meanwhile gets no more.
     */
    public void copy(Actor actor, long id, OutputStream out) throws IOException {
        for (int number = 0; ; number++) {
            var piece = piece(actor, id, number);
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
    }

    private Optional<byte[]> piece(Actor actor, long id, int number) {
        return gate.as(actor, () -> gate.db().select(ATTACHMENT_CHUNK.CONTENT).from(ATTACHMENT_CHUNK)
                .where(ATTACHMENT_CHUNK.ATTACHMENT_ID.eq(id), ATTACHMENT_CHUNK.NUMBER.eq(number))
                .fetchOptional(ATTACHMENT_CHUNK.CONTENT));
    }

    private static Condition belongsTo(Owner owner) {
        return switch (owner) {
            case Owner.Draft draft -> ATTACHMENT.DRAFT_ID.eq(draft.id());
            case Owner.Complaint complaint -> ATTACHMENT.COMPLAINT_ID.eq(complaint.id());
        };
    }
}
