package uk.heard.attachment;

import static heard.db.Tables.ATTACHMENT;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** Has every file scanned that waits for it. While the scanner is away they wait in quarantine; nothing else waits for them. */
@Configuration
class FileScan {

    static final TaskDescriptor<Void> SCAN_FILE = TaskDescriptor.of("scan-file");

    private static final Logger LOG = LoggerFactory.getLogger(FileScan.class);
    private static final Actor SCAN = new Actor.Job("file-scan");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final Gate gate;
    private final Attachments attachments;
    private final Clamd clamd;
    private final Clock clock;

    FileScan(Gate gate, Attachments attachments, Clamd clamd, Clock clock) {
        this.gate = gate;
        this.attachments = attachments;
        this.clamd = clamd;
        this.clock = clock;
    }

    @Bean
    Task<Void> scanFile() {
        return Tasks.oneTime(SCAN_FILE)
                .onFailure((complete, operations) -> {
                    var failures = complete.getExecution().consecutiveFailures + 1;
                    var wait = Duration.ofSeconds(5).multipliedBy(1L << Math.min(failures, 9));
                    operations.reschedule(complete, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
                })
                .execute((instance, context) -> scan(Long.parseLong(instance.getId())));
    }

    /** Asks about one file, if it still waits: its owner may have taken it out of the draft. Throws while the scanner does not answer. */
    void scan(long id) {
        if (!waits(id)) {
            return;
        }
        try {
            end(id, clamd.isClean(out -> attachments.copy(SCAN, id, out)) ? ScanState.CLEAN : ScanState.INFECTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean waits(long id) {
        return gate.as(SCAN, () -> gate.db().fetchExists(ATTACHMENT, ATTACHMENT.ID.eq(id).and(ATTACHMENT.SCAN.eq(ScanState.WAITING))));
    }

    private void end(long id, ScanState state) {
        if (state == ScanState.INFECTED) {
            LOG.warn("The virus scanner found something in file {}; it stays in quarantine", id);
        }
        gate.run(SCAN, () -> gate.db().update(ATTACHMENT)
                .set(ATTACHMENT.SCAN, state)
                .set(ATTACHMENT.SCANNED_AT, clock.instant())
                .where(ATTACHMENT.ID.eq(id), ATTACHMENT.SCAN.eq(ScanState.WAITING))
                .execute());
    }
}
