package uk.heard.intake.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.AttachmentSettings;
import uk.heard.attachment.FileWords;
import uk.heard.attachment.Refusal;
import uk.heard.gate.Actor;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Slowdown;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Question;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Words;

/**
 * Takes the files, for the question page and for the plain page that does without JavaScript. Nothing of a request is read
 * before it is known who sends it and that there is room for it; what is read then is gone when the request ends.
 */
@RestController
class FilesController {

    static final String ADD = "/files";
    static final String CHANGE = "/files/change";
    static final String PLAIN = "/simple/files";
    static final String PLAIN_REMOVE = "/simple/files/remove";

    /** The addresses that take forms with files; all others refuse them. */
    static final List<String> UPLOADS = List.of(ADD, CHANGE, PLAIN);

    private static final String SENDING = "files";

    /** A file as the plain page shows it. */
    private record Line(long id, String name, String size) {}

    private final DraftFiles files;
    private final DraftCookie cookie;
    private final UploadRoom room;
    private final Slowdown slowdown;
    private final AttachmentSettings settings;
    private final PlainPages plain;
    private final Words words;

    FilesController(DraftFiles files, DraftCookie cookie, UploadRoom room, Slowdown slowdown, AttachmentSettings settings, PlainPages plain, Words words) {
        this.files = files;
        this.cookie = cookie;
        this.room = room;
        this.slowdown = slowdown;
        this.settings = settings;
        this.plain = plain;
        this.words = words;
    }

    @PostMapping(path = {ADD, CHANGE, PLAIN}, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Void> add(MultipartHttpServletRequest request) throws IOException {
        var holder = holder(request).filter(known -> files.find(known).isPresent());
        if (holder.isEmpty()) {
            return seeOther("/ended");
        }
        var network = ClientNetwork.of(request.getRemoteAddr());
        slowdown.pause(SENDING, network, null);
        slowdown.failed(SENDING, network, null);
        try (var place = room.take(network, expected(request))) {
            return answer(request, place.isFree() ? keep(holder.get(), request) : new DraftFiles.Result.Refused(Refusal.BUSY));
        }
    }

    /** How much will be read: nothing of what is too long by its own word, and the most there can be of what does not say. */
    private static long expected(HttpServletRequest request) {
        var most = AttachmentSettings.LONGEST_REQUEST.toBytes();
        var said = request.getContentLengthLong();
        return said > most ? 0 : said < 0 ? most : said;
    }

    /** The content lies in a file of this request's alone, and that is gone before it is answered. */
    private DraftFiles.Result keep(Actor.DraftHolder holder, MultipartHttpServletRequest request) throws IOException {
        try {
            var sent = request.getFile("file");
            if (sent == null) {
                return new DraftFiles.Result.Refused(Refusal.NOTHING_CHOSEN);
            }
            var folder = Files.createTempDirectory("heard-file");
            var content = folder.resolve("content");
            try {
                // To a File it is moved, to a Path it would be copied and lie there twice.
                sent.transferTo(content.toFile());
                return files.add(holder, sent.getOriginalFilename() == null ? "" : sent.getOriginalFilename(), content);
            } finally {
                Files.deleteIfExists(content);
                Files.delete(folder);
            }
        } catch (MaxUploadSizeExceededException e) {
            return new DraftFiles.Result.Refused(Refusal.TOO_LARGE);
        } catch (MultipartException e) {
            return new DraftFiles.Result.Refused(Refusal.DAMAGED);
        }
    }

    private static ResponseEntity<Void> answer(HttpServletRequest request, DraftFiles.Result result) {
        var page = switch (request.getServletPath()) {
            case PLAIN -> PLAIN + "?";
            case CHANGE -> "/app/" + Asking.change(Question.FILES) + "&";
            default -> "/app/" + Question.FILES.route() + "?";
        };
        return switch (result) {
            case DraftFiles.Result.Added _ -> seeOther(page + Told.PARAMETER + "=" + Told.added().word());
            case DraftFiles.Result.Refused refused -> seeOther(page + Told.PARAMETER + "=" + new Told(refused.why()).word());
            case DraftFiles.Result.NoDraft _ -> seeOther("/ended");
        };
    }

    @GetMapping(PLAIN)
    ResponseEntity<String> show(HttpServletRequest request, @RequestParam(defaultValue = "") String told) {
        var found = holder(request).flatMap(files::find);
        if (found.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/ended")).build();
        }
        var kept = found.get();
        var say = words.in(kept.voice());
        var inWords = new FileWords(say);
        var last = Told.read(told);
        return plain.show("intake/files", kept.voice(), Map.of(
                "files", kept.files().stream().map(file -> line(file, inWords)).toList(),
                "sent", kept.sent(),
                "added", last.filter(t -> t.why() == null).isPresent(),
                "error", last.filter(t -> t.why() != null).map(t -> inWords.refusal(t.why(), settings)).orElse(""),
                "megabytes", settings.size().toMegabytes(),
                "most", settings.files(),
                "endings", FileWords.endings()));
    }

    @PostMapping(PLAIN_REMOVE)
    ResponseEntity<Void> remove(HttpServletRequest request, @RequestParam long id) {
        var holder = holder(request);
        if (holder.isEmpty()) {
            return seeOther("/ended");
        }
        files.remove(holder.get(), id);
        return seeOther(PLAIN);
    }

    private Optional<Actor.DraftHolder> holder(HttpServletRequest request) {
        return cookie.find(request.getCookies()).map(DraftToken::holder);
    }

    private static Line line(AttachedFile file, FileWords inWords) {
        return new Line(file.id(), file.name(), inWords.size(file.size()));
    }

    private static ResponseEntity<Void> seeOther(String where) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(where)).build();
    }
}
