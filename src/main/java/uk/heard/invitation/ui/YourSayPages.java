package uk.heard.invitation.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.correspondence.Messages;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.gate.ClientNetwork;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.ChildsAnswers.Asked;
import uk.heard.invitation.ChildsAnswers.Given;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/**
 * Where an invited child says what they want: plain pages for any phone, without JavaScript, session or cookie, so that nothing stays on a
 * device that others use. The two codes travel in the page from one step to the next and are checked at each. What was answered before is
 * not shown: whoever finds the codes, or stands beside the child, learns nothing from them.
 */
@RestController
class YourSayPages {

    private static final List<ConsentAnswer> ANSWERS =
            List.of(ConsentAnswer.AGREES, ConsentAnswer.DOES_NOT_AGREE, ConsentAnswer.NOT_SURE, ConsentAnswer.TALK_FIRST);

    /** What stands on the page: kept when something is missing. */
    private record Typed(String reference, String code, String key, ConsentAnswer answer, String words, boolean reply, boolean told, boolean advocate) {

        static Typed of(Map<String, String> sent) {
            return new Typed(sent.getOrDefault("reference", ""), sent.getOrDefault("code", ""), key(sent.get("key")).toString(),
                    ANSWERS.stream().filter(each -> each.name().equals(sent.get("answer"))).findFirst().orElse(null),
                    Messages.tidy(sent.getOrDefault("words", "").replace("\r\n", "\n")), "yes".equals(sent.get("reply")), "yes".equals(sent.get("told")),
                    "yes".equals(sent.get("advocate")));
        }

        Given given() {
            return new Given(UUID.fromString(key), answer, words, reply, told, advocate);
        }

        /** A key that nobody of ours made is replaced: it only tells one page from another. */
        private static UUID key(String typed) {
            try {
                return UUID.fromString(typed);
            } catch (IllegalArgumentException | NullPointerException e) {
                return UUID.randomUUID();
            }
        }
    }

    private final ChildsAnswers answers;
    private final PlainPages plain;
    private final CouncilProfile council;

    YourSayPages(ChildsAnswers answers, PlainPages plain, CouncilProfile council) {
        this.answers = answers;
        this.plain = plain;
        this.council = council;
    }

    @GetMapping("/your-say")
    ResponseEntity<String> codes() {
        return plain.show("invitation/codes", Voice.YOUNG, Map.of("council", council, "wrong", false, "reference", "", "words", ""));
    }

    @PostMapping("/your-say")
    ResponseEntity<String> open(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        var typed = Typed.of(sent);
        return child(typed, request).flatMap(answers::asked).map(asked -> question(HttpStatus.OK, asked, typed, false, false)).orElseGet(() -> wrong(typed));
    }

    @PostMapping("/your-say/answer")
    ResponseEntity<String> answer(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        var typed = Typed.of(sent);
        var child = child(typed, request);
        var asked = child.flatMap(answers::asked);
        if (asked.isEmpty()) {
            return wrong(typed);
        }
        var tooLong = typed.words().length() > ChildsAnswers.LONGEST;
        if (typed.answer() == null || tooLong) {
            return question(HttpStatus.UNPROCESSABLE_CONTENT, asked.get(), typed, typed.answer() == null, tooLong);
        }
        return answers.answer(child.get(), typed.given())
                ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/your-say/done")).build() : wrong(typed);
    }

    @GetMapping("/your-say/done")
    ResponseEntity<String> done() {
        return plain.show("invitation/done", Voice.YOUNG, Map.of("council", council));
    }

    private Optional<Actor.InvitedChild> child(Typed typed, HttpServletRequest request) {
        return answers.unlock(typed.reference(), typed.code(), ClientNetwork.of(request.getRemoteAddr()));
    }

    /** The codes open nothing, or not any more: then what a child wrote meanwhile is shown to them again, for it is nowhere else. */
    private ResponseEntity<String> wrong(Typed typed) {
        return plain.show(HttpStatus.UNPROCESSABLE_CONTENT, "invitation/codes", Voice.YOUNG,
                Map.of("council", council, "wrong", true, "reference", typed.reference(), "words", typed.words()));
    }

    private ResponseEntity<String> question(HttpStatus status, Asked asked, Typed typed, boolean answerMissing, boolean tooLong) {
        var model = new HashMap<String, Object>();
        model.put("council", council);
        model.put("asked", asked);
        model.put("whoFirst", asked.whoAsks().substring(0, 1).toUpperCase(Locale.UK) + asked.whoAsks().substring(1));
        model.put("typed", typed);
        model.put("whatFor", asked.whatFor().strip().split("\\R\\s*\\R"));
        model.put("answerMissing", answerMissing);
        model.put("tooLong", tooLong);
        model.put("wrong", answerMissing || tooLong);
        model.put("most", "%,d".formatted(ChildsAnswers.LONGEST));
        model.put("answers", ANSWERS.stream().map(each -> Map.<String, Object>of("value", each.name(),
                "id", each == ANSWERS.getFirst() ? "answer" : "answer-" + each.ordinal(),
                "words", "invitation.answer." + each.name().toLowerCase(Locale.ROOT).replace('_', '-'), "chosen", each == typed.answer())).toList());
        return plain.show(status, "invitation/question", Voice.YOUNG, model);
    }
}
