package uk.heard.tracker;

import org.springframework.stereotype.Component;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.advocacy.Appointments;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** A child or care leaver asks for an advocate at any step, or wants none any longer. Both are theirs to say, and staff see it at once. */
@Component
public class OwnAdvocate {

    private final Gate gate;
    private final AdvocacyRequests requests;
    private final Appointments appointments;
    private final Messages messages;

    OwnAdvocate(Gate gate, AdvocacyRequests requests, Appointments appointments, Messages messages) {
        this.gate = gate;
        this.appointments = appointments;
        this.requests = requests;
        this.messages = messages;
    }

    /** @param body what staff read; nothing happens when it was asked already and waits, or nobody here is entitled to an advocate */
    public void want(Actor.Complainant complainant, TrackedComplaint complaint, String body) {
        gate.run(complainant, () -> record(complainant, complaint, MessageKind.ADVOCATE, AdvocacyAnswer.WANTED, body));
    }

    /** Ends it from now on: the case is closed to an advocate who was appointed with the same transaction. */
    public void stop(Actor.Complainant complainant, TrackedComplaint complaint, String body) {
        gate.run(complainant, () -> {
            record(complainant, complaint, MessageKind.NO_ADVOCATE, AdvocacyAnswer.NOT_NOW, body);
            appointments.end(complainant.complaintId(), "");
        });
    }

    private void record(Actor.Complainant complainant, TrackedComplaint complaint, MessageKind kind, AdvocacyAnswer answer, String body) {
        if (complaint.mayHaveAdvocate() && messages.ask(complainant.complaintId(), kind, body)) {
            requests.record(complainant.complaintId(), complaint.personHelped(), answer);
        }
    }
}
