package uk.heard.compliment.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.compliment.Compliments;
import uk.heard.compliment.Compliments.Incomplete;
import uk.heard.compliment.Kind;
import uk.heard.compliment.NewCompliment;
import uk.heard.compliment.Sharing;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Slowdown;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/**
 * The form for a compliment or a comment: one plain page, no JavaScript, no session, no cookie. What is wrong is said beside its field and
 * everything typed stays. Programs that fill in forms fall for a field that people do not see, and who sends much is slowed down; nobody
 * is refused, and nobody has a puzzle to solve.
 */
@RestController
class ThanksController {

    private static final String SLOWED = "compliment";
    /** People leave it empty, because they do not see it. */
    private static final String TRAP = "website";
    private static final Map<Incomplete, String> FIELDS = Map.of(Incomplete.KIND_MISSING, "kind", Incomplete.SERVICE_TOO_LONG, "service", Incomplete.WORKER_TOO_LONG, "worker",
            Incomplete.WORDS_MISSING, "words", Incomplete.WORDS_TOO_LONG, "words", Incomplete.NAME_MISSING, "name", Incomplete.NAME_TOO_LONG, "name",
            Incomplete.CONTACT_TOO_LONG, "contact", Incomplete.SHARING_MISSING, "sharing");

    private final PlainPages plain;
    private final Compliments compliments;
    private final Slowdown slowdown;
    private final CouncilProfile council;

    ThanksController(PlainPages plain, Compliments compliments, Slowdown slowdown, CouncilProfile council) {
        this.plain = plain;
        this.compliments = compliments;
        this.slowdown = slowdown;
        this.council = council;
    }

    @GetMapping({"/thanks", "/young/thanks"})
    ResponseEntity<String> form(HttpServletRequest request) {
        var voice = voice(request);
        return page(HttpStatus.OK, new NewCompliment(UUID.randomUUID(), voice, null, "", "", "", "", "", null), Set.of(), false);
    }

    @PostMapping({"/thanks", "/young/thanks"})
    ResponseEntity<String> send(HttpServletRequest request, @RequestParam Map<String, String> typed) {
        var voice = voice(request);
        var given = new NewCompliment(formKey(typed.get("key")), voice, one(Kind.values(), typed.get("kind")), typed.get("service"), typed.get("worker"), typed.get("words"),
                typed.get("name"), typed.get("contact"), one(Sharing.values(), typed.get("sharing")));
        var network = ClientNetwork.of(request.getRemoteAddr());
        slowdown.oneOfMany(SLOWED, network, null);
        if (!typed.getOrDefault(TRAP, "").isBlank()) {
            // A browser may have filled it in for a person: they press the button once more, and nothing is lost.
            return page(HttpStatus.UNPROCESSABLE_CONTENT, given, Set.of(), true);
        }
        var missing = compliments.give(given);
        if (!missing.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, given, missing, false);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(voice.young() ? "/young/thanks/sent" : "/thanks/sent")).build();
    }

    @GetMapping({"/thanks/sent", "/young/thanks/sent"})
    ResponseEntity<String> sent(HttpServletRequest request) {
        return plain.show("compliment/sent", voice(request), Map.of("council", council));
    }

    private ResponseEntity<String> page(HttpStatus status, NewCompliment given, Set<Incomplete> missing, boolean again) {
        var model = new HashMap<String, Object>();
        model.put("council", council);
        model.put("given", given);
        model.put("wrong", !missing.isEmpty() || again);
        model.put("again", again);
        model.put("problems", missing.stream().sorted().map(each -> problem(FIELDS.get(each), each)).toList());
        missing.forEach(each -> model.put(FIELDS.get(each) + "Wrong", problem(FIELDS.get(each), each)));
        model.put("kinds", choices(Kind.values(), given.kind(), "kind"));
        model.put("sharings", choices(Sharing.values(), given.sharing(), "sharing"));
        model.put("services", council.services().stream().map(service -> Map.of("name", service, "chosen", service.equals(given.service()))).toList());
        return plain.show(status, "compliment/thanks", given.voice(), model);
    }

    private static Map<String, Object> problem(String field, Incomplete why) {
        return Map.of("field", field, "why", "compliment." + key(why),
                "most", "%,d".formatted(field.equals("words") ? NewCompliment.LONGEST_WORDS : NewCompliment.LONGEST_LINE));
    }

    /** The summary's links lead to the first of them. */
    private static <E extends Enum<E>> List<Map<String, Object>> choices(E[] all, E chosen, String field) {
        return Arrays.stream(all).map(each -> Map.<String, Object>of("value", each.name(), "key", "compliment." + field + "." + key(each),
                "id", each.ordinal() == 0 ? field : field + "-" + each.ordinal(), "chosen", each == chosen)).toList();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    /** A key that nobody of ours made is replaced: it only tells one form from another. */
    private static UUID formKey(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException | NullPointerException e) {
            return UUID.randomUUID();
        }
    }

    private static Voice voice(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/young/") ? Voice.YOUNG : Voice.ADULT;
    }
}
