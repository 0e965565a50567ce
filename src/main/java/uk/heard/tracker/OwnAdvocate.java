package uk.heard.tracker;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.advocacy.AdvocacyRequests;
import uk.heard.advocacy.Appointments;
import uk.heard.advocacy.ChildsAnswer;
import uk.heard.advocacy.Referrals;
import uk.heard.advocacy.Scope;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** A child or care leaver asks for an advocate at any step, or wants none any longer. Both are theirs to say, and staff see it at once. */
@Component
public class OwnAdvocate {

    private final Gate gate;
    private final AdvocacyRequests requests;
    private final Referrals referrals;
    private final Appointments appointments;
    private final Messages messages;

    OwnAdvocate(Gate gate, AdvocacyRequests requests, Referrals referrals, Appointments appointments, Messages messages) {
        this.gate = gate;
        this.referrals = referrals;
        this.appointments = appointments;
        this.requests = requests;
        this.messages = messages;
    }

    /** @param body what staff read; nothing happens when it was asked already and waits, or nobody here is entitled to an advocate */
    public void want(Actor.Complainant complainant, TrackedComplaint complaint, String body) {
        gate.run(complainant, () -> say(complainant, complaint, MessageKind.ADVOCATE, AdvocacyAnswer.WANTED, body));
    }

    /** Ends it from now on: with the same transaction the case is closed to an advocate who was appointed, and Stage 1 waits for none any longer. */
    public void stop(Actor.Complainant complainant, TrackedComplaint complaint, String body) {
        gate.run(complainant, () -> {
            say(complainant, complaint, MessageKind.NO_ADVOCATE, AdvocacyAnswer.NOT_NOW, body);
            if (complaint.isHelpedThemselves()) {
                appointments.end(complainant.complaintId(), "");
                appointments.waitIsOver(complainant.complaintId());
            }
        });
    }

    /** Who was found to help the one who complained; empty while nobody is, or for whoever speaks for somebody else. */
    public Optional<Appointments.Helper> helper(Actor.Complainant complainant) {
        return gate.as(complainant, () -> appointments.helper(complainant.complaintId()));
    }

    /** Whether the provider could not find anybody to help the one who complained; false for whoever speaks for somebody else. */
    public boolean nobodyFound(Actor.Complainant complainant) {
        return gate.as(complainant, () -> referrals.isDeclined(complainant.complaintId()));
    }

    /** A child's own yes or no to the advocate who was found. A yes opens to them what {@code scope} says; a no lets somebody else be found. */
    public void meet(Actor.Complainant complainant, long appointmentId, ChildsAnswer answer, Set<Scope> scope, String body) {
        gate.run(complainant, () -> {
            if (appointments.answer(appointmentId, answer, "", scope)) {
                messages.write(complainant.complaintId(), body);
            }
        });
    }

    /** Who speaks for a child tells us what they think; whether the child wants an advocate only the child says (section 26A). */
    private void say(Actor.Complainant complainant, TrackedComplaint complaint, MessageKind kind, AdvocacyAnswer answer, String body) {
        if (!complaint.mayHaveAdvocate()) {
            return;
        }
        messages.ask(complainant.complaintId(), kind, body);
        if (complaint.isHelpedThemselves() && !requests.last(complainant.complaintId()).equals(Optional.of(answer))) {
            requests.record(complainant.complaintId(), complaint.who().id(), answer);
        }
    }
}
