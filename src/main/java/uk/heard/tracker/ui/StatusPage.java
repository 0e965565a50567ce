package uk.heard.tracker.ui;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Reference;
import uk.heard.council.CouncilProfile;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.TrackedStatus;
import uk.heard.ui.PlainPages;
import uk.heard.ui.StatusPath;
import uk.heard.ui.Words;

/** Where a complaint stands as a plain page: the path, and no words of the matter. */
@Component
class StatusPage {

    private final PlainPages plain;
    private final Words words;
    private final CouncilProfile council;
    private final Clock clock;

    StatusPage(PlainPages plain, Words words, CouncilProfile council, Clock clock) {
        this.plain = plain;
        this.words = words;
        this.council = council;
        this.clock = clock;
    }

    /** @param state as a class of the style, and {@code heard} as words; {@code when} empty when there is no date */
    private record Line(String state, String heard, boolean now, String sentence, String when) {}

    ResponseEntity<String> of(TrackedStatus complaint) {
        var say = words.in(complaint.voice());
        var steps = Progress.of(complaint.position(), complaint.moves(), complaint.clocks(), say, LondonDates.on(clock.instant())).stream()
                .map(step -> {
                    var state = step.state().name().toLowerCase(Locale.ROOT);
                    return new Line(state, say.it("ui.path." + state), step.state() == StatusPath.State.NOW, step.sentence(), step.when() == null ? "" : step.when());
                }).toList();
        return plain.show("tracker/status", complaint.voice(), Map.of("council", council, "reference", new Reference(complaint.reference()).grouped(), "steps", steps));
    }
}
