package uk.heard.casefile.ui;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import uk.heard.casefile.CaseFile;
import uk.heard.complaint.MoveNotAllowed;
import uk.heard.complaint.NoSuchComplaint;
import uk.heard.gate.Actor;
import uk.heard.ui.Say;

/** What a panel knows of the page that it stands on: who works there, how to speak, and how to say that it is done. */
@NamedInterface("panel")
public final class CaseContext {

    /** The page around the panels, as far as they may turn to it. */
    interface Page {
        void done(String words);

        void overtaken(MoveNotAllowed refusal, String written);

        void overtaken(String sentence, String written);

        void gone();
    }

    private final Actor.Staff staff;
    private final boolean complaintsTeam;
    private final boolean complaintsManager;
    private final Say say;
    private final Page page;

    CaseContext(Actor.Staff staff, boolean complaintsTeam, boolean complaintsManager, Say say, Page page) {
        this.staff = staff;
        this.complaintsTeam = complaintsTeam;
        this.complaintsManager = complaintsManager;
        this.say = say;
        this.page = page;
    }

    public Actor.Staff staff() {
        return staff;
    }

    /** Whether they triage, decide and send. Only for what is offered: every step asks the database again. */
    public boolean complaintsTeam() {
        return complaintsTeam;
    }

    /** Whether they decide what the regulations leave to the complaints manager. Only for what is offered, like {@link #complaintsTeam}. */
    public boolean complaintsManager() {
        return complaintsManager;
    }

    public Say say() {
        return say;
    }

    /** The words in which a panel says how the complainant learns that there is something to read. */
    public String howTheyAreTold(CaseFile file) {
        return new CaseWords(say).howTheyAreTold(file.complainant());
    }

    /** Takes a step. When somebody else was quicker the page says who, keeps what was written in sight, and shows how things stand now. */
    public void attempt(String written, Runnable step) {
        try {
            step.run();
        } catch (MoveNotAllowed refusal) {
            page.overtaken(refusal, written);
        } catch (NoSuchComplaint hidden) {
            page.gone();
        }
    }

    /** Somebody else saved the same work: says who and when, keeps what was written here in sight, and shows theirs. */
    public void savedMeanwhile(String who, Instant when, String written) {
        page.overtaken(say.it("casefile.saved-meanwhile", who, Dates.moment(when)), written);
    }

    /** Shows the case as it stands now, with these words above it. */
    public void done(String words) {
        page.done(words);
    }
}
