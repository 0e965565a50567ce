package uk.heard.tracker;

import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.Move;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** What a complainant can do from the tracker. */
@Component
public class SpeakUp {

    private final Gate gate;
    private final Messages messages;
    private final Complaints complaints;

    SpeakUp(Gate gate, Messages messages, Complaints complaints) {
        this.gate = gate;
        this.messages = messages;
        this.complaints = complaints;
    }

    /** Writes a message to the complaints team. */
    public void message(Actor.Complainant complainant, String body) {
        gate.run(complainant, () -> messages.write(complainant.complaintId(), body));
    }

    /** "I am not happy with this": asks for Stage 2, which is theirs by right. What they add is kept as a message. */
    public void requestStage2(Actor.Complainant complainant, String inTheirWords) {
        gate.run(complainant, () -> {
            complaints.record(complainant.complaintId(), new Move.Stage2Requested(null));
            if (!inTheirWords.isBlank()) {
                messages.write(complainant.complaintId(), inTheirWords.strip());
            }
        });
    }
}
