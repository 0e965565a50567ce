package uk.heard.intake.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.intake.Drafts;

/** Keeps what is typed on a question page before Continue. Answers with the highest number so far. */
@RestController
class TypedController {

    /** More than two stories of the longest kind in any script. */
    private static final int LONGEST = 300_000;
    private static final int MOST_FIELDS = 30;
    /** Nobody saves so often, and the database can still count on from there. */
    private static final long MOST_TIMES = 1_000_000_000L;

    /** @param page the address of the page, and {@code number} higher than those before */
    private record Typing(String page, long number, Map<String, String> fields) {
        boolean isReasonable() {
            return page != null && Typed.isAQuestion(page) && number > 0 && number < MOST_TIMES && fields != null && fields.size() <= MOST_FIELDS
                    && fields.keySet().stream().allMatch(id -> id.matches("[a-z0-9-]{1,40}"));
        }

        Map<String, String> clean() {
            return fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> Typed.clean(field.getValue())));
        }
    }

    private final Drafts drafts;
    private final DraftCookie cookie;
    private final JsonMapper json;

    TypedController(Drafts drafts, DraftCookie cookie, JsonMapper json) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.json = json;
    }

    @PostMapping("/draft")
    ResponseEntity<String> typed(HttpServletRequest request) throws IOException {
        var token = cookie.find(request.getCookies());
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var typing = read(body);
        if (typing == null || !typing.isReasonable()) {
            return ResponseEntity.badRequest().build();
        }
        return token.flatMap(own -> drafts.typed(own.holder(), typing.page(), typing.number(), typing.clean()))
                .map(kept -> ResponseEntity.status(kept.saved() ? HttpStatus.OK : HttpStatus.CONFLICT).body(Long.toString(kept.number())))
                .orElseGet(() -> ResponseEntity.status(token.flatMap(own -> drafts.find(own.holder())).filter(draft -> !draft.sent()).isPresent()
                        ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.GONE).build());
    }

    private Typing read(byte[] body) {
        try {
            return json.readValue(body, Typing.class);
        } catch (JacksonException e) {
            return null;
        }
    }
}
