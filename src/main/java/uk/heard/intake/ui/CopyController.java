package uk.heard.intake.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.council.CouncilProfile;
import uk.heard.intake.MakeComplaint;
import uk.heard.intake.MakeComplaint.SentCopy;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/** A copy of what was sent, for whoever wants one: plain text that any phone opens, under a name that says nothing. */
@RestController
class CopyController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final MakeComplaint makeComplaint;
    private final DraftCookie cookie;
    private final PlainPages plain;
    private final Words words;
    private final CouncilProfile council;

    CopyController(MakeComplaint makeComplaint, DraftCookie cookie, PlainPages plain, Words words, CouncilProfile council) {
        this.makeComplaint = makeComplaint;
        this.cookie = cookie;
        this.plain = plain;
        this.words = words;
        this.council = council;
    }

    @GetMapping("/copy")
    ResponseEntity<String> copy(HttpServletRequest request) {
        return cookie.find(request.getCookies()).flatMap(token -> makeComplaint.copy(token.holder()))
                .map(copy -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("notes.txt").build().toString())
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .cacheControl(CacheControl.noStore())
                        .body(text(copy)))
                .orElseGet(() -> plain.show(HttpStatus.NOT_FOUND, "intake/no-copy", Voice.ADULT, Map.of("council", council)));
    }

    private String text(SentCopy copy) {
        var say = words.in(copy.voice());
        // The mark tells old programs that this is not only English.
        var text = new StringBuilder("\ufeff").append(say.it("intake.copy.title", council.name())).append("\n\n")
                .append(say.it("intake.copy.reference", copy.reference().grouped())).append('\n')
                .append(say.it("intake.copy.received", DAY.format(LondonDates.on(copy.receivedAt())))).append('\n');
        if (!copy.name().isEmpty()) {
            text.append(say.it("intake.copy.name", copy.name())).append('\n');
        }
        var inWords = new PointWords(say);
        for (int i = 0; i < copy.points().size(); i++) {
            var point = copy.points().get(i);
            part(text, say.it("intake.copy.point", i + 1), Stream.of(point.whatHappened(), inWords.circumstances(point)).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n")));
            part(text, say.it("intake.copy.should"), point.whatShouldHappen());
        }
        part(text, say.it("intake.late.title"), copy.whyNow());
        part(text, say.it("intake.court.title"), copy.court());
        part(text, say.it("intake.before.title"), copy.before());
        return text.toString().replace("\n", "\r\n");
    }

    private static void part(StringBuilder text, String title, String words) {
        if (!words.isEmpty()) {
            text.append('\n').append(title).append('\n').append(words).append('\n');
        }
    }
}
