package uk.heard.investigation.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.casefile.ui.StepForm;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.investigation.Adjudication;
import uk.heard.ui.DayAnswer;

/** Records when a posted Stage 2 response reached the complainant: their days to ask for a panel count from then. */
@Component
class ReceiptPanel implements CasePanel {

    private final Adjudication adjudication;

    ReceiptPanel(Adjudication adjudication) {
        this.adjudication = adjudication;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        var posted = file.last(Move.Adjudicated.class).filter(sent -> sent.receivedOn() == null).isPresent();
        if (!context.complaintsTeam() || !posted || file.has(Move.Stage2ReplyReceived.class)
                || !Journey.allows(file.position(), new Move.Stage2ReplyReceived(null))) {
            return Optional.empty();
        }
        var say = context.say();
        var form = new StepForm(context, say.it("investigation.receipt.does"));
        var on = form.add(new DayAnswer(say, "received-on", say.it("investigation.receipt.on")));
        form.button(say.it("investigation.receipt.send"), say.it("investigation.receipt.done"),
                () -> adjudication.recordReceipt(context.staff(), file.id(), on.getValue()).map(refused -> Said.refused(say, refused, on)));
        return Optional.of(Step.due(80, say.it("investigation.receipt.title"), form));
    }
}
