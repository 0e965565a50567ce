package uk.heard.intake.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.heard.council.CouncilProfile;
import uk.heard.gate.Actor;
import uk.heard.guidance.Unsent;
import uk.heard.intake.DraftFiles;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.intake.Question;
import uk.heard.ui.PlainPages;
import uk.heard.ui.Voice;

/** The unsent draft that the browser's cookie owns, and the page that stands between it and another one: nobody loses a story to a button. */
@Component
class UnsentDraft implements Unsent {

    private final Drafts drafts;
    private final DraftFiles files;
    private final DraftCookie cookie;
    private final PlainPages plain;
    private final CouncilProfile council;

    UnsentDraft(Drafts drafts, DraftFiles files, DraftCookie cookie, PlainPages plain, CouncilProfile council) {
        this.drafts = drafts;
        this.files = files;
        this.cookie = cookie;
        this.plain = plain;
        this.council = council;
    }

    @Override
    public Optional<Begun> find(HttpServletRequest request) {
        return holder(request).flatMap(holder -> drafts.find(holder).filter(draft -> !draft.sent())
                .filter(draft -> !draft.isEmpty() || !files.names(holder).isEmpty())
                .map(draft -> new Begun(voice(draft), where(draft), draft.reference() != null)));
    }

    @Override
    public boolean isGone(HttpServletRequest request) {
        return holder(request).filter(holder -> drafts.find(holder).isEmpty()).isPresent();
    }

    @Override
    public void forget(HttpServletRequest request) {
        holder(request).ifPresent(drafts::deleteUnlessCode);
    }

    @Override
    public long daysWithCode() {
        return Drafts.KEPT_WITH_CODE.toDays();
    }

    /** Where a draft goes on: the simple form, or the first question without an answer, to which the check leads. */
    static String where(Drafts.Draft draft) {
        return draft.typed().containsKey(SimplePages.PAGE) ? SimplePages.address(voice(draft)) : "/app/" + Question.CHECK.route();
    }

    /** Whoever said on the simple form that they are a child is spoken to as one before it is sent. */
    static Voice voice(Drafts.Draft draft) {
        var simple = draft.typed().get(SimplePages.PAGE);
        return simple == null ? draft.answers().voice() : SimpleForm.of(simple).voice(draft.answers().voice());
    }

    /** Asks whether to carry on or to start again. Says nothing of what was written: it may be another person who asks. */
    ResponseEntity<String> carryOnOrStartAgain(Begun begun, Voice voice, boolean simple) {
        return plain.show("intake/begun", voice, Map.of("council", council, "voice", voice.name(), "simple", simple,
                "where", begun.where(), "withCode", begun.withCode()));
    }

    private Optional<Actor.DraftHolder> holder(HttpServletRequest request) {
        return cookie.find(request.getCookies()).map(DraftToken::holder);
    }
}
