package uk.heard.casefile;

import static heard.db.Tables.ADVOCACY_APPOINTMENT;
import static heard.db.Tables.ADVOCACY_REQUEST;
import static heard.db.Tables.ADVOCATE;
import static heard.db.Tables.CIRCUMSTANCES;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.COMPLAINT_LINK;
import static heard.db.Tables.CONSENT;
import static heard.db.Tables.CONTACT_RULE;
import static heard.db.Tables.CORRECTION;
import static heard.db.Tables.FINDING;
import static heard.db.Tables.LETTER;
import static heard.db.Tables.MESSAGE;
import static heard.db.Tables.NAME_MATCH;
import static heard.db.Tables.NOTICE;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static heard.db.Tables.STAFF_MEMBER;
import static heard.db.Tables.TEAM;
import static org.jooq.Functions.nullOnAllNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Circumstances;
import uk.heard.complaint.ClockTimes;
import uk.heard.complaint.Format;
import uk.heard.complaint.NewComplaint;
import uk.heard.complaint.RecordedMove;
import uk.heard.correspondence.NoticeKind;
import uk.heard.gate.AccessLog;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.outcome.PromisedActions;
import uk.heard.standing.Standing;

/** Opens a case for staff: one statement, through the gate, logged. */
@Component
public class CaseFiles {

    private static final Field<String> STAFF_NAME = STAFF_MEMBER.GIVEN_NAME.concat(" ").concat(STAFF_MEMBER.FAMILY_NAME);

    private final Gate gate;
    private final AccessLog accessLog;

    CaseFiles(Gate gate, AccessLog accessLog) {
        this.gate = gate;
        this.accessLog = accessLog;
    }

    /** Empty when there is no such case for this member of staff: an unknown one and a hidden one answer alike. */
    public Optional<CaseFile> open(Actor.Staff staff, String reference) {
        return gate.as(staff, () -> {
            var found = read(reference);
            found.ifPresent(file -> accessLog.opened(file.id(), "opened the case"));
            return found;
        });
    }

    private Optional<CaseFile> read(String reference) {
        var contacts = multiset(select(CONTACT_RULE.CHANNEL, CONTACT_RULE.ADDRESS, CONTACT_RULE.VOICEMAIL, CONTACT_RULE.SAFE_FROM.cast(Integer.class),
                CONTACT_RULE.SAFE_UNTIL.cast(Integer.class), CONTACT_RULE.NOTE)
                .from(CONTACT_RULE).where(CONTACT_RULE.PERSON_ID.eq(PERSON.ID)).orderBy(CONTACT_RULE.ID))
                .convertFrom(r -> r.map(mapping(CaseFile.Contact::new)));
        var people = multiset(select(PERSON.ID, PERSON.PART, PERSON.NAME, PERSON.ROLE,
                field(PERSON.ACTING_FOR_CHILD.isTrue().and(Standing.speaksForChild(PERSON.COMPLAINT_ID))), contacts)
                .from(PERSON).where(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(PERSON.ID))
                .convertFrom(r -> r.map(mapping(CaseFile.CasePerson::new)));
        var findings = multiset(select(FINDING.STAGE.cast(Integer.class), FINDING.FINDING_, FINDING.REASON, FINDING.SENT_AT)
                .from(FINDING).where(FINDING.POINT_ID.eq(POINT.ID)).orderBy(FINDING.STAGE))
                .convertFrom(r -> r.map(mapping(CaseFile.PointFinding::new)));
        var corrections = multiset(select(CORRECTION.WHAT_HAPPENED, CORRECTION.WHAT_SHOULD_HAPPEN, CORRECTION.MADE_AT)
                .from(CORRECTION).where(CORRECTION.POINT_ID.eq(POINT.ID)).orderBy(CORRECTION.ID))
                .convertFrom(r -> r.map(mapping(CaseFile.Correction::new)));
        var points = multiset(select(POINT.ID, POINT.NUMBER.cast(Integer.class), POINT.WHAT_HAPPENED, POINT.WHAT_SHOULD_HAPPEN,
                row(POINT.HAPPENED, POINT.HAPPENED_ON, POINT.HAPPENED_AROUND).mapping(NewComplaint.When::new), POINT.SERVICE, POINT.WHO,
                POINT.SAID_TO_BE_FOR, POINT.ROUTE, findings, corrections)
                .from(POINT)
                .where(POINT.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(POINT.NUMBER))
                .convertFrom(r -> r.map(mapping(CaseFile.CasePoint::new)));
        var clocks = ClockTimes.of(COMPLAINT.ID);
        var moves = RecordedMove.of(COMPLAINT.ID);
        var consents = multiset(select(CONSENT.ANSWER, CONSENT.HOW_KNOWN, CONSENT.ASKED_ON, CONSENT.MAY_WE_ASK, CONSENT.HOW_TO_ASK, CONSENT.RECORDED_AT, CONSENT.RECORDED_BY,
                field(Standing.isConfirmed()))
                .from(CONSENT).where(CONSENT.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(CONSENT.ID))
                .convertFrom(r -> r.map(mapping(CaseFile.Consent::new)));
        var advocacy = multiset(select(ADVOCACY_REQUEST.PERSON_ID, ADVOCACY_REQUEST.ANSWER, ADVOCACY_REQUEST.ANSWERED_AT, ADVOCACY_REQUEST.SAID_BY_CHILD)
                .from(ADVOCACY_REQUEST).where(ADVOCACY_REQUEST.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(ADVOCACY_REQUEST.ID))
                .convertFrom(r -> r.map(mapping(CaseFile.Advocacy::new)));
        var letters = multiset(select(LETTER.ID, LETTER.KIND, LETTER.SENT_AT, LETTER.SENT_HTML)
                .from(LETTER).where(LETTER.COMPLAINT_ID.eq(COMPLAINT.ID), LETTER.SENT_AT.isNotNull()).orderBy(LETTER.SENT_AT, LETTER.ID))
                .convertFrom(r -> r.map(mapping(CaseFile.Letter::new)));
        var apart = ADVOCATE.as("apart");
        var messages = multiset(select(MESSAGE.ID, STAFF_NAME, ADVOCATE.NAME, apart.NAME, MESSAGE.KIND, MESSAGE.SENT_AT, MESSAGE.BODY, MESSAGE.ANSWERED_AT)
                .from(MESSAGE).leftJoin(STAFF_MEMBER).on(STAFF_MEMBER.ID.eq(MESSAGE.STAFF_ID)).leftJoin(ADVOCATE).on(ADVOCATE.ID.eq(MESSAGE.ADVOCATE_ID))
                .leftJoin(apart).on(apart.ID.eq(MESSAGE.THREAD_OF))
                .where(MESSAGE.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(MESSAGE.SENT_AT, MESSAGE.ID))
                .convertFrom(r -> r.map(mapping(CaseFile.Message::new)));
        var matches = multiset(select(NAME_MATCH.STAFF_ID, STAFF_NAME, NAME_MATCH.RELEASED_AT, NAME_MATCH.REASON)
                .from(NAME_MATCH).join(STAFF_MEMBER).on(STAFF_MEMBER.ID.eq(NAME_MATCH.STAFF_ID))
                .where(NAME_MATCH.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(STAFF_MEMBER.FAMILY_NAME))
                .convertFrom(r -> r.map(mapping(CaseFile.NameMatch::new)));
        var notDelivered = multiset(select(NOTICE.QUEUED_AT, field(NOTICE.KIND.eq(NoticeKind.INVITED))).from(NOTICE).where(WorklistRows.notDelivered()).orderBy(NOTICE.ID))
                .convertFrom(r -> r.map(mapping(CaseFile.NotDelivered::new)));
        var other = COMPLAINT.as("other");
        var linked = multiset(select(other.REFERENCE).from(COMPLAINT_LINK).join(other)
                .on(COMPLAINT_LINK.CAME_FROM.eq(COMPLAINT.ID).and(other.ID.eq(COMPLAINT_LINK.COMPLAINT_ID))
                        .or(COMPLAINT_LINK.COMPLAINT_ID.eq(COMPLAINT.ID).and(other.ID.eq(COMPLAINT_LINK.CAME_FROM))))
                .orderBy(other.ID))
                .convertFrom(r -> r.map(row -> row.value1()));
        var told = row(CIRCUMSTANCES.DANGER, CIRCUMSTANCES.CHILD_KNOWS, CIRCUMSTANCES.OVER_A_YEAR_AGO, CIRCUMSTANCES.WHY_NOW, CIRCUMSTANCES.IN_COURT,
                CIRCUMSTANCES.COURT, CIRCUMSTANCES.COMPLAINED_BEFORE, CIRCUMSTANCES.BEFORE, CIRCUMSTANCES.LANGUAGE,
                CIRCUMSTANCES.FORMATS.convertFrom(CaseFiles::formats), CIRCUMSTANCES.ADJUSTMENTS, CIRCUMSTANCES.HELPER)
                .mapping(Circumstances.class, nullOnAllNull(Circumstances::new));
        var helper = ADVOCATE.as("helper");
        var advocate = field(select(helper.NAME).from(ADVOCACY_APPOINTMENT).join(helper).on(helper.ID.eq(ADVOCACY_APPOINTMENT.ADVOCATE_ID))
                .where(ADVOCACY_APPOINTMENT.COMPLAINT_ID.eq(COMPLAINT.ID), ADVOCACY_APPOINTMENT.ENDED_AT.isNull(), ADVOCACY_APPOINTMENT.ANSWER.isNotNull()));
        return gate.db().select(COMPLAINT.ID, COMPLAINT.REFERENCE, COMPLAINT.VOICE, COMPLAINT.POSITION, COMPLAINT.RECEIVED_AT, COMPLAINT.RECEIVED_ON,
                        COMPLAINT.TEAM_ID, TEAM.NAME, people, points, clocks, moves, consents, advocacy, letters, messages, matches, notDelivered, linked, told,
                        PromisedActions.promised(COMPLAINT.ID), advocate)
                .from(COMPLAINT).leftJoin(TEAM).on(TEAM.ID.eq(COMPLAINT.TEAM_ID))
                .leftJoin(CIRCUMSTANCES).on(CIRCUMSTANCES.COMPLAINT_ID.eq(COMPLAINT.ID))
                .where(COMPLAINT.REFERENCE.eq(reference))
                .fetchOptional(mapping(CaseFile::new));
    }

    private static Set<Format> formats(String[] names) {
        return Arrays.stream(names).map(Format::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
    }
}
