package uk.heard.intake.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.gate.Actor;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.intake.Equality;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/**
 * The equality questions: after the complaint is safe, each may be left, and what is said is kept apart. A plain page, so that whoever
 * wrote on an old phone is counted too.
 */
@RestController
class AboutYouPages {

    static final String ADDRESS = "/about-you";
    /** What stands first in each list, and what counts for whatever was never offered. */
    private static final String NOT_SAID = "NOT_SAID";

    /** A question as the page shows it: the id of its field, the key of its words, and what can be chosen. */
    private record Choice(String id, String key, List<Option> options) {}

    private record Option(String value, String key) {}

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Equality equality;
    private final PlainPages plain;

    AboutYouPages(DraftCookie cookie, Drafts drafts, Equality equality, PlainPages plain) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.equality = equality;
        this.plain = plain;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> ask(HttpServletRequest request) {
        return voice(request).map(voice -> plain.show("intake/about-you", voice, Map.of("choices", choices(voice)))).orElseGet(AboutYouPages::nothingSent);
    }

    @PostMapping(ADDRESS)
    ResponseEntity<String> tell(@RequestParam Map<String, String> told, HttpServletRequest request) {
        var voice = voice(request);
        if (voice.isEmpty()) {
            return nothingSent();
        }
        equality.tell(holder(request).orElseThrow(), new Equality.Told(
                chosen(Equality.Age.class, told.get("age")), chosen(Equality.Gender.class, told.get("gender")),
                chosen(Equality.Ethnicity.class, told.get("ethnicity")), chosen(Equality.Disability.class, told.get("disability")),
                voice.get().young() ? Equality.Orientation.NOT_SAID : chosen(Equality.Orientation.class, told.get("orientation"))));
        return plain.show("intake/about-you-told", voice.get(), Map.of());
    }

    private static List<Choice> choices(Voice voice) {
        var all = Stream.of(choice("age", Equality.Age.values()), choice("gender", Equality.Gender.values()), choice("ethnicity", Equality.Ethnicity.values()),
                choice("disability", Equality.Disability.values()));
        return (voice.young() ? all : Stream.concat(all, Stream.of(choice("orientation", Equality.Orientation.values())))).toList();
    }

    private static Choice choice(String id, Enum<?>[] values) {
        var key = "intake.about-you." + id;
        return new Choice(id, key, Arrays.stream(values).map(value -> new Option(value.name(),
                value.name().equals(NOT_SAID) ? "intake.about-you.not-said" : key + "." + QuestionView.key(value))).toList());
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst().orElseGet(() -> Enum.valueOf(type, NOT_SAID));
    }

    /** How to speak to whoever sent something from this browser; empty when nothing was sent. */
    private Optional<Voice> voice(HttpServletRequest request) {
        return holder(request).flatMap(drafts::find).filter(Drafts.Draft::sent).map(draft -> draft.answers().voice());
    }

    private Optional<Actor.DraftHolder> holder(HttpServletRequest request) {
        return cookie.find(request.getCookies()).map(DraftToken::holder);
    }

    private static ResponseEntity<String> nothingSent() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/ended")).build();
    }
}
