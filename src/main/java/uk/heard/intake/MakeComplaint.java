package uk.heard.intake;

import static heard.db.Tables.CLOCK;
import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DRAFT;
import static org.jooq.Records.mapping;

import heard.db.Routines;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.Channel;
import uk.heard.complaint.CodeHashing;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.NewComplaint;
import uk.heard.complaint.Reference;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.correspondence.ContactChannel;
import uk.heard.correspondence.NoticeKind;
import uk.heard.correspondence.Notices;
import uk.heard.correspondence.SafeContact;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.standing.Standing;
import uk.heard.timescale.ClockKind;

/**
 * Turns a draft into a complaint: one transaction writes everything that belongs to it or nothing. Sent again with the same
 * draft, from a second tab, after Back or after a lost answer, it makes no second complaint and says which one there is.
 */
@Component
public class MakeComplaint {

    /** What became of sending. */
    public sealed interface Result {
        /** It is safe with us. The code is known here and nowhere else. */
        record Sent(Reference reference, AccessCode code) implements Result {}

        /** We had it already. */
        record AlreadySent(Reference reference) implements Result {}

        /** An answer is missing; nothing was sent. */
        record Incomplete(Question question) implements Result {}

        /** There is no such draft, or it expired. */
        record NoDraft() implements Result {}
    }

    /** The dates that the confirmation promises. */
    public record Promise(Reference reference, LocalDate acknowledgedBy, LocalDate replyBy, LocalDate replyAtTheLatestBy) {}

    /** Long enough to reload after a lost answer, short enough not to serve the next person at a shared computer. */
    static final Duration CODE_REPLACED_WITHIN = Duration.ofMinutes(30);

    private final Gate gate;
    private final Drafts drafts;
    private final Complaints complaints;
    private final Standing standing;
    private final SafeContact safeContact;
    private final AdvocacyRequests advocacy;
    private final Notices notices;
    private final CodeHashing hashing;
    private final Clock clock;

    MakeComplaint(Gate gate, Drafts drafts, Complaints complaints, Standing standing, SafeContact safeContact, AdvocacyRequests advocacy,
                  Notices notices, CodeHashing hashing, Clock clock) {
        this.gate = gate;
        this.drafts = drafts;
        this.complaints = complaints;
        this.standing = standing;
        this.safeContact = safeContact;
        this.advocacy = advocacy;
        this.notices = notices;
        this.hashing = hashing;
        this.clock = clock;
    }

    public Result submit(Actor.DraftHolder holder) {
        var before = gate.as(holder, () -> refusal(drafts.read()));
        if (before.isPresent()) {
            return before.get();
        }
        var reference = Reference.random();
        var code = AccessCode.random();
        // The slow hash comes before the transaction, so that no connection waits for it.
        var hash = hashing.hash(code);
        return gate.as(holder, () -> {
            var draft = drafts.lock();
            var refused = refusal(draft);
            if (refused.isPresent()) {
                return refused.get();
            }
            drafts.sent(draft.get().answers().voice());
            write(draft.get(), reference, hash);
            return new Result.Sent(reference, code);
        });
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
            return gate.db().select(COMPLAINT.REFERENCE, ack.DUE_ON, stage1.DUE_ON, stage1.LATEST_ON).from(COMPLAINT)
                    .join(ack).on(ack.COMPLAINT_ID.eq(COMPLAINT.ID), ack.KIND.eq(ClockKind.ACKNOWLEDGEMENT))
                    .join(stage1).on(stage1.COMPLAINT_ID.eq(COMPLAINT.ID), stage1.KIND.eq(ClockKind.STAGE_1))
                    .where(COMPLAINT.ID.eq(id))
                    .fetchSingle(mapping((ref, acknowledged, due, latest) -> new Promise(new Reference(ref), acknowledged, due, latest)));
        });
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
        var open = Question.firstOpen(draft.answers());
        return open == Question.CHECK ? Optional.empty() : Optional.of(new Result.Incomplete(open));
    }

    private void write(Drafts.Draft draft, Reference reference, String codeHash) {
        var a = draft.answers();
        var received = complaints.receive(new NewComplaint(reference, codeHash, draft.submissionKey(), Channel.PORTAL, a.voice(),
                new NewComplaint.Complainant(text(a.name()), a.role(), a.forAChild()),
                a.aboutAnotherChild() ? new NewComplaint.Child(text(a.childName())) : null,
                a.points().stream().map(p -> new NewComplaint.NewPoint(p.whatHappened(), text(p.whatShouldHappen()))).toList()));
        Routines.matchNames(gate.db().configuration(), received.id(), clock.instant());
        if (a.forAChild()) {
            standing.recordConsent(received.id(), received.childId(), a.consent(), text(a.consentHow()));
        }
        if (a.advocateOffered()) {
            advocacy.record(received.id(), a.forAChild() ? received.childId() : received.complainantId(), a.advocate());
        } else if (a.role() == ComplainantRole.ADVOCATE && a.forAChild()) {
            advocacy.record(received.id(), received.childId(), AdvocacyAnswer.HAS_ONE);
        }
        safeContact.record(received.id(), received.complainantId(), contactRules(a));
        notices.queue(received.id(), received.complainantId(), NoticeKind.RECEIVED);
    }

    private static List<SafeContact.Rule> contactRules(Answers a) {
        var rules = new ArrayList<SafeContact.Rule>();
        if (!a.checkBackHere()) {
            addRule(rules, ContactChannel.EMAIL, a.email(), false, a.contactNote());
            addRule(rules, ContactChannel.PHONE, a.phone(), a.voicemail(), a.contactNote());
            addRule(rules, ContactChannel.POST, a.post(), false, a.contactNote());
        }
        return rules;
    }

    private static void addRule(List<SafeContact.Rule> rules, ContactChannel channel, String address, boolean voicemail, String note) {
        if (!text(address).isEmpty()) {
            rules.add(new SafeContact.Rule(channel, text(address), voicemail, text(note)));
        }
    }

    private static String text(String answer) {
        return answer == null ? "" : answer.strip();
    }
}
