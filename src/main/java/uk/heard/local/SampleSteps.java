package uk.heard.local;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.heard.casefile.AnswerMessage;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.Part;
import uk.heard.complaint.Reference;
import uk.heard.gate.Actor;
import uk.heard.local.SampleCase.Progress;
import uk.heard.resolution.StageOneReply;
import uk.heard.resolution.StageOneReply.PointFinding;
import uk.heard.staff.StaffRole;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.tracker.SpeakUp;
import uk.heard.triage.Triage;

/** What staff and complainant did with one sample since it was received, each step by its own use case and at its own time. */
@Component
@Profile("local")
class SampleSteps {

    private static final Optional<StaffRole> OFFICER = Optional.of(StaffRole.COMPLAINTS_OFFICER);
    /** The first dozen, some of them in the welcome, stand where the plan says. */
    private static final int FIRST_SHOWN = 12;
    private static final Optional<StaffRole> MANAGER = Optional.of(StaffRole.COMPLAINTS_MANAGER);

    private final Triage triage;
    private final StageOneReply reply;
    private final AnswerMessage answerMessage;
    private final SpeakUp speakUp;
    private final CaseFiles caseFiles;
    private final SampleOffice office;
    private final SampleInvestigation investigation;
    private final SampleReview review;
    private final SampleTurns turns;
    private final SampleAdvocacy advocacy;

    SampleSteps(Triage triage, StageOneReply reply, AnswerMessage answerMessage, SpeakUp speakUp, CaseFiles caseFiles, SampleOffice office,
                SampleInvestigation investigation, SampleReview review, SampleTurns turns, SampleAdvocacy advocacy) {
        this.triage = triage;
        this.reply = reply;
        this.answerMessage = answerMessage;
        this.speakUp = speakUp;
        this.caseFiles = caseFiles;
        this.office = office;
        this.investigation = investigation;
        this.review = review;
        this.turns = turns;
        this.advocacy = advocacy;
    }

    /** A sample that has just been received, with what the steps need to go on. */
    record Received(SampleCase sample, long id, Reference reference, SampleTimes times, SampleStories stories, SampleWords words) {

        boolean young() {
            return sample.story().voice().young();
        }

        Actor.Complainant complainant() {
            return new Actor.Complainant(id);
        }
    }

    void take(Received it) {
        var progress = it.sample().progress();
        if (!progress.reached(Progress.ACKNOWLEDGED)) {
            return;
        }
        var officer = office.free(it.id(), person -> person.role().equals(OFFICER), it.sample().number(), it.times().acknowledged()).orElseThrow();
        step(it.times().acknowledged(), () -> triage.acknowledge(officer, it.id(), it.words().one(it.stories().added())));
        advocacy.take(it, officer);
        if (progress.reached(Progress.ACCEPTED)) {
            accept(it, officer);
        } else if (it.sample().unusual() == null && it.sample().number() > FIRST_SHOWN) {
            turns.whileDeciding(it, officer, office.free(it.id(), person -> person.role().equals(MANAGER), 0, it.times().accepted()));
        }
        if (it.times().exchanged()) {
            exchange(it, officer);
        }
        if (progress.reached(Progress.ALLOCATED)) {
            step(it.times().allocated(), () -> triage.allocate(officer, it.id(), office.idOf(it.sample().story().team())));
        }
        if (progress == Progress.ALLOCATED && it.sample().unusual() == null && it.sample().number() % 5 == 0) {
            draft(it);
        }
        if (progress.reached(Progress.REPLIED)) {
            reply(it, officer);
        }
        if (progress.reached(Progress.STAGE_2)) {
            SampleClock.at(it.times().stage2(), () -> speakUp.requestStage2(it.complainant(), it.words().one(it.stories().stage2())));
            investigation.take(it, officer);
            if (progress.reached(Progress.PANEL_REQUESTED)) {
                review.take(it, officer);
            }
        } else if (progress == Progress.REPLIED && it.sample().number() > FIRST_SHOWN) {
            turns.afterTheReply(it, officer);
        }
    }

    private void accept(Received it, Actor.Staff officer) {
        var before = it.times().accepted().minusSeconds(600);
        var named = it.sample().named();
        if (named != null && named.byChance() != null) {
            var manager = office.free(it.id(), person -> person.role().equals(MANAGER), 0, before).orElseThrow();
            office.matched(it.id()).forEach(matched -> step(before, () -> triage.releaseMatch(manager, it.id(), matched, named.byChance())));
        }
        var outcome = triage.standingRule(officer, it.id()).outcome();
        if (outcome == StandingRule.Outcome.CONSENT_NEEDED) {
            var child = file(before, officer, it).people().stream().filter(p -> p.part() == Part.CHILD).findFirst().orElseThrow();
            step(before, () -> triage.recordConsent(officer, it.id(), child.id(), ConsentAnswer.AGREES, "Asked by their independent visitor, who knows them."));
        }
        var reasons = outcome == StandingRule.Outcome.DISCRETION ? "They know the child well and speak about the child’s welfare. The child was told." : "";
        step(it.times().accepted(), () -> triage.accept(officer, it.id(), true, reasons));
    }

    private void exchange(Received it, Actor.Staff officer) {
        var words = it.words();
        var exchange = words.one(it.young() ? it.stories().youngMessages() : it.stories().messages());
        SampleClock.at(it.times().asked(), () -> speakUp.message(it.complainant(), words.fit(exchange.asks())));
        step(it.times().answered(), () -> answerMessage.answer(officer, it.id(), words.fit(exchange.answers())));
    }

    /** What the team's manager has written so far and not sent: an answer to the first point. */
    private void draft(Received it) {
        var when = it.times().drafted();
        office.free(it.id(), person -> person.team() == it.sample().story().team() && person.role().isPresent(), 0, when).ifPresent(manager -> {
            var first = file(when, manager, it).points().getFirst();
            SampleClock.at(when, () -> reply.save(manager, it.id(), List.of(finding(it, first)), it.stories().openings().getFirst(), ""));
        });
    }

    private void reply(Received it, Actor.Staff officer) {
        var findings = file(it.times().replied().minusSeconds(1800), officer, it).points().stream().map(point -> finding(it, point)).toList();
        var opening = it.words().one(it.young() ? it.stories().youngOpenings() : it.stories().openings());
        var closing = it.words().one(it.young() ? it.stories().youngClosings() : it.stories().closings());
        step(it.times().replied(), () -> reply.send(officer, it.id(), findings, opening, closing));
    }

    private static PointFinding finding(Received it, CaseFile.CasePoint point) {
        var told = it.sample().story().points().get(point.number() - 1);
        return new PointFinding(point.id(), told.found(), it.words().fit(told.because()));
    }

    private CaseFile file(Instant when, Actor.Staff reader, Received it) {
        return SampleClock.askedAt(when, () -> caseFiles.open(reader, it.reference().value())).orElseThrow();
    }

    static void step(Instant when, Supplier<Optional<?>> step) {
        SampleClock.at(when, () -> step.get().ifPresent(refused -> {
            throw new IllegalStateException("A sample was refused: " + refused);
        }));
    }
}
