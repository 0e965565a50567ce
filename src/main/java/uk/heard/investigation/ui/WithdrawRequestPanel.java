package uk.heard.investigation.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.Investigation;

/** Records that the complainant took the request for Stage 2 back in writing: the only way in which it ends without an answer. */
@Component
class WithdrawRequestPanel implements CasePanel {

    private final Investigation investigation;

    WithdrawRequestPanel(Investigation investigation) {
        this.investigation = investigation;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        if (!context.complaintsTeam() || !Journey.allows(file.position(), new Move.RequestWithdrawn(2))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("investigation.withdraw.does"));
        var words = form.words("request-withdrawn", say.it("investigation.withdraw.words"));
        words.setHint(say.it("investigation.withdraw.words.hint"));
        form.button(say.it("investigation.withdraw.send"), say.it("investigation.withdraw.done"),
                () -> investigation.withdrawRequest(context.staff(), file.id(), words.getValue()).map(refused -> Said.refused(say, refused, words)));
        return Optional.of(Step.anyTime(say.it("investigation.withdraw.title"), form));
    }
}
