package uk.heard.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A document of Word or LibreOffice, which is a zip archive. Everything in it is unpacked once to count it, and given up at a
 * limit, so a few bytes that would become very many stop here; nothing is kept of that.
 */
final class PackedDocument {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int LONGEST_LIST = 1024 * 1024;

    private static final String WORD_TYPES = "[Content_Types].xml";
    private static final String WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String ODT_LIST = "META-INF/manifest.xml";

    private PackedDocument() {
    }

    static Seen look(Path content) {
        try (var zip = new ZipFile(content.toFile())) {
            if (zip.size() > MOST_ENTRIES || !unpacksWithinBounds(zip)) {
                return Seen.refused(Refusal.TRICK);
            }
            var types = text(zip, WORD_TYPES);
            var type = text(zip, "mimetype").strip();
            if (hasMacros(zip, types)) {
                return Seen.refused(Refusal.MACROS);
            }
            if (text(zip, ODT_LIST).contains("encryption-data")) {
                return Seen.refused(Refusal.LOCKED);
            }
            if (types.contains(WORD_MAIN) && zip.getEntry("word/document.xml") != null) {
                return Seen.as(FileKind.DOCX);
            }
            if (type.equals(FileKind.ODT.mediaType()) && zip.getEntry("content.xml") != null) {
                return Seen.as(FileKind.ODT);
            }
            return Seen.refused(Refusal.KIND_NOT_TAKEN);
        } catch (IOException | IllegalArgumentException e) {
            // A broken archive shows in many ways; an entry with a password in this one.
            return Seen.refused(e instanceof ZipException && String.valueOf(e.getMessage()).contains("encrypt") ? Refusal.LOCKED : Refusal.DAMAGED);
        }
    }

    private static boolean unpacksWithinBounds(ZipFile zip) throws IOException {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (var in = zip.getInputStream(entry)) {
                int read;
                while ((read = in.read(buffer)) >= 0) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean hasMacros(ZipFile zip, String types) {
        return types.contains("macroEnabled") || types.contains("vbaProject") || zip.stream().map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.matches("(basic|scripts)/.+"));
    }

    private static String text(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        }
    }
}
