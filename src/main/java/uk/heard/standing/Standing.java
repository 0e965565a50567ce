package uk.heard.standing;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.CONSENT;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.STANDING_DECISION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import heard.db.Routines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Part;
import uk.heard.complaint.Said;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** Writes consent and decisions about standing, and applies the rules to a stored complaint. Joins the caller's transaction. */
@Component
public class Standing {

    private final Gate gate;
    private final Clock clock;

    Standing(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * What somebody says about the consent of a child, or of an adult for whom somebody speaks.
     *
     * @param howKnown how they were asked, or why not, in the words of who says so
     * @param askedOn the day on which the child was asked; null when it is not known or they were not
     * @param mayWeAsk whether it is safe that the council asks the child itself, and {@code howToAsk} how, or why not
     */
    public record Told(ConsentAnswer answer, String howKnown, LocalDate askedOn, Said mayWeAsk, String howToAsk) {
        public Told(ConsentAnswer answer, String howKnown) {
            this(answer, howKnown, null, Said.NOT_SAID, "");
        }
    }

    /** Records an answer about consent of the child or adult for whom somebody speaks. An earlier answer stays: what was known when is part of the case. */
    public void recordConsent(long complaintId, long personId, Told told) {
        gate.db().insertInto(CONSENT)
                .set(CONSENT.COMPLAINT_ID, complaintId)
                .set(CONSENT.CHILD_ID, personId)
                .set(CONSENT.ANSWER, told.answer())
                .set(CONSENT.HOW_KNOWN, told.howKnown())
                .set(CONSENT.ASKED_ON, told.askedOn())
                .set(CONSENT.MAY_WE_ASK, told.mayWeAsk())
                .set(CONSENT.HOW_TO_ASK, told.howToAsk())
                .set(CONSENT.RECORDED_AT, clock.instant())
                .set(CONSENT.RECORDED_BY, gate.actor().key())
                .execute();
    }

    /**
     * What a child answered themselves.
     *
     * @param key of the page that was sent: sent twice, it is still one answer
     * @param stage for which they were asked
     * @param ownWords what they added, as they wrote it; empty when nothing
     * @param mayBeTold whether the person who asks may be told what the child said
     */
    public record SaidByChild(UUID key, ConsentAnswer answer, int stage, String ownWords, boolean maySeeReply, boolean mayBeTold) {}

    /** Records a child's own answer to an invitation. Says whether it is new. */
    public boolean recordAnswer(long complaintId, long childId, long invitationId, SaidByChild said) {
        // No arbiter is named: to look at one, the child would have to be able to read answers.
        return gate.db().insertInto(CONSENT)
                .set(CONSENT.COMPLAINT_ID, complaintId)
                .set(CONSENT.CHILD_ID, childId)
                .set(CONSENT.INVITATION_ID, invitationId)
                .set(CONSENT.ANSWER_KEY, said.key())
                .set(CONSENT.ANSWER, said.answer())
                .set(CONSENT.STAGE, (short) said.stage())
                .set(CONSENT.OWN_WORDS, said.ownWords())
                .set(CONSENT.MAY_SEE_REPLY, said.maySeeReply())
                .set(CONSENT.MAY_BE_TOLD, said.mayBeTold())
                .set(CONSENT.RECORDED_AT, clock.instant())
                .set(CONSENT.RECORDED_BY, gate.actor().key())
                .onConflictDoNothing()
                .execute() == 1;
    }

    /** Whether the complainant speaks for the child now, and nobody decided since that they go on in their own right. */
    public static Condition speaksForChild(Field<Long> complaintId) {
        return condition(Routines.speaksForChild(complaintId));
    }

    /**
     * Whether this row of consent is more than what the complainant told: staff or the child wrote it, or it came with a complaint that the
     * child's advocate made, who answers for their instruction.
     */
    public static Condition isConfirmed() {
        return CONSENT.RECORDED_BY.notLike("complainant:%").or(exists(selectOne().from(ADVOCACY_APPOINTMENT)
                .where(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(CONSENT.COMPLAINT_ID), ADVOCACY_APPOINTMENT.MADE_COMPLAINT.isTrue())));
    }

    /** The rule that fits this complaint with what is known now. */
    public StandingRule rule(long complaintId) {
        var adult = PERSON.as("adult");
        var who = gate.db().select(PERSON.ROLE, PERSON.ACTING_FOR_CHILD,
                        field(select(adult.ROLE).from(adult).where(adult.COMPLAINT_ID.eq(PERSON.COMPLAINT_ID), adult.PART.eq(Part.ADULT))))
                .from(PERSON)
                .where(PERSON.COMPLAINT_ID.eq(complaintId), PERSON.PART.eq(Part.COMPLAINANT))
                .fetchOptional(r -> new StandingRule.Who(r.value1(), r.value2(), r.value3()))
                .orElseThrow(NoSuchComplaint::new);
        return StandingRule.of(who, latest(complaintId));
    }

    /**
     * The rule to decide by when the child or adult does not, or no longer, agree that somebody speaks for them, although the complaint was taken on;
     * empty as long as the last decision was made by that very rule.
     */
    public Optional<StandingRule> ruleToDecideAgain(long complaintId) {
        var last = gate.db().select(STANDING_DECISION.RULE).from(STANDING_DECISION).where(STANDING_DECISION.COMPLAINT_ID.eq(complaintId))
                .orderBy(STANDING_DECISION.ID.desc()).limit(1).fetchOptional(STANDING_DECISION.RULE);
        var speaks = gate.db().fetchExists(PERSON, PERSON.COMPLAINT_ID.eq(complaintId), PERSON.ACTING_FOR_CHILD.isTrue().or(PERSON.PART.eq(Part.ADULT)));
        if (last.isEmpty() || !speaks || latest(complaintId).answer() != ConsentAnswer.DOES_NOT_AGREE) {
            return Optional.empty();
        }
        return Optional.of(rule(complaintId)).filter(rule -> !rule.name().equals(last.get()));
    }

    private StandingRule.Known latest(long complaintId) {
        return gate.db().select(CONSENT.ANSWER, field(isConfirmed())).from(CONSENT)
                .where(CONSENT.COMPLAINT_ID.eq(complaintId)).orderBy(CONSENT.ID.desc()).limit(1)
                .fetchOptional(mapping(StandingRule.Known::new)).orElse(StandingRule.Known.NOTHING);
    }

    public void recordDecision(long complaintId, StandingRule rule, StandingResult result, String reasons, Actor.Staff by) {
        gate.db().insertInto(STANDING_DECISION)
                .set(STANDING_DECISION.COMPLAINT_ID, complaintId)
                .set(STANDING_DECISION.RULE, rule.name())
                .set(STANDING_DECISION.RESULT, result)
                .set(STANDING_DECISION.REASONS, reasons)
                .set(STANDING_DECISION.DECIDED_BY, by.id())
                .set(STANDING_DECISION.DECIDED_AT, clock.instant())
                .execute();
    }
}
