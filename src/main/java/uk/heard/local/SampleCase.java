package uk.heard.local;

import java.util.Locale;
import uk.heard.complaint.ComplainantRole;
import uk.heard.standing.ConsentAnswer;

/**
 * One complaint to write: whose, about what, how old, and how far it has come.
 *
 * @param number from 1; the same number is the same complaint at every start
 * @param unusual its shape when it is a rare one, else null
 * @param named the sentence that names somebody, or null
 * @param consent what the complainant says about the child's wish; asked only of those who speak for a child
 * @param daysAgo working days since it was received
 */
record SampleCase(int number, SampleStories.Story story, SampleStories.Unusual unusual, SampleStories.Named named, ComplainantRole role,
                  ConsentAnswer consent, Progress progress, int daysAgo) {

    /** How far it has come; each includes those before. */
    enum Progress {
        RECEIVED("just received"), ACKNOWLEDGED("acknowledged"), ACCEPTED("at Stage 1"), ALLOCATED("being looked into"), REPLIED("replied to"),
        STAGE_2("at Stage 2"), PANEL_REQUESTED("asking for a panel"), PANEL_LISTED("with a panel listed"), PANEL_HELD("heard by a panel"),
        PANEL_REPORTED("with the panel’s report"), PANEL_ANSWERED("answered after the panel");

        private final String words;

        Progress(String words) {
            this.words = words;
        }

        boolean reached(Progress step) {
            return compareTo(step) >= 0;
        }
    }

    boolean forChild() {
        return story.forChild() || role == ComplainantRole.ADVOCATE;
    }

    /** Children and care leavers, and who was adopted and asks for their own file. */
    boolean aboutThemselves() {
        return !forChild() && (role.entitledToAdvocate() || role == ComplainantRole.ADOPTION && !story.mentionsTheChild());
    }

    /** For whoever looks for a sample. */
    String inWords() {
        return progress.words + " (" + role.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "): " + story.about();
    }
}
