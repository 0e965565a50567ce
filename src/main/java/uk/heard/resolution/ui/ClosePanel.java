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
import uk.heard.resolution.StageOneTime;
import uk.heard.ui.Tick;

/** Closes after the Stage 1 reply; Stage 2 stays open to them. */
@Component
class ClosePanel implements CasePanel {

    private final StageOneTime time;

    ClosePanel(StageOneTime time) {
        this.time = time;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.Stage1Closed())) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("resolution.close.does"));
        var sure = form.add(new Tick(say, "close-sure", say.it("resolution.close.sure")));
        form.button(say.it("resolution.close.send"), say.it("resolution.close.done"), () -> sure.getValue()
                ? StageOneTimeWords.problem(time.close(context.staff(), file.id()), say, sure, Map.of())
                : Optional.of(new StepForm.Problem(sure, say.it("resolution.time.tick"))));
        return Optional.of(Step.anyTime(say.it("resolution.close.title"), form));
    }
}
