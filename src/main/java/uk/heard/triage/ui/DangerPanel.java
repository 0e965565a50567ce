package uk.heard.triage.ui;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Circumstances;
import uk.heard.complaint.Move;
import uk.heard.complaint.Said;
import uk.heard.council.CouncilProfile;
import uk.heard.triage.Danger;

/** Before everything else: what was done about the danger that somebody told of. */
@Component
class DangerPanel implements CasePanel {

    private final Danger danger;
    private final CouncilProfile council;

    DangerPanel(Danger danger, CouncilProfile council) {
        this.danger = danger;
        this.council = council;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Circumstances.mayBeDanger(file.circumstances().danger()) || file.has(Move.DangerAnswered.class)) {
            return Optional.empty();
        }
        var say = context.say();
        var sure = file.circumstances().danger() == Said.YES ? "" : ".not-sure";
        var form = new StepForm(context, say.it("triage.danger.does" + sure, council.frontDoorPhone(), council.outOfHoursPhone()));
        var done = form.words("danger-done", say.it("triage.danger.what"));
        form.button(say.it("triage.danger.send"), say.it("triage.danger.done"),
                () -> RefusedWords.problem(danger.answer(context.staff(), file.id(), done.getValue()), say, done, Map.of()));
        return Optional.of(Step.due(0, say.it("triage.danger.title" + sure), form));
    }
}
