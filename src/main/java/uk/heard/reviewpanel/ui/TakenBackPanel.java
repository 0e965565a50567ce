package uk.heard.reviewpanel.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.reviewpanel.StageThreeRequest;

/** Records that they took the request for a panel back: only in their own words, in writing. */
@Component
class TakenBackPanel implements CasePanel {

    private final StageThreeRequest request;

    TakenBackPanel(StageThreeRequest request) {
        this.request = request;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.RequestWithdrawn(3))
                ? Optional.of(Step.anyTime(context.say().it("reviewpanel.withdraw.title"), content(file, context)))
                : Optional.empty();
    }

    private StepForm content(CaseFile file, CaseContext context) {
        var say = context.say();
        var form = new StepForm(context, say.it("reviewpanel.withdraw.does"));
        var words = form.words("panel-withdraw", say.it("reviewpanel.withdraw.words"));
        words.setHint(say.it("reviewpanel.withdraw.words.hint"));
        return form.button(say.it("reviewpanel.withdraw.record"), say.it("reviewpanel.withdraw.done"),
                () -> request.withdraw(context.staff(), file.id(), words.getValue()).map(refused -> RefusedWords.beside(words, refused, say)));
    }
}
