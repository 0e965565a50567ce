package uk.heard.intake;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DRAFT;

import heard.db.Routines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.CodeHashing;
import uk.heard.complaint.Reference;
import uk.heard.complaint.Unlocking;
import uk.heard.complaint.Unlocking.Locked;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Voice;

/** Complaints being written: rows from the first question on, so that a lost session, phone or node loses nothing. */
@Component
public class Drafts {

    /** How long an untouched draft is kept, and how long when its owner took a code to come back with; both said on the page. */
    public static final Duration KEPT = Duration.ofHours(24);
    public static final Duration KEPT_WITH_CODE = Duration.ofDays(28);

    /** Characters of what is typed and not continued from, on all pages of a draft together: several long stories, and no room to fill a disk. */
    static final int MOST_TYPED = 300_000;

    private static final String RESUME = "resume";
    private static final Actor RESUMING = new Actor.Job(RESUME);

    /**
     * @param version rises with each save; an older save never overwrites a newer one
     * @param typed what was typed on a page and not continued from yet: page, then field
     * @param reference under which it can be opened again, and {@code codeHash} of its code; null when nobody asked for one
     */
    public record Draft(UUID submissionKey, Answers answers, long version, boolean sent, Map<String, Map<String, String>> typed, long typedNumber,
                        Reference reference, String codeHash) {

        /** Whether nothing was told yet: no answer, no point, no letter typed, and nobody took a code for it. Files are not looked at. */
        public boolean isEmpty() {
            return reference == null && answers.given().isEmpty() && answers.points().isEmpty()
                    && typed.values().stream().flatMap(fields -> fields.values().stream()).allMatch(String::isBlank);
        }
    }

    /** What became of something typed. @param number the highest so far: the next must be higher */
    public record Kept(boolean saved, long number) {}

    /** What opens a draft, and later the complaint that it becomes. The code is known here and nowhere else. */
    public record Keys(Reference reference, AccessCode code) {}

    private final Gate gate;
    private final JsonMapper json;
    private final CodeHashing hashing;
    private final Unlocking unlocking;
    private final Clock clock;

    Drafts(Gate gate, JsonMapper json, CodeHashing hashing, Unlocking unlocking, Clock clock) {
        this.gate = gate;
        this.json = json;
        this.hashing = hashing;
        this.unlocking = unlocking;
        this.clock = clock;
    }

    /** Opens a draft and returns the token that owns it. */
    public DraftToken begin(Voice voice) {
        var token = DraftToken.random();
        begin(token, voice);
        return token;
    }

    /**
     * Opens a draft for a token that a page carries already; once, however often the page is sent. A page may lie open for weeks: when its
     * draft was over it is open again, and empty; when it became a complaint it is found as sent, also after the draft was forgotten.
     */
    public void begin(DraftToken token, Voice voice) {
        var now = clock.instant();
        gate.run(token.holder(), () -> {
            insert(token.holder(), token.submissionKey(), voice);
            gate.db().update(DRAFT)
                    .set(DRAFT.ANSWERS, json(Answers.none(voice)))
                    .set(DRAFT.TYPED, json(Map.of()))
                    .set(DRAFT.EXPIRES_AT, now.plus(KEPT))
                    .where(DRAFT.EXPIRES_AT.le(now))
                    .execute();
            gate.db().update(DRAFT).set(DRAFT.SENT_AT, COMPLAINT.RECEIVED_AT).from(COMPLAINT)
                    .where(COMPLAINT.SUBMISSION_KEY.eq(DRAFT.SUBMISSION_KEY), DRAFT.SENT_AT.isNull())
                    .execute();
        });
    }

    /** The same for somebody whose draft no cookie owns: whoever signed in has it on any device. */
    public void begin(Actor.DraftHolder holder, Voice voice) {
        gate.run(holder, () -> insert(holder, UUID.randomUUID(), voice));
    }

    private void insert(Actor.DraftHolder holder, UUID submissionKey, Voice voice) {
        var now = clock.instant();
        gate.db().insertInto(DRAFT)
                .set(DRAFT.TOKEN_HASH, holder.tokenHash())
                .set(DRAFT.SUBMISSION_KEY, submissionKey)
                .set(DRAFT.ANSWERS, json(Answers.none(voice)))
                .set(DRAFT.STARTED_AT, now)
                .set(DRAFT.CHANGED_AT, now)
                .set(DRAFT.EXPIRES_AT, now.plus(KEPT))
                .onConflictDoNothing()
                .execute();
    }

    /** The draft of this holder; empty when there is none or it has expired. */
    public Optional<Draft> find(Actor.DraftHolder holder) {
        return gate.as(holder, this::read);
    }

    /**
     * Saves all answers and forgets what was typed on the page that they came from. Returns false, and changes nothing, when a newer
     * version is stored already or the draft was sent.
     */
    public boolean save(Actor.DraftHolder holder, Answers answers, long basedOnVersion, String page) {
        return save(holder, answers, basedOnVersion, typed -> typed.remove(page));
    }

    /** The same when what was typed on several pages is meant. @param change makes of it, by page, what is kept of it */
    public boolean save(Actor.DraftHolder holder, Answers answers, long basedOnVersion, Consumer<Map<String, Map<String, String>>> change) {
        return gate.as(holder, () -> lock().filter(draft -> draft.version() == basedOnVersion && !draft.sent()).map(draft -> {
            var typed = new HashMap<>(draft.typed());
            change.accept(typed);
            return gate.db().update(DRAFT)
                    .set(DRAFT.ANSWERS, json(answers))
                    .set(DRAFT.VERSION, DRAFT.VERSION.plus(1))
                    .set(DRAFT.TYPED, json(typed))
                    // Something typed before this and still under way is too late.
                    .set(DRAFT.TYPED_NUMBER, DRAFT.TYPED_NUMBER.plus(1))
                    .set(DRAFT.CHANGED_AT, clock.instant())
                    .set(DRAFT.EXPIRES_AT, expiry(draft))
                    .execute() == 1;
        }).orElse(false));
    }

    /**
     * Keeps what is typed on a page before anybody continues from it.
     *
     * @param number higher than every number before, or the text is older than what is stored and left out
     * @return empty when it is not kept: there is no such draft any more, it was sent, or it holds {@link #MOST_TYPED} already
     */
    public Optional<Kept> typed(Actor.DraftHolder holder, String page, long number, Map<String, String> fields) {
        return gate.as(holder, () -> lock().filter(draft -> !draft.sent()).flatMap(draft -> {
            if (number <= draft.typedNumber()) {
                return Optional.of(new Kept(false, draft.typedNumber()));
            }
            var typed = new HashMap<>(draft.typed());
            typed.put(page, fields);
            if (typed.values().stream().flatMap(texts -> texts.values().stream()).mapToInt(String::length).sum() > MOST_TYPED) {
                return Optional.empty();
            }
            gate.db().update(DRAFT)
                    .set(DRAFT.TYPED, json(typed))
                    .set(DRAFT.TYPED_NUMBER, number)
                    .set(DRAFT.CHANGED_AT, clock.instant())
                    .set(DRAFT.EXPIRES_AT, expiry(draft))
                    .execute();
            return Optional.of(new Kept(true, number));
        }));
    }

    /** A reference and a code with which the draft is opened again on any device, and which the complaint keeps. Asked again, the code is a new one. */
    public Optional<Keys> keys(Actor.DraftHolder holder) {
        var code = AccessCode.random();
        var hash = hashing.hash(code);
        return gate.as(holder, () -> lock().filter(draft -> !draft.sent()).map(draft -> {
            var reference = draft.reference() == null ? Reference.random() : draft.reference();
            gate.db().update(DRAFT)
                    .set(DRAFT.REFERENCE, reference.value())
                    .set(DRAFT.CODE_HASH, hash)
                    .set(DRAFT.EXPIRES_AT, clock.instant().plus(KEPT_WITH_CODE))
                    .execute();
            return new Keys(reference, code);
        }));
    }

    /** Opens a draft on another device, or after the browser forgot it; whoever had it open before has it no more. Expired answers like wrong. */
    public Optional<DraftToken> resume(String typedReference, String typedCode, String network) {
        return unlocking.unlock(RESUME, typedReference, typedCode, network, reference -> {
            var found = Routines.unlockDraft(gate.db().configuration(), reference);
            return new Locked(found.getDraftId(), found.getCodeHash());
        }, this::take);
    }

    private Optional<DraftToken> take(Locked draft) {
        var token = DraftToken.random();
        var taken = gate.as(RESUMING, () -> gate.db().update(DRAFT)
                .set(DRAFT.TOKEN_HASH, token.holder().tokenHash())
                .where(DRAFT.ID.eq(draft.id()), DRAFT.CODE_HASH.eq(draft.codeHash()), DRAFT.SENT_AT.isNull(), DRAFT.EXPIRES_AT.gt(clock.instant()))
                .execute());
        return taken == 1 ? Optional.of(token) : Optional.empty();
    }

    /** Deletes the holder's draft at once, because they asked for it. */
    public void delete(Actor.DraftHolder holder) {
        gate.run(holder, () -> gate.db().deleteFrom(DRAFT).where(DRAFT.SENT_AT.isNull()).execute());
    }

    /** The same where nobody took a code to open it again: they leave in a hurry, or start again. */
    public void deleteUnlessCode(Actor.DraftHolder holder) {
        gate.run(holder, () -> gate.db().deleteFrom(DRAFT).where(DRAFT.SENT_AT.isNull(), DRAFT.REFERENCE.isNull()).execute());
    }

    /** Reads the holder's draft in the open transaction. */
    Optional<Draft> read() {
        return gate.db().select(DRAFT.SUBMISSION_KEY, DRAFT.ANSWERS, DRAFT.VERSION, DRAFT.SENT_AT, DRAFT.TYPED, DRAFT.TYPED_NUMBER, DRAFT.REFERENCE,
                        DRAFT.CODE_HASH).from(DRAFT)
                .where(DRAFT.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(r -> new Draft(r.value1(), json.readValue(r.value2().data(), Answers.class), r.value3(), r.value4() != null,
                        json.readValue(r.value5().data(), new TypeReference<>() {}), r.value6(), r.value7() == null ? null : new Reference(r.value7()),
                        r.value8()));
    }

    /** The same, and nobody else sends or changes it until this transaction ends. */
    Optional<Draft> lock() {
        gate.db().select(DRAFT.ID).from(DRAFT).forUpdate().fetch();
        return read();
    }

    /** Whether nobody else sends or changes it now; then nobody does until this transaction ends. Waits for nobody. */
    boolean isFree() {
        return gate.db().select(DRAFT.ID).from(DRAFT).forUpdate().skipLocked().fetch().isNotEmpty();
    }

    /** Marks the holder's draft as sent and empties it: from now on the words live in the complaint alone. */
    void sent(Voice voice) {
        gate.db().update(DRAFT)
                .set(DRAFT.ANSWERS, json(Answers.none(voice)))
                .set(DRAFT.TYPED, json(Map.of()))
                .set(DRAFT.SENT_AT, clock.instant())
                .execute();
    }

    private Instant expiry(Draft draft) {
        return clock.instant().plus(draft.reference() == null ? KEPT : KEPT_WITH_CODE);
    }

    private JSONB json(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
