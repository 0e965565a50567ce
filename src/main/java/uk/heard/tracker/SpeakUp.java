package uk.heard.tracker;

import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.reviewpanel.AskedBy;
import uk.heard.reviewpanel.PanelRequests;
import uk.heard.reviewpanel.PanelWindow;

/** What a complainant can do from the tracker. */
@Component
public class SpeakUp {

    private final Gate gate;
    private final Messages messages;
    private final Complaints complaints;
    private final PanelRequests panelRequests;

    SpeakUp(Gate gate, Messages messages, Complaints complaints, PanelRequests panelRequests) {
        this.gate = gate;
        this.messages = messages;
        this.complaints = complaints;
        this.panelRequests = panelRequests;
    }

    /** Writes a message to the complaints team. */
    public void message(Actor.Complainant complainant, String body) {
        gate.run(complainant, () -> messages.write(complainant.complaintId(), body));
    }

    /**
     * "I am not happy with this": asks for Stage 2, which is theirs by right, also when the Stage 1 reply did not come in the longest
     * time that the law gives it. What they add is kept as a message.
     */
    public void requestStage2(Actor.Complainant complainant, String inTheirWords) {
        gate.run(complainant, () -> {
            complaints.askForStage2(complainant.complaintId());
            if (!inTheirWords.isBlank()) {
                messages.write(complainant.complaintId(), inTheirWords.strip());
            }
        });
    }

    /** What a request for a review panel would be today. */
    public PanelWindow panelWindow(Actor.Complainant complainant) {
        return gate.as(complainant, () -> panelRequests.window(complainant.complaintId()));
    }

    /**
     * Asks for a review panel. In time it is theirs by right; late, it is kept all the same and the complaints manager decides.
     * What they add is kept as a message. Says which of the two it was.
     */
    public PanelWindow requestStage3(Actor.Complainant complainant, String inTheirWords) {
        return gate.as(complainant, () -> {
            var asked = panelRequests.receive(complainant.complaintId(), AskedBy.PORTAL);
            if (!inTheirWords.isBlank()) {
                messages.write(complainant.complaintId(), inTheirWords.strip());
            }
            return asked;
        });
    }
}
