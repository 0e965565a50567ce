package uk.heard.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A PDF that begins and ends as one, is nothing else beside it, and opens without a password. It is not rendered, so nothing in it runs here. */
final class Pdf {

    private static final int HEAD = 1024;
    private static final int TAIL = 2048;
    /** The dictionary that says how it is encrypted: named in the trailer, which is never compressed. */
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s{0,50}(\\d{1,10}\\s{1,50}\\d{1,5}\\s{1,50}R|<<)");

    private Pdf() {
    }

    static Seen look(Path content) throws IOException {
        var head = Bytes.first(content, HEAD);
        var tail = Bytes.last(content, TAIL);
        var end = tail.lastIndexOf("%%EOF");
        if (!head.startsWith("%PDF-") || FileCheck.isMarkup(head) || end >= 0 && FileCheck.isMarkup(tail.substring(end))) {
            return Seen.refused(Refusal.TRICK);
        }
        if (end < 0) {
            return Seen.refused(Refusal.DAMAGED);
        }
        if (Bytes.anyMatch(content, window -> ENCRYPTED.matcher(window).find())) {
            return Seen.refused(Refusal.LOCKED);
        }
        return Seen.as(FileKind.PDF);
    }
}
