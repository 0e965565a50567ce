package uk.heard.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.NewComplaint.When;
import uk.heard.ui.Voice;

/**
 * What somebody has answered so far, as the draft keeps it: one {@link Answer} to each question at most, and their points.
 *
 * @param begunIn the voice of the page on which they began
 */
public record Answers(@JsonProperty("voice") Voice begunIn, List<Answer> given, List<Point> points) {

    /** Who may have a child of their own, also when they are young themselves. */
    private static final Set<ComplainantRole> PARENTS = EnumSet.of(ComplainantRole.PARENT, ComplainantRole.PARENTAL_RESPONSIBILITY,
            ComplainantRole.PARENT_OF_CHILD_WITH_SPECIAL_GUARDIAN, ComplainantRole.BIRTH_PARENT);

    /** On whose account somebody speaks. */
    public enum Matter { MYSELF, MY_VIEW_ABOUT_A_CHILD, FOR_A_CHILD, FOR_AN_ADULT }

    /** @param door what it is about; null until that was asked */
    public record Point(String whatHappened, String whatShouldHappen, When when, String service, String who, Door door) {

        public Point(String whatHappened, String whatShouldHappen) {
            this(whatHappened, whatShouldHappen, When.NOT_SAID, "", "", null);
        }

        public Point withWords(String whatHappened, String whatShouldHappen) {
            return new Point(whatHappened, whatShouldHappen, when, service, who, door);
        }

        public Point withCircumstances(When when, String service, String who) {
            return new Point(whatHappened, whatShouldHappen, when, service, who, door);
        }

        public Point withDoor(Door door) {
            return new Point(whatHappened, whatShouldHappen, when, service, who, door);
        }
    }

    public Answers {
        given = given == null ? List.of() : List.copyOf(given);
        points = points == null ? List.of() : List.copyOf(points);
    }

    public static Answers none(Voice voice) {
        return new Answers(voice, List.of(), List.of());
    }

    /** What they answered to this kind of question; empty when nothing yet. */
    public <A extends Answer> Optional<A> to(Class<A> kind) {
        return given.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /**
     * The same with this answer in place of an earlier one. Who they are decides what else makes sense: changed, they are asked again whom
     * it is about; and when that changes, what was said of somebody else is asked again.
     */
    public Answers with(Answer answer) {
        var changed = new ArrayList<>(given);
        changed.removeIf(earlier -> earlier.getClass() == answer.getClass());
        var anotherPerson = answer instanceof Answer.You(var role) && role != role();
        if (anotherPerson) {
            changed.removeIf(Answer.About.class::isInstance);
        }
        if (anotherPerson || answer instanceof Answer.About about && about.matter() != matter()) {
            changed.removeIf(earlier -> earlier instanceof Answer.Agreement || earlier instanceof Answer.Advocate);
        }
        changed.add(answer);
        return new Answers(begunIn, changed, points);
    }

    /** A child is spoken to in words for children, wherever they began; anybody else as they began. */
    public Voice voice() {
        return role() != null && role().isAChild() ? Voice.YOUNG : begunIn;
    }

    /** Null until they said who they are. */
    public ComplainantRole role() {
        return to(Answer.You.class).map(Answer.You::role).orElse(null);
    }

    /** Null until they said whom it is about. */
    public Matter matter() {
        return to(Answer.About.class).map(Answer.About::matter).orElse(null);
    }

    public Answer.Contact contact() {
        return to(Answer.Contact.class).orElseGet(Answer.Contact::none);
    }

    public boolean aboutAnotherChild() {
        return matter() == Matter.MY_VIEW_ABOUT_A_CHILD || matter() == Matter.FOR_A_CHILD;
    }

    public boolean forAChild() {
        return matter() == Matter.FOR_A_CHILD;
    }

    public boolean forAnAdult() {
        return matter() == Matter.FOR_AN_ADULT;
    }

    /** Whether whoever it is about must be asked if they want that. */
    public boolean forSomebody() {
        return forAChild() || forAnAdult();
    }

    /**
     * An advocate is offered to children and care leavers, and through whoever acts for a child, to that child. Whoever began on the page
     * for the young is one of them, whatever line of the list they found themselves in.
     */
    public boolean advocateOffered() {
        return role() != null && role() != ComplainantRole.ADVOCATE && matter() != null && (forAChild() || advocateForThemselves());
    }

    /** Whether it is they who would be helped, also when they tell of a child of their own: a parent may be a child too. */
    public boolean advocateForThemselves() {
        return !forAChild() && role().isHelpedThemselves(begunIn);
    }

    /** Whether they may speak of a child who is not themselves: adults, and parents who are young. */
    public boolean mayHaveOwnViewOfAChild() {
        return !role().entitledToAdvocate() && (!begunIn.young() || PARENTS.contains(role()));
    }

    /** Whether the year may have passed since some of it: it is dated so, or nobody said when. @param lastYear the same day a year ago */
    public boolean mayBeOverAYearAgo(LocalDate lastYear) {
        return points.stream().map(Point::when).anyMatch(when -> switch (when.happened()) {
            case ON_A_DAY -> when.on().isBefore(lastYear);
            case AROUND, NOT_SAID -> true;
            case STILL -> false;
        });
    }

    /** @param index the place of the point in the list, or its size to add one at the end */
    public Answers withPoint(int index, Point point) {
        var changed = new ArrayList<>(points);
        if (index < changed.size()) {
            changed.set(index, point);
        } else {
            changed.add(point);
        }
        return new Answers(begunIn, given, changed);
    }

    public Answers withoutPoint(int index) {
        var changed = new ArrayList<>(points);
        changed.remove(index);
        return new Answers(begunIn, given, changed);
    }
}
