package uk.heard.correspondence;

import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import heard.db.Routines;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Part;
import uk.heard.gate.Gate;

/** The ways in which a person said that they can be reached safely. What is not listed is not used. Joins the caller's transaction. */
@Component
public class SafeContact {

    /**
     * @param safeFrom the first hour of a London day at which it is safe, 0 to 23, and {@code safeUntil} the hour at which that ends, up to 24
     * @param note what else makes it safe, in the person's own words
     */
    public record Rule(ContactChannel channel, String address, boolean voicemail, int safeFrom, int safeUntil, String note) {}

    private final Gate gate;

    SafeContact(Gate gate) {
        this.gate = gate;
    }

    public void record(long complaintId, long personId, List<Rule> rules) {
        for (var rule : rules) {
            gate.db().insertInto(CONTACT_RULE)
                    .set(CONTACT_RULE.COMPLAINT_ID, complaintId)
                    .set(CONTACT_RULE.PERSON_ID, personId)
                    .set(CONTACT_RULE.CHANNEL, rule.channel())
                    .set(CONTACT_RULE.ADDRESS, rule.address())
                    .set(CONTACT_RULE.VOICEMAIL, rule.voicemail())
                    .set(CONTACT_RULE.SAFE_FROM, (short) rule.safeFrom())
                    .set(CONTACT_RULE.SAFE_UNTIL, (short) rule.safeUntil())
                    .set(CONTACT_RULE.NOTE, rule.note())
                    .execute();
        }
    }

    /** One rule of a person in place of the one they had for that channel. */
    public void replace(long complaintId, long personId, Rule rule) {
        forget(personId, rule.channel());
        record(complaintId, personId, List.of(rule));
    }

    /** From now on a person is not reached this way, not even by what waits to be sent. */
    public void forget(long personId, ContactChannel channel) {
        gate.db().deleteFrom(CONTACT_RULE).where(CONTACT_RULE.PERSON_ID.eq(personId), CONTACT_RULE.CHANNEL.eq(channel)).execute();
    }

    /** The rules of the complainant, in the order in which they were given. */
    public List<Rule> ofComplainant(long complaintId) {
        return gate.db().select(CONTACT_RULE.CHANNEL, CONTACT_RULE.ADDRESS, CONTACT_RULE.VOICEMAIL, CONTACT_RULE.SAFE_FROM.cast(Integer.class),
                        CONTACT_RULE.SAFE_UNTIL.cast(Integer.class), CONTACT_RULE.NOTE)
                .from(CONTACT_RULE).join(PERSON).on(PERSON.ID.eq(CONTACT_RULE.PERSON_ID))
                .where(CONTACT_RULE.COMPLAINT_ID.eq(complaintId), PERSON.PART.eq(Part.COMPLAINANT))
                .orderBy(CONTACT_RULE.ID).fetch(mapping(Rule::new));
    }

    /**
     * Puts these in place of the complainant's rules, as they ask for it themselves: here, and in the complaints that are linked with this
     * one. What is queued already goes by them too: it is looked up when it is sent.
     */
    public void replace(long complaintId, List<Rule> rules) {
        var complainant = gate.db().select(PERSON.ID).from(PERSON)
                .where(PERSON.COMPLAINT_ID.eq(complaintId), PERSON.PART.eq(Part.COMPLAINANT)).fetchSingle().value1();
        gate.db().deleteFrom(CONTACT_RULE).where(CONTACT_RULE.COMPLAINT_ID.eq(complaintId), CONTACT_RULE.PERSON_ID.eq(complainant)).execute();
        record(complaintId, complainant, rules);
        Routines.carryContactRulesOver(gate.db().configuration());
    }

    /** The rules of a complainant hold for the complaint that came out of theirs. */
    public void carryOver(long from, long to) {
        var complainant = gate.db().select(PERSON.ID).from(PERSON).where(PERSON.COMPLAINT_ID.eq(to), PERSON.PART.eq(Part.COMPLAINANT)).fetchSingle().value1();
        gate.db().insertInto(CONTACT_RULE, CONTACT_RULE.COMPLAINT_ID, CONTACT_RULE.PERSON_ID, CONTACT_RULE.CHANNEL, CONTACT_RULE.ADDRESS,
                        CONTACT_RULE.VOICEMAIL, CONTACT_RULE.SAFE_FROM, CONTACT_RULE.SAFE_UNTIL, CONTACT_RULE.NOTE)
                .select(select(val(to), val(complainant), CONTACT_RULE.CHANNEL, CONTACT_RULE.ADDRESS, CONTACT_RULE.VOICEMAIL,
                                CONTACT_RULE.SAFE_FROM, CONTACT_RULE.SAFE_UNTIL, CONTACT_RULE.NOTE)
                        .from(CONTACT_RULE).join(PERSON).on(PERSON.ID.eq(CONTACT_RULE.PERSON_ID))
                        .where(CONTACT_RULE.COMPLAINT_ID.eq(from), PERSON.PART.eq(Part.COMPLAINANT)))
                .execute();
    }
}
