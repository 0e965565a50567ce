package uk.heard.complaint;

import java.util.List;
import java.util.UUID;
import uk.heard.ui.Voice;

/**
 * Everything that the first transaction writes about a complaint.
 *
 * @param submissionKey the random key of the draft it came from: the same key never makes two complaints
 * @param child the child it is about, or null when the complainant speaks about themselves
 */
public record NewComplaint(Reference reference, String codeHash, UUID submissionKey, Channel channel, Voice voice,
                           Complainant complainant, Child child, List<NewPoint> points) {

    public record Complainant(String name, ComplainantRole role, boolean actingForChild) {}

    public record Child(String name) {}

    public record NewPoint(String whatHappened, String whatShouldHappen) {}
}
