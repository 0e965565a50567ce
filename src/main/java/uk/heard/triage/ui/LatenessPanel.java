package uk.heard.triage.ui;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.triage.Lateness;
import uk.heard.triage.Refused;
import uk.heard.ui.DayAnswer;
import uk.heard.ui.Tick;

/** Asks the two questions about a complaint of something more than a year old, and keeps the answers. */
@Component
class LatenessPanel implements CasePanel {

    private final Lateness lateness;

    LatenessPanel(Lateness lateness) {
        this.lateness = lateness;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsManager() || !Journey.allows(file.position(), new Move.Accepted(""))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("triage.late.does"));
        lateness.decided(context.staff(), file.id()).ifPresent(reasons -> form.say(say.it("triage.late.decided", reasons)));
        var on = form.add(new DayAnswer(say, "late-grounds", say.it("triage.late.grounds")));
        var notReasonable = form.add(new Tick(say, "late-not-reasonable", say.it("triage.late.not-reasonable")));
        var possible = form.add(new Tick(say, "late-possible", say.it("triage.late.possible")));
        var reasons = form.words("late-reasons", say.it("triage.late.reasons"));
        reasons.setHint(say.it("triage.late.reasons.hint"));
        form.button(say.it("triage.late.send"), say.it("triage.late.done"), () -> RefusedWords.problem(
                lateness.decide(context.staff(), file.id(), on.getValue(), notReasonable.getValue(), possible.getValue(), reasons.getValue()), say, reasons,
                Map.of(Refused.DATE_MISSING, on, Refused.DATE_IN_FUTURE, on)));
        return Optional.of(Step.anyTime(say.it("triage.late.title"), form));
    }
}
