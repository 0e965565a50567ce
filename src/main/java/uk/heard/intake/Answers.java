package uk.heard.intake;

import java.util.ArrayList;
import java.util.List;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/**
 * What somebody has answered so far, as the draft keeps it. Null means not answered yet.
 *
 * @param matter on whose account they speak
 * @param childName what the child is called, when it is about a child apart from themselves
 * @param consentHow how the child was asked, or why not, in their words
 * @param email null or empty when they did not offer it as a safe way; the same for {@code phone} and {@code post}
 * @param checkBackHere they want no contact and will look here themselves
 */
public record Answers(Voice voice, ComplainantRole role, Matter matter, String childName, ConsentAnswer consent, String consentHow,
                      List<Point> points, AdvocacyAnswer advocate, String name, String email, String phone, boolean voicemail,
                      String post, String contactNote, boolean checkBackHere) {

    /** On whose account somebody speaks. */
    public enum Matter { MYSELF, MY_VIEW_ABOUT_A_CHILD, FOR_A_CHILD }

    public record Point(String whatHappened, String whatShouldHappen) {}

    public Answers {
        points = points == null ? List.of() : List.copyOf(points);
    }

    public static Answers none(Voice voice) {
        return new Answers(voice, null, null, null, null, null, List.of(), null, null, null, null, false, null, null, false);
    }

    public boolean aboutAnotherChild() {
        return matter == Matter.MY_VIEW_ABOUT_A_CHILD || matter == Matter.FOR_A_CHILD;
    }

    public boolean forAChild() {
        return matter == Matter.FOR_A_CHILD;
    }

    /** An advocate is offered to children and care leavers, and through whoever acts for a child, to that child. */
    public boolean advocateOffered() {
        return role != null && role != ComplainantRole.ADVOCATE && (forAChild() || role.entitledToAdvocate() && matter == Matter.MYSELF);
    }

    /** Changes who they are; answers that no longer make sense go. */
    public Answers withRole(ComplainantRole role) {
        var sameMatter = this.role == role ? matter : null;
        return new Answers(voice, role, sameMatter, childName, consent, consentHow, points, advocate, name, email, phone, voicemail, post, contactNote, checkBackHere);
    }

    public Answers withMatter(Matter matter, String childName) {
        return new Answers(voice, role, matter, childName, consent, consentHow, points, advocate, name, email, phone, voicemail, post, contactNote, checkBackHere);
    }

    public Answers withConsent(ConsentAnswer consent, String how) {
        return new Answers(voice, role, matter, childName, consent, how, points, advocate, name, email, phone, voicemail, post, contactNote, checkBackHere);
    }

    public Answers withAdvocate(AdvocacyAnswer advocate) {
        return new Answers(voice, role, matter, childName, consent, consentHow, points, advocate, name, email, phone, voicemail, post, contactNote, checkBackHere);
    }

    public Answers withContact(String name, String email, String phone, boolean voicemail, String post, String note, boolean checkBackHere) {
        return new Answers(voice, role, matter, childName, consent, consentHow, points, advocate, name, email, phone, voicemail, post, note, checkBackHere);
    }

    /** @param index the place of the point in the list, or its size to add one at the end */
    public Answers withPoint(int index, Point point) {
        var changed = new ArrayList<>(points);
        if (index < changed.size()) {
            changed.set(index, point);
        } else {
            changed.add(point);
        }
        return withPoints(changed);
    }

    public Answers withoutPoint(int index) {
        var changed = new ArrayList<>(points);
        changed.remove(index);
        return withPoints(changed);
    }

    private Answers withPoints(List<Point> points) {
        return new Answers(voice, role, matter, childName, consent, consentHow, points, advocate, name, email, phone, voicemail, post, contactNote, checkBackHere);
    }
}
