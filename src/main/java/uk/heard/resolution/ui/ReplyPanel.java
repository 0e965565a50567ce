package uk.heard.resolution.ui;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.ui.CaseContext;
import uk.heard.casefile.ui.CasePanel;
import uk.heard.complaint.Journey;
import uk.heard.complaint.Move;
import uk.heard.resolution.StageOneReply;

/** Offers the Stage 1 reply: everybody who sees the case then may write, the complaints team sends. */
@Component
class ReplyPanel implements CasePanel {

    private final StageOneReply reply;
    private final Clock clock;

    ReplyPanel(StageOneReply reply, Clock clock) {
        this.reply = reply;
        this.clock = clock;
    }

    @Override
    public Optional<Step> offer(CaseFile file, CaseContext context) {
        return Journey.allows(file.position(), new Move.Responded(0))
                ? Optional.of(Step.due(50, context.say().it("resolution.reply.title"), new ReplyEditor(reply, clock, file, context)))
                : Optional.empty();
    }
}
