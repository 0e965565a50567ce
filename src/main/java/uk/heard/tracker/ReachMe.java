package uk.heard.tracker;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.correspondence.SafeContact;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** How a complainant may be reached safely, changed by themselves at any time. It binds at once, what is queued already included. */
@Component
public class ReachMe {

    private final Gate gate;
    private final SafeContact safeContact;
    private final Messages messages;

    ReachMe(Gate gate, SafeContact safeContact, Messages messages) {
        this.gate = gate;
        this.safeContact = safeContact;
        this.messages = messages;
    }

    public List<SafeContact.Rule> now(Actor.Complainant complainant) {
        return gate.as(complainant, () -> safeContact.ofComplainant(complainant.complaintId()));
    }

    /** @param body what staff read in the messages: that it was changed, not to what */
    public void change(Actor.Complainant complainant, List<SafeContact.Rule> rules, String body) {
        gate.run(complainant, () -> {
            if (!rules.equals(safeContact.ofComplainant(complainant.complaintId()))) {
                safeContact.replace(complainant.complaintId(), rules);
                messages.ask(complainant.complaintId(), MessageKind.CONTACT, body);
            }
        });
    }
}
