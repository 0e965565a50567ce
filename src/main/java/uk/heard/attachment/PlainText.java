package uk.heard.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Text without anything that is no text, and that is not the source of a page. */
final class PlainText {

    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0e-\\x1a\\x1c-\\x1f]");

    private PlainText() {
    }

    static Seen look(Path content) throws IOException {
        var head = Bytes.first(content, 4096);
        if (FileCheck.isMarkup(head.replace("\0", ""))) {
            return Seen.refused(Refusal.KIND_NOT_TAKEN);
        }
        // Windows' editor once wrote two bytes a character, and says so with these two.
        var twoBytesEach = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        if (!twoBytesEach && Bytes.anyMatch(content, window -> NO_TEXT.matcher(window).find())) {
            return Seen.refused(Refusal.KIND_NOT_TAKEN);
        }
        return Seen.as(FileKind.TEXT);
    }
}
