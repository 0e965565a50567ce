package uk.heard.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Looks into a file without holding it in memory. Bytes are read as Latin-1, one character each. */
final class Bytes {

    private static final int WINDOW = 64 * 1024;
    /** What is looked for is shorter, so nothing is missed where one window ends. */
    private static final int OVERLAP = 256;

    private Bytes() {
    }

    static String first(Path file, int most) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(most), StandardCharsets.ISO_8859_1);
        }
    }

    static String last(Path file, int most) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(most, in.length())];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1);
        }
    }

    static boolean anyMatch(Path file, Predicate<String> found) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var before = "";
            byte[] window;
            while ((window = in.readNBytes(WINDOW)).length > 0) {
                var text = before + new String(window, StandardCharsets.ISO_8859_1);
                if (found.test(text)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        }
    }
}
