package uk.heard.attachment;

import java.time.Instant;

/** One file as a list shows it. Its content is another question, asked of {@link Attachments#open}. */
public record AttachedFile(long id, String name, FileKind kind, long size, Instant arrivedAt, ScanState scan) {

    public boolean mayBeOpened() {
        return scan.mayBeOpened();
    }
}
