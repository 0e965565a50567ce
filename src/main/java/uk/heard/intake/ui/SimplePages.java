package uk.heard.intake.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.AccessCode;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.ClientNetwork;
import uk.heard.gate.Slowdown;
import uk.heard.intake.Answers.Matter;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;
import uk.heard.ui.Words;

/**
 * One page that works on any phone, without JavaScript: it asks the least that is needed and ends in the same use case. Each page carries
 * a random key, so that sending it twice makes one complaint; there is no draft before somebody sends or saves.
 */
@RestController
class SimplePages {

    static final String PAGE = "simple";
    private static final String YOUNG = "/young";
    /** Whoever fills in the field that nobody sees is most likely no person: slowed down, never refused, for it may be a browser that helps too much. */
    private static final int TRIES_OF_A_ROBOT = 10;

    private final PlainPages plain;
    private final Drafts drafts;
    private final MakeComplaint makeComplaint;
    private final DraftFiles files;
    private final DraftCookie cookie;
    private final UnsentDraft unsent;
    private final Slowdown slowdown;
    private final Words words;
    private final CouncilProfile council;

    SimplePages(PlainPages plain, Drafts drafts, MakeComplaint makeComplaint, DraftFiles files, DraftCookie cookie, UnsentDraft unsent, Slowdown slowdown, Words words, CouncilProfile council) {
        this.plain = plain;
        this.drafts = drafts;
        this.makeComplaint = makeComplaint;
        this.files = files;
        this.cookie = cookie;
        this.unsent = unsent;
        this.slowdown = slowdown;
        this.words = words;
        this.council = council;
    }

    static String address(Voice voice) {
        return voice.young() ? YOUNG + "/simple" : "/simple";
    }

    static Voice voice(HttpServletRequest request) {
        return request.getServletPath().startsWith(YOUNG) ? Voice.YOUNG : Voice.ADULT;
    }

    /** The empty page, or what was saved. Where the questions were begun, it asks first: the cookie holds one draft. */
    @GetMapping({"/simple", "/young/simple"})
    ResponseEntity<String> empty(HttpServletRequest request) {
        var voice = voice(request);
        var token = cookie.find(request.getCookies());
        var saved = token.flatMap(own -> drafts.find(own.holder())).filter(draft -> !draft.sent()).map(draft -> draft.typed().get(PAGE));
        return saved.map(fields -> form(HttpStatus.OK, voice, token.get(), SimpleForm.of(fields), List.of()))
                .or(() -> unsent.find(request).map(begun -> unsent.carryOnOrStartAgain(begun, voice, true)))
                .orElseGet(() -> form(HttpStatus.OK, voice, DraftToken.random(), SimpleForm.of(Map.of()), List.of()));
    }

    @PostMapping({"/simple", "/young/simple"})
    ResponseEntity<String> send(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        var key = DraftToken.parse(sent.get("key")).orElseGet(DraftToken::random);
        var form = SimpleForm.of(sent);
        var voice = voice(request);
        var saving = sent.containsKey("save");
        var wrong = saving ? form.tooLong() : form.wrong();
        if (!wrong.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, voice, key, form, wrong);
        }
        slowDown(request, !sent.getOrDefault("website", "").isEmpty());
        var token = begin(key, form.voice(voice));
        if (saving) {
            return save(token, voice, form);
        }
        var holder = token.holder();
        drafts.find(holder).filter(draft -> !draft.sent()).ifPresent(draft ->
                drafts.save(holder, form.answers(voice, council.asksAdvocateForChildren()), draft.version(), PAGE));
        return switch (makeComplaint.submit(holder)) {
            case MakeComplaint.Result.Sent done -> sent(token, done.code(), false);
            case MakeComplaint.Result.AlreadySent _ -> sent(token, Optional.empty(), true);
            case MakeComplaint.Result.Incomplete _, MakeComplaint.Result.NoDraft _ -> form(HttpStatus.UNPROCESSABLE_CONTENT, voice, token, form, form.wrong());
        };
    }

    /** The page after sending: the same again for whoever opens it once more, without the code. */
    @GetMapping("/simple/sent")
    ResponseEntity<String> sentAlready(HttpServletRequest request) {
        return cookie.find(request.getCookies()).filter(token -> makeComplaint.promise(token.holder()).isPresent())
                .map(token -> sent(token, Optional.empty(), false)).orElseGet(() -> empty(request));
    }

    /** Another code in place of the first, for whoever never saw it: after sending, and after saving. */
    @PostMapping("/simple/code")
    ResponseEntity<String> anotherCode(HttpServletRequest request) {
        slowDown(request, false);
        return cookie.find(request.getCookies()).flatMap(token -> drafts.find(token.holder()).map(draft -> draft.sent()
                ? sent(token, makeComplaint.replaceCode(token.holder()), false, true)
                : saved(token, UnsentDraft.voice(draft), drafts.keys(token.holder())))).orElseGet(() -> empty(request));
    }

    /** The draft of this page; another when it was opened elsewhere with its code, for what stands on the page is not lost with it. */
    private DraftToken begin(DraftToken key, Voice voice) {
        drafts.begin(key, voice);
        return drafts.find(key.holder()).isPresent() ? key : drafts.begin(voice);
    }

    private ResponseEntity<String> save(DraftToken token, Voice voice, SimpleForm form) {
        var holder = token.holder();
        var draft = drafts.find(holder).filter(found -> !found.sent());
        if (draft.isEmpty()) {
            return sent(token, Optional.empty(), true);
        }
        drafts.typed(holder, PAGE, draft.get().typedNumber() + 1, form.fields());
        return saved(token, form.voice(voice), draft.get().reference() == null ? drafts.keys(holder) : Optional.empty());
    }

    private ResponseEntity<String> saved(DraftToken token, Voice voice, Optional<Drafts.Keys> keys) {
        var model = new HashMap<String, Object>(Map.of("council", council, "days", Drafts.KEPT_WITH_CODE.toDays()));
        keys.ifPresent(shown -> {
            model.put("reference", shown.reference().grouped());
            model.put("code", shown.code().grouped());
        });
        return withCookie(token, plain.show("intake/saved", voice, model));
    }

    private ResponseEntity<String> sent(DraftToken token, Optional<AccessCode> code, boolean again) {
        return sent(token, code, again, false);
    }

    /**
     * @param again it came once more, and whatever was changed on the page in between is not in it
     * @param askedForCode they want one, and without one here it is too late
     */
    private ResponseEntity<String> sent(DraftToken token, Optional<AccessCode> code, boolean again, boolean askedForCode) {
        var promise = makeComplaint.promise(token.holder()).orElseThrow();
        var draft = drafts.find(token.holder()).orElseThrow();
        var said = new SentWords(words.in(draft.answers().voice()), promise, council);
        var model = new HashMap<String, Object>(Map.of("council", council, "reference", promise.reference().grouped(), "next", said.next(),
                "again", again, "hasCode", draft.reference() != null, "tooLate", askedForCode && code.isEmpty(),
                "files", files.find(token.holder()).isPresent()));
        said.danger().ifPresent(danger -> model.put("danger", danger));
        code.ifPresent(shown -> model.put("code", shown.grouped()));
        return withCookie(token, plain.show("intake/simple-sent", draft.answers().voice(), model));
    }

    private ResponseEntity<String> withCookie(DraftToken token, ResponseEntity<String> page) {
        return PlainPages.with(page, HttpHeaders.SET_COOKIE, cookie.of(token).toString());
    }

    /** Many sendings, or many new codes, from one network make the next ones slower; none is refused. */
    private void slowDown(HttpServletRequest request, boolean robot) {
        var network = ClientNetwork.of(request.getRemoteAddr());
        slowdown.pause(CheckAnswersView.SENDING, network, null);
        for (int i = robot ? TRIES_OF_A_ROBOT : 1; i > 0; i--) {
            slowdown.failed(CheckAnswersView.SENDING, network, null);
        }
    }

    /** One option of a question, as the template shows it. */
    private record Option(String value, String label, boolean chosen) {}

    private ResponseEntity<String> form(HttpStatus status, Voice voice, DraftToken token, SimpleForm form, List<SimpleForm.Wrong> wrong) {
        var model = new HashMap<String, Object>(Map.of("council", council, "key", token.value(), "value", form.fields(),
                "who", SimpleForm.ROLES.stream().map(role -> option(voice, role, form.the("who"), "intake.simple.role." + QuestionView.key(role))).toList(),
                "about", about(voice, form.the("about")),
                "advocate", Arrays.stream(AdvocacyAnswer.values())
                        .map(answer -> option(voice, answer, form.the("advocate"), "intake.simple.advocate." + QuestionView.key(answer))).toList(),
                "danger", !form.the("danger").isEmpty()));
        model.put("problems", !wrong.isEmpty());
        model.put("wrong", wrong.stream().map(each -> Map.of("field", each.field(), "words", words(voice, each))).toList());
        model.put("error", wrong.stream().collect(Collectors.toMap(SimpleForm.Wrong::field, each -> words(voice, each), (first, _) -> first)));
        return plain.show(status, "intake/simple", voice, model);
    }

    /** The young speak of another child for that child; those who are parents too find their line in the questions. */
    private List<Option> about(Voice voice, String chosen) {
        var about = new ArrayList<Option>();
        about.add(option(voice, Matter.MYSELF, chosen, "intake.about.myself"));
        if (!voice.young()) {
            about.add(option(voice, Matter.MY_VIEW_ABOUT_A_CHILD, chosen, "intake.about.own-view"));
        }
        about.add(option(voice, Matter.FOR_A_CHILD, chosen, "intake.about.for-child"));
        about.add(option(voice, Matter.FOR_AN_ADULT, chosen, voice.young() ? "intake.about.for-adult" : "intake.simple.for-adult"));
        return about;
    }

    private Option option(Voice voice, Enum<?> value, String chosen, String key) {
        return new Option(value.name(), words.say(voice, key), value.name().equals(chosen));
    }

    private String words(Voice voice, SimpleForm.Wrong wrong) {
        return words.say(voice, wrong.key(), wrong.arguments());
    }
}
