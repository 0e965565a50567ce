package uk.heard.tracker;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.outcome.PromisedActions;
import uk.heard.outcome.PutRight;

/** "Was it really put right?": what the complainant says about each promise, some time after it was made. Anything but a yes is a task for staff. */
@Component
public class PutRightAnswers {

    /** @param words in their own words; may be empty */
    public record OnPromise(long actionId, PutRight answer, String words) {}

    private final Gate gate;
    private final PromisedActions promises;
    private final Messages messages;

    PutRightAnswers(Gate gate, PromisedActions promises, Messages messages) {
        this.gate = gate;
        this.promises = promises;
        this.messages = messages;
    }

    /** @param body what staff read in the messages; the same answers sent again while these wait add nothing */
    public void answer(Actor.Complainant complainant, List<OnPromise> answers, String body) {
        var kind = answers.stream().allMatch(answer -> answer.answer() == PutRight.YES) ? MessageKind.PUT_RIGHT : MessageKind.NOT_PUT_RIGHT;
        gate.run(complainant, () -> {
            if (messages.ask(complainant.complaintId(), kind, body).isPresent()) {
                answers.forEach(each -> promises.answer(complainant.complaintId(), each.actionId(), each.answer(), each.words()));
            }
        });
    }
}
