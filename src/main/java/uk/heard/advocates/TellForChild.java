package uk.heard.advocates;

import static heard.db.Tables.ADVOCATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.ChildMaySee;
import uk.heard.advocacy.WhoseWords;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Reference;
import uk.heard.complaint.Said;
import uk.heard.correspondence.SafeHours;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/**
 * An advocate makes a complaint for a child. It becomes one like every other: the same rules, conflict checks, clocks and notices. What is
 * different is written beside it: whether the child instructs them, whose words it is, and what the child may see. Nobody gets a code.
 */
@Component
public class TellForChild {

    /** Under this name what was typed is kept in the draft. */
    private static final String PAGE = "advocate";
    /** Drafts that one advocate may have sent within a day and still begin another. */
    private static final int MOST_IN_A_DAY = 200;

    /**
     * What was told.
     *
     * @param whyNot why the child cannot say what they want; empty when the child instructs the advocate
     * @param how how the child said that they want this; where they cannot say, what is known of their wishes
     * @param askedOn the day; null when it is not known
     * @param howToAsk how the council may ask the child itself; empty when it had better not
     */
    public record Told(String childName, Said danger, boolean instructed, String whyNot, String how, LocalDate askedOn, String howToAsk,
                       WhoseWords whoseWords, ChildMaySee childMaySee, List<Answers.Point> points) {}

    /**
     * What was typed before and not sent.
     *
     * @param draft which of this advocate’s drafts it is: sent twice from two windows it is still one complaint
     * @param number rises with every save, so that of two windows the older is told
     */
    public record Kept(int draft, long number, Map<String, String> typed) {}

    /** What became of sending. */
    public sealed interface Result {
        record Sent(Reference reference, MakeComplaint.Promise promise) implements Result {}

        /** It was changed in another window since, or was left for so long that it is gone. Nothing was sent. */
        record Overtaken() implements Result {}
    }

    private final Gate gate;
    private final Drafts drafts;
    private final MakeComplaint makeComplaint;

    TellForChild(Gate gate, Drafts drafts, MakeComplaint makeComplaint) {
        this.gate = gate;
        this.drafts = drafts;
        this.makeComplaint = makeComplaint;
    }

    /** What this advocate began and did not send, on whatever device; a new draft when there is none. */
    public Kept begin(Actor.Advocate advocate) {
        admitted(advocate);
        for (int i = 0; i < MOST_IN_A_DAY; i++) {
            var holder = holder(advocate, i);
            drafts.begin(holder, Voice.ADULT);
            var open = drafts.find(holder).filter(draft -> !draft.sent());
            if (open.isPresent()) {
                return new Kept(i, open.get().typedNumber(), open.get().typed().getOrDefault(PAGE, Map.of()));
            }
        }
        throw new IllegalStateException("More complaints in a day than one advocate makes");
    }

    /** Keeps what is typed. False when another window kept something newer, or it is more than can be kept. */
    public boolean keep(Actor.Advocate advocate, int draft, long number, Map<String, String> typed) {
        admitted(advocate);
        return drafts.typed(holder(advocate, draft), PAGE, number, typed).filter(Drafts.Kept::saved).isPresent();
    }

    /** Sends what was told. Pressed twice it is one complaint. @param number of the last {@link #keep} of this window */
    public Result send(Actor.Advocate advocate, int draft, long number, Told told) {
        admitted(advocate);
        var holder = holder(advocate, draft);
        var found = drafts.find(holder);
        var older = found.filter(one -> one.sent() || one.typedNumber() <= number).isEmpty();
        if (older || !found.get().sent() && !drafts.save(holder, answers(advocate, told), found.get().version(), PAGE)) {
            return new Result.Overtaken();
        }
        var reference = switch (makeComplaint.submit(holder)) {
            case MakeComplaint.Result.Sent sent -> sent.reference();
            case MakeComplaint.Result.AlreadySent already -> already.reference();
            case MakeComplaint.Result.Incomplete open -> throw new IllegalStateException("The form leaves a question open: " + open.question());
            case MakeComplaint.Result.NoDraft _ -> throw new IllegalStateException("The draft expired while it was sent");
        };
        return new Result.Sent(reference, makeComplaint.promise(holder).orElseThrow());
    }

    private Answers answers(Actor.Advocate advocate, Told told) {
        var self = gate.as(advocate, () -> gate.db().select(ADVOCATE.NAME, ADVOCATE.EMAIL).from(ADVOCATE).where(ADVOCATE.ID.eq(advocate.id())).fetchSingle());
        var consent = told.instructed() ? ConsentAnswer.AGREES : ConsentAnswer.TOO_YOUNG;
        return new Answers(Voice.ADULT, List.of(), told.points())
                .with(new Answer.InDanger(told.danger()))
                .with(new Answer.You(ComplainantRole.ADVOCATE))
                .with(new Answer.About(Matter.FOR_A_CHILD, told.childName(), told.instructed() ? Said.YES : Said.NOT_SAID))
                .with(new Answer.Agreement(consent, told.instructed() ? told.how() : told.whyNot() + "\n\n" + told.how(), told.askedOn(),
                        told.howToAsk().isEmpty() ? Said.NOT_SAID : Said.YES, told.howToAsk()))
                .with(new Answer.ByAdvocate(advocate.id(), told.instructed(), told.whyNot(), told.whoseWords(), told.childMaySee()))
                .with(new Answer.OverAYearAgo(Said.NOT_SAID, "")).with(new Answer.InCourt(Said.NOT_SAID, "")).with(new Answer.Before(Said.NOT_SAID, ""))
                .with(new Answer.Help("", Set.of(), "", ""))
                .with(new Answer.Contact(self.value1(), self.value2(), SafeHours.ANY, "", false, SafeHours.ANY, "", "", "", false));
    }

    /** The draft would open to whoever holds it: an advocate who left or was signed out is refused here. */
    private void admitted(Actor.Advocate advocate) {
        gate.run(advocate, () -> { });
    }

    /** A name that only this makes, and that no cookie can hold. */
    private static Actor.DraftHolder holder(Actor.Advocate advocate, int draft) {
        return new Actor.DraftHolder(DigestUtils.sha256(advocate.key() + ":" + draft));
    }
}
