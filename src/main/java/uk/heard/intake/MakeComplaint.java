package uk.heard.intake;

import static heard.db.Tables.CIRCUMSTANCES;
import static heard.db.Tables.CLOCK;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DRAFT;
import static heard.db.Tables.PERSON;
import static heard.db.Tables.POINT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import heard.db.Routines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.MadeByAdvocate;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.Channel;
import uk.heard.complaint.Circumstances;
import uk.heard.complaint.CodeHashing;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.NewComplaint;
import uk.heard.complaint.NewComplaint.When;
import uk.heard.complaint.Part;
import uk.heard.complaint.Reference;
import uk.heard.complaint.Said;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.attachment.Attachments;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.NoticeKind;
import uk.heard.correspondence.Notices;
import uk.heard.correspondence.SafeContact;
import uk.heard.correspondence.SafeHours;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers.Matter;
import uk.heard.standing.Standing;
import uk.heard.timescale.ClockKind;
import uk.heard.timescale.LondonDates;
import uk.heard.ui.Voice;

/**
 * Turns a draft into a complaint: one transaction writes everything that belongs to it or nothing. Sent again with the same
 * draft, from a second tab, after Back or after a lost answer, it makes no second complaint and says which one there is.
 */
@Component
public class MakeComplaint {

    /** What became of sending. */
    public sealed interface Result {
        /** It is safe with us. The code is known here and nowhere else; empty when the draft had one, which the person has already. */
        record Sent(Reference reference, Optional<AccessCode> code) implements Result {}

        /** We had it already. */
        record AlreadySent(Reference reference) implements Result {}

        /** An answer is missing; nothing was sent. */
        record Incomplete(Question question) implements Result {}

        /** There is no such draft, or it expired. */
        record NoDraft() implements Result {}
    }

    /** How they hear that there is something to read. Nobody is promised a letter who called no letter safe: a child waits for it at the door. */
    public enum Reached { IN_WRITING, IN_ANOTHER_WAY, ONLY_HERE }

    /** The dates that the confirmation promises. @param elsewhere whether some of it seems to belong to somebody else, who it is handed to */
    public record Promise(Reference reference, LocalDate acknowledgedBy, LocalDate replyBy, LocalDate replyAtTheLatestBy, Said danger,
                          boolean elsewhere, Reached reached) {

        public boolean inDanger() {
            return Circumstances.mayBeDanger(danger);
        }
    }

    /** Long enough to reload after a lost answer, short enough not to serve the next person at a shared computer. */
    static final Duration CODE_REPLACED_WITHIN = Duration.ofMinutes(30);
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMillis(100);
    private static final int ASKED_AGAIN = 100;

    private final Gate gate;
    private final Drafts drafts;
    private final Complaints complaints;
    private final Standing standing;
    private final SafeContact safeContact;
    private final AdvocacyRequests advocacy;
    private final Appointments appointments;
    private final Notices notices;
    private final DangerAlarm alarm;
    private final Attachments attachments;
    private final CodeHashing hashing;
    private final Clock clock;

    MakeComplaint(Gate gate, Drafts drafts, Complaints complaints, Standing standing, SafeContact safeContact, AdvocacyRequests advocacy, Appointments appointments,
                  Notices notices, DangerAlarm alarm, Attachments attachments, CodeHashing hashing, Clock clock) {
        this.gate = gate;
        this.drafts = drafts;
        this.complaints = complaints;
        this.standing = standing;
        this.safeContact = safeContact;
        this.advocacy = advocacy;
        this.appointments = appointments;
        this.notices = notices;
        this.alarm = alarm;
        this.attachments = attachments;
        this.hashing = hashing;
        this.clock = clock;
    }

    public Result submit(Actor.DraftHolder holder) {
        var before = gate.as(holder, () -> refusal(drafts.read()));
        if (before.isPresent()) {
            return before.get();
        }
        // The slow hash comes before the transaction, so that no connection waits for it.
        var code = AccessCode.random();
        var hash = hashing.hash(code);
        // Whoever presses often waits without a connection, or one person could take them all.
        for (int i = 0; i < ASKED_AGAIN; i++) {
            var result = gate.as(holder, () -> drafts.isFree() ? Optional.of(send(code, hash)) : Optional.<Result>empty());
            if (result.isPresent()) {
                return result.get();
            }
            LockSupport.parkNanos(ASKED_AGAIN_AFTER.toNanos());
        }
        return gate.as(holder, () -> send(code, hash));
    }

    private Result send(AccessCode code, String hash) {
        var found = drafts.lock();
        var refused = refusal(found);
        if (refused.isPresent()) {
            return refused.get();
        }
        var draft = found.get();
        drafts.sent(draft.answers().voice());
        if (draft.reference() != null) {
            write(draft, draft.reference(), draft.codeHash());
            return new Result.Sent(draft.reference(), Optional.empty());
        }
        var reference = Reference.random();
        write(draft, reference, hash);
        return new Result.Sent(reference, Optional.of(code));
    }

    /** What was promised about the complaint that this draft became; empty when it was not sent. */
    public Optional<Promise> promise(Actor.DraftHolder holder) {
        return gate.as(holder, () -> drafts.read().filter(Drafts.Draft::sent).map(draft -> gate.db().select(COMPLAINT.ID).from(COMPLAINT)
                .where(COMPLAINT.SUBMISSION_KEY.eq(draft.submissionKey())).fetchSingle().value1())).map(this::promise);
    }

    private Promise promise(long id) {
        return gate.as(new Actor.Complainant(id), () -> {
            var ack = CLOCK.as("ack");
            var stage1 = CLOCK.as("stage1");
            var reached = reached(id);
            return gate.db().select(COMPLAINT.REFERENCE, ack.DUE_ON, stage1.DUE_ON, stage1.LATEST_ON, CIRCUMSTANCES.DANGER,
                            exists(selectOne().from(POINT).where(POINT.COMPLAINT_ID.eq(COMPLAINT.ID), POINT.SAID_TO_BE_FOR.isNotNull())))
                    .from(COMPLAINT)
                    .join(CIRCUMSTANCES).on(CIRCUMSTANCES.COMPLAINT_ID.eq(COMPLAINT.ID))
                    .join(ack).on(ack.COMPLAINT_ID.eq(COMPLAINT.ID), ack.KIND.eq(ClockKind.ACKNOWLEDGEMENT))
                    .join(stage1).on(stage1.COMPLAINT_ID.eq(COMPLAINT.ID), stage1.KIND.eq(ClockKind.STAGE_1))
                    .where(COMPLAINT.ID.eq(id))
                    .fetchSingle(mapping((ref, acknowledged, due, latest, danger, elsewhere) ->
                            new Promise(new Reference(ref), acknowledged, due, latest, danger, elsewhere, reached)));
        });
    }

    private Reached reached(long id) {
        var safe = safeContact.ofComplainant(id).stream().map(SafeContact.Rule::channel).toList();
        if (safe.isEmpty()) {
            return Reached.ONLY_HERE;
        }
        return safe.contains(ContactChannel.EMAIL) || safe.contains(ContactChannel.POST) ? Reached.IN_WRITING : Reached.IN_ANOTHER_WAY;
    }

    /**
     * A new code in place of the first, for whoever holds the draft and never saw the answer to sending; only within
     * {@link #CODE_REPLACED_WITHIN} of it. The old code stops working.
     */
    public Optional<AccessCode> replaceCode(Actor.DraftHolder holder) {
        var code = AccessCode.random();
        var hash = hashing.hash(code);
        var replaced = gate.as(holder, () -> gate.db().update(COMPLAINT).set(COMPLAINT.CODE_HASH, hash)
                .from(DRAFT)
                .where(COMPLAINT.SUBMISSION_KEY.eq(DRAFT.SUBMISSION_KEY), DRAFT.TOKEN_HASH.eq(holder.tokenHash()),
                        DRAFT.SENT_AT.gt(clock.instant().minus(CODE_REPLACED_WITHIN)))
                .execute());
        return replaced == 1 ? Optional.of(code) : Optional.empty();
    }

    /** What somebody sent, for the copy that they may keep: what went wrong in all their words, not how they are reached. */
    public record SentCopy(Voice voice, Reference reference, Instant receivedAt, String name, String whyNow, String court, String before,
                           List<Answers.Point> points) {}

    /** A copy of what this draft became, for as long as {@link #replaceCode} gives a new code: after that the tracker shows it. */
    public Optional<SentCopy> copy(Actor.DraftHolder holder) {
        return gate.as(holder, () -> gate.db().select(COMPLAINT.ID).from(COMPLAINT)
                .join(DRAFT).on(DRAFT.SUBMISSION_KEY.eq(COMPLAINT.SUBMISSION_KEY))
                .where(DRAFT.SENT_AT.gt(clock.instant().minus(CODE_REPLACED_WITHIN)))
                .fetchOptional(COMPLAINT.ID)).map(this::copy);
    }

    private SentCopy copy(long id) {
        return gate.as(new Actor.Complainant(id), () -> {
            var points = multiset(select(POINT.WHAT_HAPPENED, POINT.WHAT_SHOULD_HAPPEN, row(POINT.HAPPENED, POINT.HAPPENED_ON, POINT.HAPPENED_AROUND).mapping(When::new),
                    POINT.SERVICE, POINT.WHO).from(POINT).where(POINT.COMPLAINT_ID.eq(COMPLAINT.ID)).orderBy(POINT.NUMBER))
                    .convertFrom(rows -> rows.map(mapping((happened, should, when, service, who) -> new Answers.Point(happened, should, when, service, who, null))));
            return gate.db().select(COMPLAINT.VOICE, COMPLAINT.REFERENCE.convertFrom(Reference::new), COMPLAINT.RECEIVED_AT, PERSON.NAME,
                            CIRCUMSTANCES.WHY_NOW, CIRCUMSTANCES.COURT, CIRCUMSTANCES.BEFORE, points)
                    .from(COMPLAINT).join(PERSON).on(PERSON.COMPLAINT_ID.eq(COMPLAINT.ID), PERSON.PART.eq(Part.COMPLAINANT))
                    .join(CIRCUMSTANCES).on(CIRCUMSTANCES.COMPLAINT_ID.eq(COMPLAINT.ID))
                    .fetchSingle(mapping(SentCopy::new));
        });
    }

    private Optional<Result> refusal(Optional<Drafts.Draft> found) {
        if (found.isEmpty()) {
            return Optional.of(new Result.NoDraft());
        }
        var draft = found.get();
        if (draft.sent()) {
            return Optional.of(new Result.AlreadySent(gate.db().select(COMPLAINT.REFERENCE).from(COMPLAINT)
                    .where(COMPLAINT.SUBMISSION_KEY.eq(draft.submissionKey()))
                    .fetchSingle(r -> new Reference(r.value1()))));
        }
        var open = Question.firstOpen(draft.answers(), LondonDates.on(clock.instant()));
        return open == Question.CHECK ? Optional.empty() : Optional.of(new Result.Incomplete(open));
    }

    private void write(Drafts.Draft draft, Reference reference, String codeHash) {
        var a = draft.answers();
        var received = complaints.receive(new NewComplaint(reference, codeHash, draft.submissionKey(), channel(a), a.voice(),
                new NewComplaint.Complainant(a.contact().name(), a.role(), a.forAChild()),
                about(a.to(Answer.About.class).orElseThrow()),
                a.points().stream().map(MakeComplaint::point).toList(), circumstances(a)));
        if (a.forSomebody()) {
            var said = a.to(Answer.Agreement.class).orElseThrow();
            standing.recordConsent(received.id(), received.aboutId(),
                    new Standing.Told(said.answer(), said.how(), said.askedOn(), said.mayWeAsk(), said.howToAsk()));
        }
        // On the simple form it can be wanted for a child also by whoever tells their own view of that child.
        var advocate = a.to(Answer.Advocate.class).filter(said -> said.wanted() != null && (a.advocateOffered() || a.aboutAnotherChild()));
        if (advocate.isPresent()) {
            advocacy.record(received.id(), a.advocateForThemselves() ? received.complainantId() : received.aboutId(), advocate.get().wanted());
        } else if (a.role() == ComplainantRole.ADVOCATE && a.forAChild()) {
            advocacy.record(received.id(), received.aboutId(), AdvocacyAnswer.HAS_ONE);
        }
        a.to(Answer.ByAdvocate.class).ifPresent(by -> appointments.madeComplaint(received.id(), received.aboutId(), new MadeByAdvocate(by.advocateId(),
                by.instructed(), by.whyNot(), by.whoseWords(), by.childMaySee(), a.to(Answer.Agreement.class).orElseThrow().how())));
        // Once all their words are there: whoever is named in any of them is kept out before anybody can look.
        Routines.matchNames(gate.db().configuration(), received.id(), clock.instant());
        attachments.bringFromDraft();
        safeContact.record(received.id(), received.complainantId(), contactRules(a.contact()));
        notices.queue(received.id(), received.complainantId(), NoticeKind.RECEIVED);
        if (Circumstances.mayBeDanger(a.to(Answer.InDanger.class).orElseThrow().now())) {
            alarm.raise(received.id());
        }
    }

    /** Through a councillor or an MP, unless it is about themselves. */
    private static Channel channel(Answers a) {
        return a.role() == ComplainantRole.COUNCILLOR_OR_MP && a.matter() != Matter.MYSELF ? Channel.COUNCILLOR_OR_MP : Channel.PORTAL;
    }

    private static NewComplaint.About about(Answer.About about) {
        return switch (about.matter()) {
            case MYSELF -> null;
            case MY_VIEW_ABOUT_A_CHILD, FOR_A_CHILD -> new NewComplaint.About(Part.CHILD, about.childName(), null);
            case FOR_AN_ADULT -> new NewComplaint.About(Part.ADULT, about.childName(), about.adult());
        };
    }

    private static NewComplaint.NewPoint point(Answers.Point point) {
        return new NewComplaint.NewPoint(point.whatHappened(), point.whatShouldHappen(), point.when(), point.service(), point.who(),
                point.door() == null ? null : point.door().destination());
    }

    private Circumstances circumstances(Answers a) {
        var court = a.to(Answer.InCourt.class).orElseThrow();
        var before = a.to(Answer.Before.class).orElseThrow();
        var help = a.to(Answer.Help.class).orElseThrow();
        var late = Question.OVER_A_YEAR_AGO.isAskedWith(a, LondonDates.on(clock.instant()))
                ? a.to(Answer.OverAYearAgo.class).orElseThrow() : new Answer.OverAYearAgo(Said.NO, "");
        return new Circumstances(a.to(Answer.InDanger.class).orElseThrow().now(),
                a.aboutAnotherChild() ? a.to(Answer.About.class).orElseThrow().childKnows() : Said.NOT_SAID,
                late.was(), late.whyNow(), court.now(), court.which(), before.complained(), before.what(),
                help.language(), help.formats(), help.adjustments(), help.helper());
    }

    private static List<SafeContact.Rule> contactRules(Answer.Contact contact) {
        if (contact.checkBackHere()) {
            return List.of();
        }
        return Stream.of(rule(ContactChannel.EMAIL, contact.email(), contact.emailHours(), contact), rule(ContactChannel.PHONE, contact.phone(), contact.phoneHours(), contact),
                        rule(ContactChannel.POST, contact.post(), SafeHours.ANY, contact), rule(ContactChannel.ADVOCATE, contact.advocate(), SafeHours.ANY, contact))
                .filter(rule -> !rule.address().isEmpty()).toList();
    }

    private static SafeContact.Rule rule(ContactChannel channel, String address, SafeHours safe, Answer.Contact contact) {
        return new SafeContact.Rule(channel, address, channel == ContactChannel.PHONE && contact.voicemail(),
                safe.from(), safe.until(), contact.note());
    }
}
