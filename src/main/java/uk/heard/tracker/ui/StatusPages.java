package uk.heard.tracker.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.ClientNetwork;
import uk.heard.tracker.StatusLinks;
import uk.heard.tracker.TrackedComplaints;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/** Where a complaint stands, on a plain page for any phone: reference and code in, the path out. Opens no session and shows no words of the matter. */
@RestController
class StatusPages {

    private final TrackedComplaints tracked;
    private final StatusLinks links;
    private final StatusPage statusPage;
    private final PlainPages plain;
    private final CouncilProfile council;

    StatusPages(TrackedComplaints tracked, StatusLinks links, StatusPage statusPage, PlainPages plain, CouncilProfile council) {
        this.tracked = tracked;
        this.links = links;
        this.statusPage = statusPage;
        this.plain = plain;
        this.council = council;
    }

    @GetMapping("/status")
    ResponseEntity<String> ask() {
        return plain.show("tracker/status-ask", Voice.ADULT, Map.of("council", council, "wrong", false, "reference", ""));
    }

    @PostMapping("/status")
    ResponseEntity<String> show(@RequestParam(defaultValue = "") String reference, @RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return tracked.whoMaySee(reference, code, ClientNetwork.of(request.getRemoteAddr()))
                .map(who -> statusPage.of(who instanceof Actor.Complainant complainant ? tracked.open(complainant).status() : links.read((Actor.StatusOnly) who)))
                .orElseGet(() -> plain.show(HttpStatus.UNPROCESSABLE_CONTENT, "tracker/status-ask", Voice.ADULT,
                        Map.of("council", council, "wrong", true, "reference", reference)));
    }
}
