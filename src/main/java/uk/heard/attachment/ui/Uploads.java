package uk.heard.attachment.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import uk.heard.attachment.AttachmentSettings;
import uk.heard.attachment.Refusal;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Slowdown;

/**
 * Reads the file of a form. Nothing of a request is read before there is room for it; what is read then is gone when the request ends.
 * Whoever calls this has asked already who sends it.
 */
@NamedInterface("upload")
@Component
public class Uploads {

    private static final String SENDING = "files";

    private final UploadRoom room;
    private final Slowdown slowdown;

    Uploads(UploadRoom room, Slowdown slowdown) {
        this.room = room;
        this.slowdown = slowdown;
    }

    /**
     * @param keep gets the name that the browser sent, and the content in a file that is removed afterwards
     * @param refused what to answer when it does not come to that
     */
    public <R> R read(MultipartHttpServletRequest request, BiFunction<String, Path, R> keep, Function<Refusal, R> refused) throws IOException {
        var network = ClientNetwork.of(request.getRemoteAddr());
        slowdown.oneOfMany(SENDING, network, null);
        try (var place = room.take(network, expected(request))) {
            return place.isFree() ? content(request, keep, refused) : refused.apply(Refusal.BUSY);
        }
    }

    /** How much will be read: nothing of what is too long by its own word, and the most there can be of what does not say. */
    private static long expected(HttpServletRequest request) {
        var most = AttachmentSettings.LONGEST_REQUEST.toBytes();
        var said = request.getContentLengthLong();
        return said > most ? 0 : said < 0 ? most : said;
    }

    /** The content lies in a file of this request's alone, and that is gone before it is answered. */
    private static <R> R content(MultipartHttpServletRequest request, BiFunction<String, Path, R> keep, Function<Refusal, R> refused) throws IOException {
        try {
            var sent = request.getFile("file");
            if (sent == null) {
                return refused.apply(Refusal.NOTHING_CHOSEN);
            }
            var folder = Files.createTempDirectory("heard-file");
            var content = folder.resolve("content");
            try {
                // To a File it is moved, to a Path it would be copied and lie there twice.
                sent.transferTo(content.toFile());
                return keep.apply(sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename(), content);
            } finally {
                Files.deleteIfExists(content);
                Files.delete(folder);
            }
        } catch (MaxUploadSizeExceededException e) {
            return refused.apply(Refusal.TOO_LARGE);
        } catch (MultipartException e) {
            return refused.apply(Refusal.DAMAGED);
        }
    }
}
