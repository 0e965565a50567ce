package uk.heard.reviewpanel.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.reviewpanel.DirectorsResponse;

/** Offers the director's response while the panel's recommendations wait for it. */
@Component
class ResponsePanel implements CasePanel {

    private final DirectorsResponse response;

    ResponsePanel(DirectorsResponse response) {
        this.response = response;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return context.complaintsTeam() && Journey.allows(file.position(), new Move.Stage3Responded(0))
                ? Optional.of(Step.due(370, context.say().it("reviewpanel.response.title"), new ResponseEditor(response, file, context)))
                : Optional.empty();
    }
}
