package uk.heard.intake;

import static heard.db.Tables.COMPLAINT;
import static heard.db.Tables.DRAFT;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.heard.attachment.AttachedFile;
import uk.heard.attachment.Attachments;
import uk.heard.attachment.FileCheck;
import uk.heard.attachment.Owner;
import uk.heard.attachment.Refusal;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.ui.Voice;

/**
 * The files of whoever holds a draft. Until it is sent they belong to the draft. For half an hour after that more can be added,
 * which then belong to the complaint; what was sent stays.
 */
@Component
public class DraftFiles {

    /** @param sent whether they belong to the complaint already */
    public record Files(Voice voice, boolean sent, List<AttachedFile> files) {}

    /** What became of a file. */
    public sealed interface Result {
        record Added() implements Result {}

        record Refused(Refusal why) implements Result {}

        /** There is no such draft, or it was sent too long ago. */
        record NoDraft() implements Result {}
    }

    private final Gate gate;
    private final Drafts drafts;
    private final Attachments attachments;
    private final FileCheck check;
    private final Clock clock;

    DraftFiles(Gate gate, Drafts drafts, Attachments attachments, FileCheck check, Clock clock) {
        this.gate = gate;
        this.drafts = drafts;
        this.attachments = attachments;
        this.check = check;
        this.clock = clock;
    }

    public Optional<Files> find(Actor.DraftHolder holder) {
        return gate.as(holder, () -> drafts.read().flatMap(draft -> owner(draft)
                .map(owner -> new Files(draft.answers().voice(), draft.sent(), attachments.of(owner)))));
    }

    /** The names, a line each; empty when there are none. */
    public String names(Actor.DraftHolder holder) {
        return find(holder).map(Files::files).orElse(List.of()).stream().map(AttachedFile::name).collect(Collectors.joining("\n"));
    }

    /**
     * Looks at a file that has arrived and keeps it if it will do.
     *
     * @param content in a file of the caller's, who removes it whatever happens here
     */
    public Result add(Actor.DraftHolder holder, String submittedName, Path content) {
        if (attachments.fullForToday()) {
            return new Result.Refused(Refusal.BUSY);
        }
        // Looking takes long for a photo, so no connection waits for it.
        return switch (check.check(submittedName, content)) {
            case FileCheck.Result.Refused refused -> new Result.Refused(refused.why());
            case FileCheck.Result.Accepted accepted -> gate.as(holder, () -> drafts.lock().flatMap(this::owner)
                    .map(owner -> attachments.keep(owner, accepted).<Result>map(Result.Refused::new).orElseGet(Result.Added::new))
                    .orElseGet(Result.NoDraft::new));
        };
    }

    /** Takes a file out of the draft. Nothing happens when it is not the holder's, or was sent. */
    public void remove(Actor.DraftHolder holder, long id) {
        gate.run(holder, () -> attachments.remove(id));
    }

    /** Whom a file belongs to now. For a complaint the holder acts as the complainant from here on. */
    private Optional<Owner> owner(Drafts.Draft draft) {
        if (!draft.sent()) {
            return Optional.of(new Owner.Draft(gate.db().select(DRAFT.ID).from(DRAFT).fetchSingle().value1()));
        }
        var complaint = gate.db().select(COMPLAINT.ID).from(COMPLAINT).join(DRAFT).on(DRAFT.SUBMISSION_KEY.eq(COMPLAINT.SUBMISSION_KEY))
                .where(DRAFT.SENT_AT.gt(clock.instant().minus(MakeComplaint.CODE_REPLACED_WITHIN)))
                .fetchOptional(COMPLAINT.ID);
        complaint.ifPresent(id -> gate.become(new Actor.Complainant(id)));
        return complaint.map(Owner.Complaint::new);
    }
}
