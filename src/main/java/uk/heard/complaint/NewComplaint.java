package uk.heard.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.heard.ui.Voice;

/**
 * Everything that the first transaction writes about a complaint.
 *
 * @param submissionKey the random key of the draft it came from: the same key never makes two complaints
 * @param about the child or adult it is about, or null when the complainant speaks about themselves
 */
public record NewComplaint(Reference reference, String codeHash, UUID submissionKey, Channel channel, Voice voice,
                           Complainant complainant, About about, List<NewPoint> points, Circumstances circumstances) {

    public record Complainant(String name, ComplainantRole role, boolean actingForChild) {}

    /** @param role who an adult is: null for a child */
    public record About(Part part, String name, ComplainantRole role) {}

    /**
     * @param service the team or service it is about, in their words; may be empty
     * @param who the person it is about, in their words; may be empty, and locks out whoever has that name
     * @param saidToBeFor where they think it belongs when not here; null otherwise
     */
    public record NewPoint(String whatHappened, String whatShouldHappen, When when, String service, String who, Destination saidToBeFor) {

        public NewPoint(String whatHappened, String whatShouldHappen) {
            this(whatHappened, whatShouldHappen, When.NOT_SAID, "", "", null);
        }
    }

    /**
     * @param on the day, for {@link Happened#ON_A_DAY} alone; null otherwise
     * @param around their own words for {@link Happened#AROUND}: "around Easter"; empty otherwise
     */
    public record When(Happened happened, LocalDate on, String around) {
        public static final When NOT_SAID = new When(Happened.NOT_SAID, null, "");
    }
}
