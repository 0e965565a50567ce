package uk.heard.tracker;

import heard.db.Routines;
import java.time.Clock;
import org.springframework.stereotype.Component;
import uk.heard.complaint.Complaints;
import uk.heard.complaint.NewComplaint;
import uk.heard.correspondence.MessageKind;
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
    private final Clock clock;

    SpeakUp(Gate gate, Messages messages, Complaints complaints, PanelRequests panelRequests, Clock clock) {
        this.clock = clock;
        this.gate = gate;
        this.messages = messages;
        this.complaints = complaints;
        this.panelRequests = panelRequests;
    }

    /** Writes a message to the complaints team. The same words sent again while the first wait add nothing. */
    public void message(Actor.Complainant complainant, String body) {
        ask(complainant, MessageKind.MESSAGE, body);
    }

    /**
     * Asks the complaints team for something, in their words. Nothing changes until staff act, and no clock starts again. Whoever is named
     * in a new matter is kept out of the case from now on.
     *
     * @param body 1 to {@link Messages#LONGEST} characters
     * @return false when it was asked already and waits
     */
    public boolean ask(Actor.Complainant complainant, MessageKind kind, String body) {
        return gate.as(complainant, () -> {
            var asked = messages.ask(complainant.complaintId(), kind, body).isPresent();
            if (asked && (kind == MessageKind.POINT || kind == MessageKind.NOT_HAPPY)) {
                keepOutWhoeverIsNamed(complainant);
            }
            return asked;
        });
    }

    /**
     * "This is not what I said": keeps their version of a point that staff wrote down for them, beside the first, and tells staff.
     *
     * @param body what staff read as the message
     */
    public void correct(Actor.Complainant complainant, long pointId, NewComplaint.NewPoint corrected, String body) {
        gate.run(complainant, () -> {
            if (messages.ask(complainant.complaintId(), MessageKind.CORRECTION, body).isPresent()) {
                complaints.correct(complainant.complaintId(), pointId, corrected);
                keepOutWhoeverIsNamed(complainant);
            }
        });
    }

    private void keepOutWhoeverIsNamed(Actor.Complainant complainant) {
        Routines.matchNames(gate.db().configuration(), complainant.complaintId(), clock.instant());
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
