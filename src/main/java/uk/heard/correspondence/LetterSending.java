package uk.heard.correspondence;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.FINDING;
import static heard.db.Tables.LETTER;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static heard.db.Tables.STAFF_MEMBER;
import static heard.db.Tables.STAFF_ROLE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.complaint.Part;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.PointRoute;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Voice;

/**
 * Letters: drafts with author and version, then kept exactly as they were sent, with a notice that one has come.
 * Joins the caller's transaction.
 */
@Component
public class LetterSending {

    /** What staff wrote of a letter; the rest is made from the case. */
    public record Words(String opening, String closing, int version) {
        static final Words NONE = new Words("", "", 0);
    }

    /**
     * What a letter says of its own occasion.
     *
     * @param dates and other things that its fixed words name, in their order
     * @param pointIds the points it is about; empty for all that are answered in this complaint
     * @param stage whose findings it carries; null when it carries none
     * @param onPoints what it says on single points in words of its own; points without any are as they were told
     * @param promises what the council will do
     */
    public record Particulars(List<String> dates, List<Long> pointIds, Integer stage, List<OnPoint> onPoints, List<Promise> promises) {

        public static final Particulars NONE = new Particulars(List.of(), List.of(), null);

        public Particulars(List<String> dates, List<Long> pointIds, Integer stage) {
            this(dates, pointIds, stage, List.of(), List.of());
        }

        public static Particulars of(String... dates) {
            return new Particulars(List.of(dates), List.of(), null);
        }

        public static Particulars about(List<Long> pointIds, String... dates) {
            return new Particulars(List.of(dates), pointIds, null);
        }

        public static Particulars findings(int stage, String... dates) {
            return new Particulars(List.of(dates), List.of(), stage);
        }

        public Particulars saying(List<OnPoint> onPoints, List<Promise> promises) {
            return new Particulars(dates, pointIds, stage, onPoints, promises);
        }
    }

    /**
     * What a letter says on one point in words of its own.
     *
     * @param whatHappened the point as it was agreed, with {@code whatShouldHappen}; null leaves it as it was told
     * @param accepted whether the council accepts what was found; null when it says nothing to it
     * @param reasons why, or what it adds
     */
    public record OnPoint(long pointId, String whatHappened, String whatShouldHappen, Boolean accepted, String reasons) {}

    /** One thing that the council will do, who does it and by when. */
    public record Promise(String what, String who, LocalDate by) {}

    /**
     * A letter before it is sent.
     *
     * @param html in the voice of whoever gets it: this is what is sent
     * @param inOtherVoice the same for a young person if they are grown up and the other way round, to compare; never sent
     */
    public record Preview(String html, String inOtherVoice) implements Serializable {}

    /** @param finding null while there is none; always null in an acknowledgement */
    record AnsweredPoint(long id, int number, String whatHappened, String whatShouldHappen, String finding, String reason) {}

    /** @param role of those that the writer has, the one that answers for most; null for somebody who has none any more */
    record Writer(String name, String role) {}

    /**
     * Everything that a letter is made from.
     *
     * @param answerBy the last day for our answer on what is left; null when nothing is, or that day has passed
     */
    record Facts(String reference, Voice voice, String name, ComplainantRole role, boolean actingForChild, long personId, LocalDate receivedOn,
                 LocalDate replyBy, LocalDate replyAtTheLatestBy, LocalDate answerBy, String opening, String closing, Writer writer, LocalDate today,
                 List<AnsweredPoint> points) {}

    /** The clocks that end with an answer to the complainant; the stricter of the two at Stage 2. */
    private static final List<ClockKind> ANSWERS = List.of(ClockKind.STAGE_1, ClockKind.STAGE_2_FROM_REQUEST, ClockKind.STAGE_3_RESPONSE);

    private final Gate gate;
    private final LetterPaper paper;
    private final Notices notices;
    private final Clock clock;

    LetterSending(Gate gate, LetterPaper paper, Notices notices, Clock clock) {
        this.gate = gate;
        this.paper = paper;
        this.notices = notices;
        this.clock = clock;
    }

    /** The draft as last saved; empty words when nobody began. */
    public Words words(long complaintId, LetterKind kind) {
        return gate.db().select(LETTER.OPENING, LETTER.CLOSING, LETTER.VERSION).from(LETTER)
                .where(LETTER.COMPLAINT_ID.eq(complaintId), LETTER.KIND.eq(kind), LETTER.SENT_AT.isNull())
                .fetchOptional(mapping(Words::new))
                .orElse(Words.NONE);
    }

    public void save(long complaintId, LetterKind kind, String opening, String closing, Actor.Staff by) {
        var now = clock.instant();
        gate.db().insertInto(LETTER)
                .set(LETTER.COMPLAINT_ID, complaintId)
                .set(LETTER.KIND, kind)
                .set(LETTER.OPENING, opening)
                .set(LETTER.CLOSING, closing)
                .set(LETTER.CHANGED_BY, by.id())
                .set(LETTER.CHANGED_AT, now)
                .onConflict(LETTER.COMPLAINT_ID, LETTER.KIND).where(LETTER.SENT_AT.isNull()).doUpdate()
                .set(LETTER.OPENING, opening)
                .set(LETTER.CLOSING, closing)
                .set(LETTER.VERSION, LETTER.VERSION.plus(1))
                .set(LETTER.CHANGED_BY, by.id())
                .set(LETTER.CHANGED_AT, now)
                .execute();
    }

    /** The saved draft as it would arrive. */
    public Preview preview(long complaintId, LetterKind kind, Particulars particulars) {
        var facts = facts(complaintId, kind, particulars);
        return new Preview(paper.print(kind, facts.voice(), facts, particulars), paper.print(kind, facts.voice().other(), facts, particulars));
    }

    /** Freezes the saved draft, queues the notice, and returns the letter's id for the move that sends it. */
    public long send(long complaintId, LetterKind kind, Particulars particulars) {
        var facts = facts(complaintId, kind, particulars);
        var id = gate.db().update(LETTER)
                .set(LETTER.SENT_AT, clock.instant())
                .set(LETTER.SENT_HTML, paper.print(kind, facts.voice(), facts, particulars))
                .where(LETTER.COMPLAINT_ID.eq(complaintId), LETTER.KIND.eq(kind), LETTER.SENT_AT.isNull())
                .returningResult(LETTER.ID)
                .fetchOptional().orElseThrow(NoSuchComplaint::new).value1();
        notices.queue(complaintId, facts.personId(), NoticeKind.NEWS);
        return id;
    }

    /** A letter that is written and sent in one go: fixed words around what staff wrote. */
    public long write(long complaintId, LetterKind kind, String words, Particulars particulars, Actor.Staff by) {
        save(complaintId, kind, words, "", by);
        return send(complaintId, kind, particulars);
    }

    private Facts facts(long complaintId, LetterKind kind, Particulars particulars) {
        var stage1 = CLOCK.as("stage1");
        var stage = particulars.stage() == null ? 0 : particulars.stage();
        var points = multiset(select(POINT.ID, POINT.NUMBER.cast(Integer.class), POINT.WHAT_HAPPENED, POINT.WHAT_SHOULD_HAPPEN,
                FINDING.FINDING_.cast(String.class), FINDING.REASON)
                .from(POINT).leftJoin(FINDING).on(FINDING.POINT_ID.eq(POINT.ID), FINDING.STAGE.eq((short) stage))
                .where(POINT.COMPLAINT_ID.eq(COMPLAINT.ID), particulars.pointIds().isEmpty() ? POINT.ROUTE.eq(PointRoute.HERE) : POINT.ID.in(particulars.pointIds()))
                .orderBy(POINT.NUMBER))
                .convertFrom(r -> r.map(mapping(AnsweredPoint::new)));
        var today = LondonDates.on(clock.instant());
        var role = field(select(STAFF_ROLE.ROLE).from(STAFF_ROLE).where(STAFF_ROLE.STAFF_ID.eq(STAFF_MEMBER.ID)).orderBy(STAFF_ROLE.ROLE).limit(1));
        var left = exists(selectOne().from(POINT).where(POINT.COMPLAINT_ID.eq(COMPLAINT.ID), POINT.ROUTE.eq(PointRoute.HERE), POINT.ID.notIn(particulars.pointIds())));
        var answerBy = field(select(min(CLOCK.NOW_DUE_ON)).from(CLOCK).where(CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID), CLOCK.KIND.in(ANSWERS), CLOCK.ENDED_ON.isNull(),
                CLOCK.PAUSED_ON.isNull(), CLOCK.NOW_DUE_ON.ge(today), left));
        return gate.db().select(COMPLAINT.REFERENCE, COMPLAINT.VOICE, PERSON.NAME, PERSON.ROLE, PERSON.ACTING_FOR_CHILD, PERSON.ID, COMPLAINT.RECEIVED_ON,
                        stage1.NOW_DUE_ON, stage1.NOW_LATEST_ON, answerBy, LETTER.OPENING, LETTER.CLOSING,
                        row(STAFF_MEMBER.GIVEN_NAME.concat(" ").concat(STAFF_MEMBER.FAMILY_NAME), role).mapping(Writer::new), val(today), points)
                .from(COMPLAINT)
                .join(PERSON).on(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID), PERSON.PART.eq(Part.COMPLAINANT))
                .join(LETTER).on(LETTER.COMPLAINT_ID.eq(COMPLAINT.ID), LETTER.KIND.eq(kind), LETTER.SENT_AT.isNull())
                .join(STAFF_MEMBER).on(STAFF_MEMBER.ID.eq(LETTER.CHANGED_BY))
                .crossApply(select(CLOCK.NOW_DUE_ON, CLOCK.NOW_LATEST_ON).from(CLOCK)
                        .where(CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID), CLOCK.KIND.eq(ClockKind.STAGE_1)).orderBy(CLOCK.ID.desc()).limit(1).asTable(stage1))
                .where(COMPLAINT.ID.eq(complaintId))
                .fetchOptional(mapping(Facts::new))
                .orElseThrow(NoSuchComplaint::new);
    }
}
