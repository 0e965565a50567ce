package uk.heard.tracker.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.complaint.Reference;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.ClientNetwork;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.PlainPages;
import uk.heard.ui.StatusPath;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** Where a complaint stands, on a plain page for any phone: reference and code in, the path out. Opens no session and shows no words of the matter. */
@RestController
class StatusPages {

    private final TrackedComplaints tracked;
    private final PlainPages plain;
    private final Words words;
    private final CouncilProfile council;
    private final Clock clock;

    StatusPages(TrackedComplaints tracked, PlainPages plain, Words words, CouncilProfile council, Clock clock) {
        this.tracked = tracked;
        this.plain = plain;
        this.words = words;
        this.council = council;
        this.clock = clock;
    }

    @GetMapping("/status")
    ResponseEntity<String> ask() {
        return plain.show("tracker/status-ask", Voice.ADULT, Map.of("council", council, "wrong", false, "reference", ""));
    }

    @PostMapping("/status")
    ResponseEntity<String> show(@RequestParam(defaultValue = "") String reference, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return tracked.unlock(reference, code, ClientNetwork.of(request.getRemoteAddr())).map(this::status)
                .orElseGet(() -> plain.show(HttpStatus.UNPROCESSABLE_CONTENT, "tracker/status-ask", Voice.ADULT,
                        Map.of("council", council, "wrong", true, "reference", reference)));
    }

    /** @param state as a class of the style, and {@code heard} as words; {@code when} empty when there is no date */
    private record Line(String state, String heard, boolean now, String sentence, String when) {}

    private ResponseEntity<String> status(Actor.Complainant complainant) {
        var complaint = tracked.open(complainant);
        var say = words.in(complaint.voice());
        var steps = Progress.of(complaint, say, LondonDates.on(clock.instant())).stream()
                .map(step -> {
                    var state = step.state().name().toLowerCase(Locale.ROOT);
                    return new Line(state, say.it("ui.path." + state), step.state() == StatusPath.State.NOW, step.sentence(), step.when() == null ? "" : step.when());
                }).toList();
        return plain.show("tracker/status", complaint.voice(), Map.of("council", council, "reference", new Reference(complaint.reference()).grouped(), "steps", steps));
    }
}
