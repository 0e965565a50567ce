package uk.heard.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Decides whether a file is taken, from its bytes when all of them have arrived; what a browser declared counts for nothing.
 * Photos come out of it as new pictures, without the place and time that a camera wrote into them.
 */
@Component
public class FileCheck {

    public sealed interface Result {

        /**
         * It may be kept.
         *
         * @param name safe to show and to save
         * @param content where it lies now: the same place, with the new picture in place of a photo
         */
        record Accepted(FileKind kind, String name, Path content, long size, byte[] hash) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    private static final Detector BY_CONTENT = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry TYPES = MediaTypeRegistry.getDefaultRegistry();
    private static final Set<String> PHONE_PHOTOS = Set.of("image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif");
    private static final Set<String> OLD_OFFICE = Set.of("application/x-tika-msoffice", "application/x-tika-ooxml-protected");
    /** Types that a browser would show as a page; as text they would be two things in one. */
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml", "application/xml", "text/xml", "image/svg+xml");

    private final AttachmentSettings settings;
    private final Pictures pictures;

    FileCheck(AttachmentSettings settings, Pictures pictures) {
        this.settings = settings;
        this.pictures = pictures;
    }

    /**
     * @param submittedName as the browser sent it
     * @param content all of it, in a file of the caller's, which the caller also removes; it is changed when it is a picture
     */
    public Result check(String submittedName, Path content) {
        try {
            var size = Files.size(content);
            if (size == 0) {
                return new Result.Refused(submittedName.isBlank() ? Refusal.NOTHING_CHOSEN : Refusal.EMPTY);
            }
            if (size > settings.size().toBytes()) {
                return new Result.Refused(Refusal.TOO_LARGE);
            }
            var seen = look(content);
            if (seen.refusal() != null) {
                return new Result.Refused(seen.refusal());
            }
            if (!seen.kind().endings().contains(FileName.ending(submittedName))) {
                return new Result.Refused(Refusal.NAME_DIFFERS);
            }
            if (seen.kind().isPicture()) {
                var refusal = pictures.renew(content, seen.kind());
                if (refusal.isPresent()) {
                    return new Result.Refused(refusal.get());
                }
            }
            var kept = Files.size(content);
            return kept > settings.size().toBytes() ? new Result.Refused(Refusal.PICTURE_TOO_LARGE)
                    : new Result.Accepted(seen.kind(), FileName.safe(submittedName), content, kept, DigestUtils.digest(DigestUtils.getSha256Digest(), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Seen look(Path content) throws IOException {
        var type = type(content);
        var name = type.getBaseType().toString();
        if (PHONE_PHOTOS.contains(name)) {
            return Seen.refused(Refusal.HEIC);
        }
        if (name.equals(FileKind.JPEG.mediaType())) {
            return Seen.as(FileKind.JPEG);
        }
        if (name.equals(FileKind.PNG.mediaType())) {
            return Seen.as(FileKind.PNG);
        }
        if (name.equals(FileKind.PDF.mediaType())) {
            return Pdf.look(content);
        }
        if (OLD_OFFICE.contains(name)) {
            return Seen.refused(isLockedOfficeFile(content) ? Refusal.LOCKED : Refusal.KIND_NOT_TAKEN);
        }
        if (TYPES.isInstanceOf(type, MediaType.APPLICATION_ZIP)) {
            return PackedDocument.look(content);
        }
        if (!PAGES.contains(name) && TYPES.isInstanceOf(type, MediaType.TEXT_PLAIN)) {
            return PlainText.look(content);
        }
        return Seen.refused(Refusal.KIND_NOT_TAKEN);
    }

    private static MediaType type(Path content) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(content))) {
            return BY_CONTENT.detect(in, new Metadata());
        }
    }

    /** Word puts a document with a password into a container of the old kind, in a part of this name. */
    private static boolean isLockedOfficeFile(Path content) throws IOException {
        var part = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return Bytes.anyMatch(content, window -> window.contains(part));
    }

    static boolean isMarkup(String beginning) {
        var low = beginning.toLowerCase(Locale.ROOT);
        return Stream.of("<html", "<!doctype", "<script", "<svg", "<body", "<iframe", "<object", "<embed", "<img", "<?xml").anyMatch(low::contains);
    }
}
