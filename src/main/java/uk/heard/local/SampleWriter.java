package uk.heard.local;

import java.util.Random;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.heard.complaint.AccessCode;
import uk.heard.complaint.Reference;
import uk.heard.intake.Answers;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;
import uk.heard.timescale.LondonDates;

/**
 * Writes one sample complaint: a draft is begun, filled and sent as by anybody, then goes as far as it has come. All of it is one
 * transaction, so that a killed start leaves whole complaints only.
 */
@Component
@Profile("local")
class SampleWriter {

    /** What it takes to follow a sample. */
    record Written(SampleCase sample, Reference reference, AccessCode code) {
    }

    /** Whose latest notice is left to be sent, so that there is something in the mail catcher. */
    private static final int WITH_MAIL = 3;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final Drafts drafts;
    private final SampleNotes notes;
    private final MakeComplaint makeComplaint;
    private final SampleSteps steps;
    private final SampleOffice office;
    private final TransactionTemplate transaction;

    SampleWriter(Drafts drafts, SampleNotes notes, MakeComplaint makeComplaint, SampleSteps steps, SampleOffice office, PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.notes = notes;
        this.makeComplaint = makeComplaint;
        this.steps = steps;
        this.office = office;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param beforeCommit told of the complaint while it can still be taken back */
    void write(SampleCase c, SampleStories stories, SampleDays days, Consumer<Written> beforeCommit) {
        transaction.executeWithoutResult(_ -> beforeCommit.accept(write(c, stories, days)));
    }

    private Written write(SampleCase c, SampleStories stories, SampleDays days) {
        // Neighbouring seeds would begin alike.
        var random = new Random(SCATTER * c.number());
        var times = SampleTimes.of(c, days, random);
        var girl = random.nextBoolean();
        var names = girl ? stories.names().girls() : stories.names().boys();
        var child = c.unusual() != null && c.unusual().childName() != null ? c.unusual().childName() : names.get(random.nextInt(names.size()));
        var worker = stories.names().workers().get(random.nextInt(stories.names().workers().size()));
        var words = new SampleWords(random, child, girl, worker, LondonDates.on(times.received()));
        var answers = new SampleAnswers(c, stories, random, words, child).all();
        var sent = SampleClock.askedAt(times.received(), () -> send(c, answers));
        var id = office.idOf(sent.reference());
        steps.take(new SampleSteps.Received(c, id, sent.reference(), times, stories, words));
        office.endNotices(id, c.number() <= WITH_MAIL);
        return new Written(c, sent.reference(), sent.code().orElseThrow());
    }

    private MakeComplaint.Result.Sent send(SampleCase c, Answers answers) {
        var holder = drafts.begin(c.story().voice()).holder();
        drafts.save(holder, answers, drafts.find(holder).orElseThrow().version(), "");
        notes.add(c.number(), holder, answers);
        return (MakeComplaint.Result.Sent) makeComplaint.submit(holder);
    }
}
