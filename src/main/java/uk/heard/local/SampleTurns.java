package uk.heard.local;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.CaseFiles;
import uk.heard.complaint.HeldFor;
import uk.heard.gate.Actor;
import uk.heard.invitation.ChildsAnswers;
import uk.heard.invitation.Invitations;
import uk.heard.invitation.NewInvitation;
import uk.heard.invitation.SafeWay;
import uk.heard.resolution.StageOneTime;
import uk.heard.standing.ConsentAnswer;
import uk.heard.standing.StandingRule;
import uk.heard.timescale.LondonDates;
import uk.heard.timescale.WorkingDays;
import uk.heard.triage.PointRoutes;
import uk.heard.triage.Triage;
import uk.heard.triage.Withdrawal;

/** What happens to some complaints on the way: they wait, are not taken on, are held for a court, taken back, or closed after the reply. */
@Component
@Profile("local")
class SampleTurns {

    private final Triage triage;
    private final PointRoutes routes;
    private final Withdrawal withdrawal;
    private final StageOneTime time;
    private final Invitations invitations;
    private final ChildsAnswers answers;
    private final CaseFiles caseFiles;
    private final Clock clock;

    SampleTurns(Triage triage, PointRoutes routes, Withdrawal withdrawal, StageOneTime time, Invitations invitations, ChildsAnswers answers,
            CaseFiles caseFiles, Clock clock) {
        this.triage = triage;
        this.routes = routes;
        this.withdrawal = withdrawal;
        this.time = time;
        this.invitations = invitations;
        this.answers = answers;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** For a sample that was acknowledged and is being decided about. */
    void whileDeciding(SampleSteps.Received it, Actor.Staff officer, Optional<Actor.Staff> manager) {
        var when = it.times().accepted();
        var number = it.sample().number();
        if (number % 3 == 0 && triage.standingRule(officer, it.id()).outcome() != StandingRule.Outcome.ELIGIBLE) {
            SampleSteps.step(when, () -> triage.awaitStanding(officer, it.id(), "Before we can go on we need to know what the child thinks about this. We will ask them this week."));
            SampleClock.at(when.plusSeconds(1_200), () -> askTheChild(it, officer));
        } else if (number % 7 == 1) {
            SampleSteps.step(when, () -> withdrawal.withdraw(officer, it.id(), "Rang us: it was put right by the new worker.",
                    "An advocate spoke with the child, who is content and feels safe.", Withdrawal.Then.CLOSE));
        } else if (number % 7 == 2 && manager.isPresent()) {
            SampleSteps.step(when, () -> routes.refuse(manager.get(), it.id(), points(it, officer),
                    "You wrote to us about a decision that a court made. We cannot change it. A solicitor can tell you how to ask the court."));
        } else if (number % 7 == 3 && manager.isPresent()) {
            SampleSteps.step(when, () -> routes.hold(manager.get(), it.id(), points(it, officer), HeldFor.COURT, LondonDates.on(when).plusWeeks(6),
                    "The hearing next month decides about the same report. Looking into it before could harm the hearing."));
        }
    }

    /** Every other child has answered, and wants to talk first. */
    private void askTheChild(SampleSteps.Received it, Actor.Staff officer) {
        var invited = invitations.invite(officer, it.id(), new NewInvitation(SafeWay.TRUSTED_ADULT, "Their class teacher, on Thursday", "", "Someone in your family",
                "They think that we should do some things in another way.", true, invitations.usualEnd()));
        if (it.sample().number() % 2 == 0 && invited instanceof Invitations.Result.Invited keys) {
            answers.unlock(keys.reference().value(), keys.code().value(), "samples").ifPresent(child -> answers.answer(child, new ChildsAnswers.Given(
                    UUID.randomUUID(), ConsentAnswer.TALK_FIRST, "Not at home. Can we talk at school?", false, false, false)));
        }
    }

    /** For a sample that was replied to and asked for no more. */
    void afterTheReply(SampleSteps.Received it, Actor.Staff officer) {
        var when = WorkingDays.england().after(LondonDates.on(it.times().stage2()), 1).atTime(10, 20).atZone(LondonDates.LONDON).toInstant();
        if (it.sample().number() % 3 == 0 && when.isBefore(clock.instant())) {
            SampleSteps.step(when, () -> time.close(officer, it.id()));
        }
    }

    private Set<Long> points(SampleSteps.Received it, Actor.Staff reader) {
        return caseFiles.open(reader, it.reference().value()).orElseThrow().pointsHere().stream().map(CaseFile.CasePoint::id).collect(Collectors.toSet());
    }
}
