package uk.heard.intake.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
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
import org.springframework.web.multipart.MultipartHttpServletRequest;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.AttachmentSettings;
import uk.heard.attachment.FileWords;
import uk.heard.attachment.ui.TakesFiles;
import uk.heard.attachment.ui.Uploads;
import uk.heard.gate.Actor;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Question;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Words;

/**
 * Takes the files, for the question page and for the plain page that does without JavaScript. Nothing of a request is read
 * before it is known who sends it.
 */
@RestController
class FilesController implements TakesFiles {

    static final String ADD = "/files";
    static final String CHANGE = "/files/change";
    static final String PLAIN = "/simple/files";
    static final String PLAIN_REMOVE = "/simple/files/remove";

    /** A file as the plain page shows it. */
    private record Line(long id, String name, String size) {}

    private final DraftFiles files;
    private final DraftCookie cookie;
    private final UnsentDraft unsent;
    private final Uploads uploads;
    private final AttachmentSettings settings;
    private final PlainPages plain;
    private final Words words;

    FilesController(DraftFiles files, DraftCookie cookie, UnsentDraft unsent, Uploads uploads, AttachmentSettings settings, PlainPages plain, Words words) {
        this.files = files;
        this.cookie = cookie;
        this.unsent = unsent;
        this.uploads = uploads;
        this.settings = settings;
        this.plain = plain;
        this.words = words;
    }

    @Override
    public List<String> uploads() {
        return List.of(ADD, CHANGE, PLAIN);
    }

    @PostMapping(path = {ADD, CHANGE, PLAIN}, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Void> add(MultipartHttpServletRequest request) throws IOException {
        var holder = holder(request).filter(known -> files.find(known).isPresent());
        if (holder.isEmpty()) {
            return seeOther("/ended");
        }
        return answer(request, uploads.<DraftFiles.Result>read(request, (name, content) -> files.add(holder.get(), name, content), DraftFiles.Result.Refused::new));
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
                "where", unsent.find(request).map(UnsentDraft.Begun::where).orElse("/app/" + Question.CHECK.route()),
                "added", last.filter(t -> t.why() == null).isPresent(),
                "error", last.filter(t -> t.why() != null).map(t -> inWords.refusal(t.why(), kept.sent(), settings)).orElse(""),
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
