package uk.heard.intake;

import static heard.db.Tables.DRAFT;
import static heard.db.Tables.EQUALITY_ANSWER;

import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.LondonDates;

/**
 * A few questions about the person, asked only once their complaint is safe and kept apart from it: nothing here leads back to a
 * complaint, and nobody who works on one can read it. The annual figures count them.
 */
@Component
public class Equality {

    public enum Age { NOT_SAID, UNDER_12, FROM_12_TO_15, FROM_16_TO_17, FROM_18_TO_24, FROM_25_TO_44, FROM_45_TO_64, FROM_65 }

    public enum Gender { NOT_SAID, GIRL_OR_WOMAN, BOY_OR_MAN, ANOTHER_WAY }

    /** The groups of the census in England. */
    public enum Ethnicity { NOT_SAID, ASIAN, BLACK, MIXED, WHITE, OTHER }

    public enum Disability { NOT_SAID, YES, NO }

    /** Asked of adults only. */
    public enum Orientation { NOT_SAID, STRAIGHT, GAY_OR_LESBIAN, BISEXUAL, ANOTHER }

    public record Told(Age age, Gender gender, Ethnicity ethnicity, Disability disability, Orientation orientation) {}

    private final Gate gate;
    private final Drafts drafts;
    private final Clock clock;

    Equality(Gate gate, Drafts drafts, Clock clock) {
        this.gate = gate;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Keeps the answers once for each complaint that was sent; false when there is no such, or it was answered. */
    public boolean tell(Actor.DraftHolder holder, Told told) {
        return gate.as(holder, () -> drafts.lock().filter(Drafts.Draft::sent).map(draft -> {
            var first = gate.db().update(DRAFT).set(DRAFT.EQUALITY_ANSWERED, true).where(DRAFT.EQUALITY_ANSWERED.isFalse()).execute() == 1;
            if (first) {
                gate.db().insertInto(EQUALITY_ANSWER)
                        // The month is enough for a year's figures, and no moment that a complaint shares.
                        .set(EQUALITY_ANSWER.MONTH, LondonDates.on(clock.instant()).withDayOfMonth(1))
                        .set(EQUALITY_ANSWER.VOICE, draft.answers().voice())
                        .set(EQUALITY_ANSWER.AGE, told.age())
                        .set(EQUALITY_ANSWER.GENDER, told.gender())
                        .set(EQUALITY_ANSWER.ETHNICITY, told.ethnicity())
                        .set(EQUALITY_ANSWER.DISABILITY, told.disability())
                        .set(EQUALITY_ANSWER.ORIENTATION, told.orientation())
                        .execute();
            }
            return first;
        }).orElse(false));
    }
}
