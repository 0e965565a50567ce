package uk.heard.tracker.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/** A letter as it was sent, on a plain page to read and to print, or as a file to keep. */
@RestController
class LetterController {

    private final TrackedComplaints tracked;
    private final PlainPages pages;

    LetterController(TrackedComplaints tracked, PlainPages pages) {
        this.tracked = tracked;
        this.pages = pages;
    }

    @GetMapping("/letter/{id:[0-9]{1,18}}")
    ResponseEntity<String> letter(@PathVariable long id, HttpServletRequest request) {
        return Unlocked.in(request.getSession(false)).flatMap(complainant -> tracked.letter(complainant, id))
                .map(letter -> pages.show("tracker/letter", letter.voice(), Map.of("letter", letter.html(), "keep", "/letter/" + id + "/keep")))
                .orElseGet(() -> pages.show(HttpStatus.NOT_FOUND, "tracker/no-letter", Voice.ADULT, Map.of()));
    }

    @GetMapping("/letter/{id:[0-9]{1,18}}/keep")
    ResponseEntity<String> keep(@PathVariable long id, HttpServletRequest request) {
        return Unlocked.in(request.getSession(false)).flatMap(complainant -> tracked.letter(complainant, id))
                .map(letter -> Notes.file(PlainLetter.text(letter.html())))
                .orElseGet(() -> pages.show(HttpStatus.NOT_FOUND, "tracker/no-letter", Voice.ADULT, Map.of()));
    }
}
