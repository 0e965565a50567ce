package uk.heard.tracker.ui;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import uk.heard.attachment.Refusal;
import uk.heard.attachment.ui.TakesFiles;
import uk.heard.attachment.ui.Uploads;
import uk.heard.gate.Actor;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.tracker.TrackedFiles;
import uk.heard.ui.Words;

/** Takes the files that are added where a complaint is followed. Nothing of a request is read before it is known whose complaint is open. */
@RestController("filesOfTracker")
class FilesController implements TakesFiles {

    static final String ADD = "/follow/files";
    static final String TOLD = "told";
    static final String ADDED = "ADDED";

    private final TrackedFiles files;
    private final TrackedComplaints tracked;
    private final Uploads uploads;
    private final Words words;

    FilesController(TrackedFiles files, TrackedComplaints tracked, Uploads uploads, Words words) {
        this.files = files;
        this.tracked = tracked;
        this.uploads = uploads;
        this.words = words;
    }

    @Override
    public List<String> uploads() {
        return List.of(ADD);
    }

    @PostMapping(path = ADD, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Void> add(MultipartHttpServletRequest request) throws IOException {
        var complainant = Unlocked.in(request.getSession(false));
        return complainant.isEmpty() ? seeOther("/ended") : keep(complainant.get(), request);
    }

    private ResponseEntity<Void> keep(Actor.Complainant complainant, MultipartHttpServletRequest request) throws IOException {
        var voice = tracked.open(complainant).voice();
        var refused = uploads.read(request,
                (name, content) -> files.add(complainant, name, content, kept -> words.say(voice, "tracker.add-files.body", kept)), Optional::of);
        return seeOther("/app/follow/files?" + TOLD + "=" + refused.map(Refusal::name).orElse(ADDED));
    }

    private static ResponseEntity<Void> seeOther(String where) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(where)).build();
    }
}
