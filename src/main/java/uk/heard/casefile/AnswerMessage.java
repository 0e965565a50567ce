package uk.heard.casefile;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.correspondence.Messages;
import uk.heard.correspondence.Notices;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.staff.CaseAccess;

/** Writes to the complainant where they follow their complaint, and tells them in a safe way that there is news. */
@Component
public class AnswerMessage {

    /** Why nothing was sent. */
    public enum Refused {
        /** Only the complaints team writes to complainants. */
        NOT_YOURS,
        NOTHING_WRITTEN,
        /** Somebody else dealt with it a moment ago. */
        DEALT_WITH_ALREADY
    }

    private final Gate gate;
    private final Messages messages;
    private final Notices notices;
    private final CaseAccess access;

    AnswerMessage(Gate gate, Messages messages, Notices notices, CaseAccess access) {
        this.gate = gate;
        this.messages = messages;
        this.notices = notices;
        this.access = access;
    }

    /** Answers whatever they wrote so far; what they asked for waits until somebody says what became of it. */
    public Optional<Refused> answer(Actor.Staff staff, long complaintId, String body) {
        if (body.isBlank()) {
            return Optional.of(Refused.NOTHING_WRITTEN);
        }
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            write(complaintId, body);
            messages.answered(complaintId, staff);
            return Optional.empty();
        });
    }

    /** What they wrote asks nothing of us, such as thanks. What they asked for is not among it. */
    public Optional<Refused> noAnswerNeeded(Actor.Staff staff, long complaintId) {
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            return messages.answered(complaintId, staff) == 0 ? Optional.of(Refused.DEALT_WITH_ALREADY) : Optional.empty();
        });
    }

    /** Says to the complainant what became of one thing that they asked for, and takes it off the list. */
    public Optional<Refused> dealtWith(Actor.Staff staff, long complaintId, long messageId, String body) {
        if (body.isBlank()) {
            return Optional.of(Refused.NOTHING_WRITTEN);
        }
        return gate.as(staff, () -> {
            if (!access.onComplaintsTeam(staff)) {
                return Optional.of(Refused.NOT_YOURS);
            }
            if (!messages.dealtWith(complaintId, messageId, staff)) {
                return Optional.of(Refused.DEALT_WITH_ALREADY);
            }
            write(complaintId, body);
            return Optional.empty();
        });
    }

    private void write(long complaintId, String body) {
        messages.write(complaintId, body.strip());
        notices.tellComplainant(complaintId);
    }
}
