package uk.heard.intake;

import static heard.db.Tables.DRAFT;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Voice;

/** Complaints being written: rows from the first question on, so that a lost session or node loses nothing. */
@Component
public class Drafts {

    /** How long an untouched draft is kept; said on the page. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** @param version rises with each save; an older save never overwrites a newer one */
    public record Draft(UUID submissionKey, Answers answers, long version, boolean sent) {}

    private final Gate gate;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(Gate gate, JsonMapper json, Clock clock) {
        this.gate = gate;
        this.json = json;
        this.clock = clock;
    }

    /** Opens a draft and returns the token that owns it. */
    public DraftToken begin(Voice voice) {
        var token = DraftToken.random();
        var holder = token.holder();
        var now = clock.instant();
        gate.run(holder, () -> gate.db().insertInto(DRAFT)
                .set(DRAFT.TOKEN_HASH, holder.tokenHash())
                .set(DRAFT.SUBMISSION_KEY, UUID.randomUUID())
                .set(DRAFT.ANSWERS, JSONB.valueOf(json.writeValueAsString(Answers.none(voice))))
                .set(DRAFT.STARTED_AT, now)
                .set(DRAFT.CHANGED_AT, now)
                .set(DRAFT.EXPIRES_AT, now.plus(KEPT))
                .execute());
        return token;
    }

    /** The draft of this holder; empty when there is none or it has expired. */
    public Optional<Draft> find(Actor.DraftHolder holder) {
        return gate.as(holder, this::read);
    }

    /** Saves all answers. Returns false, and changes nothing, when a newer version is stored already or the draft was sent. */
    public boolean save(Actor.DraftHolder holder, Answers answers, long basedOnVersion) {
        var now = clock.instant();
        return gate.as(holder, () -> gate.db().update(DRAFT)
                .set(DRAFT.ANSWERS, JSONB.valueOf(json.writeValueAsString(answers)))
                .set(DRAFT.VERSION, DRAFT.VERSION.plus(1))
                .set(DRAFT.CHANGED_AT, now)
                .set(DRAFT.EXPIRES_AT, now.plus(KEPT))
                .where(DRAFT.VERSION.eq(basedOnVersion), DRAFT.SENT_AT.isNull())
                .execute()) == 1;
    }

    /** Reads the holder's draft in the open transaction. */
    Optional<Draft> read() {
        return gate.db().select(DRAFT.SUBMISSION_KEY, DRAFT.ANSWERS, DRAFT.VERSION, DRAFT.SENT_AT).from(DRAFT)
                .where(DRAFT.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(r -> new Draft(r.value1(), json.readValue(r.value2().data(), Answers.class), r.value3(), r.value4() != null));
    }

    /** The same, and nobody else sends or changes it until this transaction ends. */
    Optional<Draft> lock() {
        gate.db().select(DRAFT.ID).from(DRAFT).forUpdate().fetch();
        return read();
    }

    /** Marks the holder's draft as sent and empties it: from now on the words live in the complaint alone. */
    void sent(Voice voice) {
        gate.db().update(DRAFT)
                .set(DRAFT.ANSWERS, JSONB.valueOf(json.writeValueAsString(Answers.none(voice))))
                .set(DRAFT.SENT_AT, clock.instant())
                .execute();
    }
}
