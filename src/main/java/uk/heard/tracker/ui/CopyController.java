package uk.heard.tracker.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.timescale.LondonDates;
import uk.heard.tracker.TrackedComplaint;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Say;
import uk.heard.ui.Voice;

/** Everything that the tracker shows, as one file to keep: what they told, what was decided, promised, written and said, with its days. */
@RestController("copyOfTracker")
class CopyController {

    static final String COPY = "/yours";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy 'at' HH:mm", Locale.UK).withZone(LondonDates.LONDON);

    private final Followed followed;
    private final PlainPages pages;

    CopyController(Followed followed, PlainPages pages) {
        this.followed = followed;
        this.pages = pages;
    }

    @GetMapping(COPY)
    ResponseEntity<String> copy(HttpServletRequest request) {
        return Unlocked.in(request.getSession(false)).map(complainant -> Notes.file(text(complainant)))
                .orElseGet(() -> pages.show(HttpStatus.NOT_FOUND, "tracker/no-letter", Voice.ADULT, Map.of()));
    }

    private String text(Actor.Complainant complainant) {
        var complaint = followed.open(complainant);
        var say = followed.in(complaint.voice());
        var text = new StringBuilder(say.it("tracker.title")).append("\n").append(say.it("tracker.reference")).append(" ").append(new Reference(complaint.reference()).grouped()).append("\n\n");
        for (var step : Progress.of(complaint, say, followed.today())) {
            text.append("- ").append(say.it("ui.path." + step.state().name().toLowerCase(Locale.ROOT))).append(' ').append(step.sentence())
                    .append(step.when() == null ? "" : " (" + step.when() + ")").append('\n');
        }
        title(text, say, "tracker.points");
        complaint.points().forEach(point -> point(text, point, say));
        if (!complaint.promises().isEmpty()) {
            title(text, say, "tracker.promises");
            complaint.promises().forEach(promise -> text.append("- ").append(promise.what()).append("\n  ")
                    .append(promise.doneOn() != null ? say.it("tracker.promise.done", Progress.day(promise.doneOn()))
                            : say.it("tracker.promise.who", promise.owner(), Progress.day(promise.dueOn()))).append('\n'));
        }
        if (!complaint.messages().isEmpty()) {
            title(text, say, "tracker.messages");
            complaint.messages().forEach(message -> text.append(say.it("tracker.message." + message.author().name().toLowerCase(Locale.ROOT), WHEN.format(message.sentAt())))
                    .append('\n').append(message.body()).append("\n\n"));
        }
        for (var letter : complaint.letters()) {
            text.append("\n\n").append(say.it("tracker.letter." + letter.kind().name().toLowerCase(Locale.ROOT), Progress.day(letter.sentAt()))).append("\n\n")
                    .append(PlainLetter.text(letter.html()));
        }
        return text.toString();
    }

    private static void point(StringBuilder text, TrackedComplaint.Point point, Say say) {
        text.append(say.it("tracker.point", point.number())).append('\n').append(point.whatHappened()).append('\n');
        if (!point.whatShouldHappen().isEmpty()) {
            text.append(say.it("tracker.point.should")).append(' ').append(point.whatShouldHappen()).append('\n');
        }
        point.corrections().forEach(correction -> text.append(say.it("tracker.point.corrected", Progress.day(correction.madeAt()))).append('\n')
                .append(correction.whatHappened()).append('\n').append(correction.whatShouldHappen()).append('\n'));
        point.findings().forEach(found -> text.append(say.it("tracker.finding.stage", found.stage(), say.it("tracker.finding." + found.finding().name().toLowerCase(Locale.ROOT))))
                .append(' ').append(found.reason()).append('\n'));
        text.append('\n');
    }

    private static void title(StringBuilder text, Say say, String key) {
        text.append("\n\n").append(say.it(key)).append("\n\n");
    }
}
