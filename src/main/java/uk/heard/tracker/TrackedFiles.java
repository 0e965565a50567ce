package uk.heard.tracker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.Attachments;
import uk.heard.attachment.FileCheck;
import uk.heard.attachment.Owner;
import uk.heard.attachment.Refusal;
import uk.heard.correspondence.MessageKind;
import uk.heard.correspondence.Messages;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;

/** Files that are added to a complaint where it is followed, at any time, after closing too. What was sent stays. */
@Component
public class TrackedFiles {

    private final Gate gate;
    private final Attachments attachments;
    private final FileCheck check;
    private final Messages messages;

    TrackedFiles(Gate gate, Attachments attachments, FileCheck check, Messages messages) {
        this.gate = gate;
        this.attachments = attachments;
        this.check = check;
        this.messages = messages;
    }

    public List<AttachedFile> of(Actor.Complainant complainant) {
        return attachments.of(complainant, complainant.complaintId());
    }

    /**
     * Looks at a file that has arrived and keeps it if it will do, with a message that says so to staff.
     *
     * @param content in a file of the caller's, who removes it whatever happens here
     * @param body what staff read in the messages, made of the name under which it is kept
     */
    public Optional<Refusal> add(Actor.Complainant complainant, String submittedName, Path content, UnaryOperator<String> body) {
        if (attachments.fullForToday()) {
            return Optional.of(Refusal.BUSY);
        }
        // Looking takes long for a photo, so no connection waits for it.
        return switch (check.check(submittedName, content)) {
            case FileCheck.Result.Refused refused -> Optional.of(refused.why());
            case FileCheck.Result.Accepted accepted -> gate.as(complainant, () -> {
                var refused = attachments.keep(new Owner.Complaint(complainant.complaintId()), accepted);
                if (refused.isEmpty()) {
                    messages.ask(complainant.complaintId(), MessageKind.MESSAGE, body.apply(accepted.name()));
                }
                return refused;
            });
        };
    }
}
