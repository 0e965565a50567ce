package uk.heard.faults;

import static heard.db.Tables.COMPLAINT;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import uk.heard.complaint.Chronology;
import uk.heard.gate.Actor;
import uk.heard.gate.Gate;
import uk.heard.intake.Answers;
import uk.heard.intake.DraftToken;
import uk.heard.intake.Drafts;
import uk.heard.intake.MakeComplaint;

/** What the question pages do, without the pages: begins a draft, fills it, sends it, and answers in one line. */
final class NodeRequests {

    private final Drafts drafts;
    private final MakeComplaint makeComplaint;
    private final Chronology chronology;
    private final Gate gate;
    private final JsonMapper json;
    /** Set while somebody waits for a submission that is committed and not answered. */
    private final AtomicReference<CountDownLatch> waitingForCommit = new AtomicReference<>();

    NodeRequests(Drafts drafts, MakeComplaint makeComplaint, Chronology chronology, Gate gate, JsonMapper json) {
        this.drafts = drafts;
        this.makeComplaint = makeComplaint;
        this.chronology = chronology;
        this.gate = gate;
        this.json = json;
    }

    String answer(String path, String asked) {
        return switch (path) {
            case "/begin" -> begin(json.readValue(asked, Answers.class));
            case "/submit" -> submit(new DraftToken(asked));
            case "/hold" -> hold();
            case "/chronology" -> chronology();
            default -> throw new IllegalArgumentException(path);
        };
    }

    /** Answers the token, which the client keeps as a browser keeps its cookie, and the key, which only the ledger needs. */
    private String begin(Answers answers) {
        var token = drafts.begin(answers.voice());
        var draft = drafts.find(token.holder()).orElseThrow();
        if (!drafts.save(token.holder(), answers, draft.version(), "")) {
            throw new IllegalStateException("The draft was not saved");
        }
        return token.value() + " " + draft.submissionKey();
    }

    private String submit(DraftToken token) {
        var result = makeComplaint.submit(token.holder());
        var waiting = waitingForCommit.getAndSet(null);
        if (waiting != null) {
            waiting.countDown();
            stayAwayUntilKilled();
        }
        return switch (result) {
            case MakeComplaint.Result.Sent sent -> "sent " + sent.reference().value();
            case MakeComplaint.Result.AlreadySent sent -> "sent " + sent.reference().value();
            case MakeComplaint.Result.Incomplete incomplete -> "incomplete " + incomplete.question();
            case MakeComplaint.Result.NoDraft _ -> "no draft";
        };
    }

    /** Answers when a submission has been committed that this node will now never answer. */
    private String hold() {
        var committed = new CountDownLatch(1);
        waitingForCommit.set(committed);
        try {
            committed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "committed";
    }

    private static void stayAwayUntilKilled() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What does not add up in any chronology, one line each. */
    private String chronology() {
        return gate.as(new Actor.Job("faults"), () -> gate.db().select(COMPLAINT.ID).from(COMPLAINT).fetch(COMPLAINT.ID).stream()
                .flatMap(id -> chronology.problems(id).stream().map(problem -> "Complaint " + id + ": " + problem))
                .collect(Collectors.joining("\n")));
    }
}
