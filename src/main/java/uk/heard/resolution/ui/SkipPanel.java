package uk.heard.resolution.ui;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.complaint.Stage1Skip;
import uk.heard.resolution.StageOneTime;
import uk.heard.resolution.StageOneTime.Refused;
import uk.heard.ui.Choice;
import uk.heard.ui.Tick;

/** Begins Stage 2 without a Stage 1 reply: its last day has passed, or both sides agree. */
@Component
class SkipPanel implements CasePanel {

    private final StageOneTime time;

    SkipPanel(StageOneTime time) {
        this.time = time;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.Stage1Skipped(Stage1Skip.OVERDUE, null))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("resolution.skip.does"));
        var agree = new Tick(say, "skip-agree", say.it("resolution.skip.agree"));
        var why = form.add(new Choice<Stage1Skip>(say, "skip-why", say.it("resolution.skip.why"))
                .option(Stage1Skip.OVERDUE, say.it("resolution.skip.overdue"))
                .option(Stage1Skip.BY_AGREEMENT, say.it("resolution.skip.by_agreement"), null, agree));
        form.button(say.it("resolution.skip.send"), say.it("resolution.skip.done"), () -> why.getValue() == null
                ? Optional.of(new StepForm.Problem(why, say.it("resolution.skip.choose")))
                : StageOneTimeWords.problem(time.skip(context.staff(), file.id(), why.getValue(), agree.getValue()), say, why, Map.of(Refused.AGREEMENT_MISSING, agree)));
        return Optional.of(Step.anyTime(say.it("resolution.skip.title"), form));
    }
}
