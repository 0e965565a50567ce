package uk.heard.ombudsman;

import static heard.db.Tables.OMBUDSMAN_ENQUIRY;
import static heard.db.Tables.OMBUDSMAN_REMEDY;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import heard.db.tables.records.OmbudsmanEnquiryRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WrongDay;

/**
 * What the Ombudsman asked about a complaint, what they decided, and what the council agreed to do then. Possible at any time, after
 * closing too; changes neither the position nor a clock.
 */
@Component
public class OmbudsmanEnquiries {

    public static final int LONGEST_REFERENCE = 40;
    public static final int LONGEST_REMEDY = 2_000;

    /** Why it was not recorded. Nothing was changed. */
    public enum Refused {
        /** Only the complaints team does this. */
        NOT_YOURS,
        REFERENCE_MISSING,
        REFERENCE_TOO_LONG,
        /** This enquiry is recorded already: it is never counted twice. */
        KNOWN_ALREADY,
        DAY_MISSING,
        DAY_AHEAD,
        /** Before the enquiry came. */
        DAY_TOO_EARLY,
        DECISION_MISSING,
        DECIDED_ALREADY,
        /** There is no decision yet that a remedy could follow from. */
        NOT_DECIDED,
        SUMMARY_MISSING,
        REMEDY_MISSING,
        TOO_LONG
    }

    /** @param answerDueOn null when they asked for no answer; the others null until it happened */
    public record Enquiry(long id, String theirReference, LocalDate receivedOn, LocalDate answerDueOn, LocalDate answeredOn, LocalDate decidedOn,
                          OmbudsmanDecision decision, String summary, List<Remedy> remedies) {}

    /** @param doneOn null while it is not done */
    public record Remedy(long id, String what, LocalDate dueOn, LocalDate doneOn) {}

    private final Gate gate;
    private final Complaints complaints;
    private final CaseAccess access;
    private final Clock clock;

    OmbudsmanEnquiries(Gate gate, Complaints complaints, CaseAccess access, Clock clock) {
        this.gate = gate;
        this.complaints = complaints;
        this.access = access;
        this.clock = clock;
    }

    /** What there was on this complaint, in the order in which it came. */
    public List<Enquiry> of(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> {
            var remedies = multiset(select(OMBUDSMAN_REMEDY.ID, OMBUDSMAN_REMEDY.WHAT, OMBUDSMAN_REMEDY.DUE_ON, OMBUDSMAN_REMEDY.DONE_ON)
                    .from(OMBUDSMAN_REMEDY).where(OMBUDSMAN_REMEDY.ENQUIRY_ID.eq(OMBUDSMAN_ENQUIRY.ID)).orderBy(OMBUDSMAN_REMEDY.DUE_ON, OMBUDSMAN_REMEDY.ID))
                    .convertFrom(r -> r.map(mapping(Remedy::new)));
            return gate.db().select(OMBUDSMAN_ENQUIRY.ID, OMBUDSMAN_ENQUIRY.THEIR_REFERENCE, OMBUDSMAN_ENQUIRY.RECEIVED_ON, OMBUDSMAN_ENQUIRY.ANSWER_DUE_ON,
                            OMBUDSMAN_ENQUIRY.ANSWERED_ON, OMBUDSMAN_ENQUIRY.DECIDED_ON, OMBUDSMAN_ENQUIRY.DECISION, OMBUDSMAN_ENQUIRY.SUMMARY, remedies)
                    .from(OMBUDSMAN_ENQUIRY).where(OMBUDSMAN_ENQUIRY.COMPLAINT_ID.eq(complaintId)).orderBy(OMBUDSMAN_ENQUIRY.RECEIVED_ON, OMBUDSMAN_ENQUIRY.ID)
                    .fetch(mapping(Enquiry::new));
        });
    }

    /** They asked about it. @param answerDueOn the day they named; null when they asked for nothing */
    public Optional<Refused> enquired(Actor.Staff staff, long complaintId, String theirReference, LocalDate receivedOn, LocalDate answerDueOn) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            var reference = theirReference.strip().replaceAll("\\s+", " ");
            if (reference.isEmpty()) {
                return Optional.of(Refused.REFERENCE_MISSING);
            }
            if (reference.length() > LONGEST_REFERENCE) {
                return Optional.of(Refused.REFERENCE_TOO_LONG);
            }
            if (receivedOn == null) {
                return Optional.of(Refused.DAY_MISSING);
            }
            if (receivedOn.isAfter(today())) {
                return Optional.of(Refused.DAY_AHEAD);
            }
            if (answerDueOn != null && answerDueOn.isBefore(receivedOn)) {
                return Optional.of(Refused.DAY_TOO_EARLY);
            }
            var id = gate.db().insertInto(OMBUDSMAN_ENQUIRY)
                    .set(OMBUDSMAN_ENQUIRY.COMPLAINT_ID, complaintId)
                    .set(OMBUDSMAN_ENQUIRY.THEIR_REFERENCE, reference)
                    .set(OMBUDSMAN_ENQUIRY.RECEIVED_ON, receivedOn)
                    .set(OMBUDSMAN_ENQUIRY.ANSWER_DUE_ON, answerDueOn)
                    .onConflictDoNothing()
                    .returningResult(OMBUDSMAN_ENQUIRY.ID)
                    .fetchOptional();
            id.ifPresent(enquiry -> complaints.record(complaintId, new Move.OmbudsmanEnquired(enquiry.value1())));
            return id.isPresent() ? Optional.empty() : Optional.of(Refused.KNOWN_ALREADY);
        });
    }

    /** Our answer went to them on this day. */
    public Optional<Refused> answered(Actor.Staff staff, long enquiryId, LocalDate on) {
        return after(staff, enquiryId, on, enquiry -> {
            enquiry.setAnsweredOn(on);
            enquiry.update();
            return Optional.empty();
        });
    }

    /** @param summary what they found and said, 1 to 20,000 characters */
    public Optional<Refused> decided(Actor.Staff staff, long enquiryId, LocalDate on, OmbudsmanDecision decision, String summary) {
        return after(staff, enquiryId, on, enquiry -> {
            if (enquiry.getDecidedOn() != null) {
                return Optional.of(Refused.DECIDED_ALREADY);
            }
            if (decision == null) {
                return Optional.of(Refused.DECISION_MISSING);
            }
            if (summary.isBlank()) {
                return Optional.of(Refused.SUMMARY_MISSING);
            }
            if (summary.length() > 20_000) {
                return Optional.of(Refused.TOO_LONG);
            }
            enquiry.setDecidedOn(on);
            enquiry.setDecision(decision);
            enquiry.setSummary(summary.strip());
            enquiry.update();
            complaints.record(enquiry.getComplaintId(), new Move.OmbudsmanDecided(enquiryId));
            return Optional.empty();
        });
    }

    /** What the council agreed to do after the decision, and by when. */
    public Optional<Refused> agreeRemedy(Actor.Staff staff, long enquiryId, String what, LocalDate dueOn) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            var enquiry = locked(enquiryId);
            if (enquiry.getDecidedOn() == null) {
                return Optional.of(Refused.NOT_DECIDED);
            }
            if (what.isBlank()) {
                return Optional.of(Refused.REMEDY_MISSING);
            }
            if (what.strip().length() > LONGEST_REMEDY) {
                return Optional.of(Refused.TOO_LONG);
            }
            if (dueOn == null) {
                return Optional.of(Refused.DAY_MISSING);
            }
            if (dueOn.isBefore(enquiry.getDecidedOn())) {
                return Optional.of(Refused.DAY_TOO_EARLY);
            }
            gate.db().insertInto(OMBUDSMAN_REMEDY)
                    .set(OMBUDSMAN_REMEDY.COMPLAINT_ID, enquiry.getComplaintId())
                    .set(OMBUDSMAN_REMEDY.ENQUIRY_ID, enquiryId)
                    .set(OMBUDSMAN_REMEDY.WHAT, what.strip())
                    .set(OMBUDSMAN_REMEDY.DUE_ON, dueOn)
                    .execute();
            return Optional.empty();
        });
    }

    public Optional<Refused> remedyDone(Actor.Staff staff, long remedyId, LocalDate on) {
        return gate.as(staff, () -> {
            var enquiryId = gate.db().select(OMBUDSMAN_REMEDY.ENQUIRY_ID).from(OMBUDSMAN_REMEDY).where(OMBUDSMAN_REMEDY.ID.eq(remedyId))
                    .fetchOptional().orElseThrow(NoSuchComplaint::new).value1();
            var refused = refused(staff, locked(enquiryId).getDecidedOn(), on);
            if (refused.isEmpty()) {
                gate.db().update(OMBUDSMAN_REMEDY).set(OMBUDSMAN_REMEDY.DONE_ON, on)
                        .where(OMBUDSMAN_REMEDY.ID.eq(remedyId), OMBUDSMAN_REMEDY.DONE_ON.isNull()).execute();
            }
            return refused;
        });
    }

    /** Something that happened on a day after the enquiry came. */
    private Optional<Refused> after(Actor.Staff staff, long enquiryId, LocalDate on, Function<OmbudsmanEnquiryRecord, Optional<Refused>> step) {
        return gate.as(staff, () -> {
            var enquiry = locked(enquiryId);
            return refused(staff, enquiry.getReceivedOn(), on).or(() -> step.apply(enquiry));
        });
    }

    private Optional<Refused> refused(Actor.Staff staff, LocalDate earliest, LocalDate on) {
        if (!access.onComplaintsTeam(staff)) {
            return Optional.of(Refused.NOT_YOURS);
        }
        return WrongDay.of(on, earliest, today()).map(why -> Refused.valueOf(why.name()));
    }

    private OmbudsmanEnquiryRecord locked(long enquiryId) {
        return gate.db().selectFrom(OMBUDSMAN_ENQUIRY).where(OMBUDSMAN_ENQUIRY.ID.eq(enquiryId)).forUpdate()
                .fetchOptional().orElseThrow(NoSuchComplaint::new);
    }

    private LocalDate today() {
        return LondonDates.on(clock.instant());
    }
}
