package uk.heard.intake.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.heard.advocacy.AdvocacyAnswer;
import uk.heard.complaint.ComplainantRole;
import uk.heard.complaint.Said;
import uk.heard.correspondence.Addresses;
import uk.heard.correspondence.SafeHours;
import uk.heard.intake.Answer;
import uk.heard.intake.Answers;
import uk.heard.intake.Answers.Matter;
import uk.heard.standing.ConsentAnswer;
import uk.heard.ui.Voice;

/**
 * What was filled in on the one page without JavaScript: its fields as they were sent, what is wrong with them, and the answers that they
 * are to the questions. What the page does not ask counts as not said.
 */
record SimpleForm(Map<String, String> fields) {

    private static final Set<String> NAMES = Set.of("danger", "who", "about", "child", "happened", "should", "name", "email", "phone", "advocate");
    private static final Set<String> CHOSEN = Set.of("danger", "who", "about", "advocate");
    static final List<ComplainantRole> ROLES = List.of(ComplainantRole.CHILD, ComplainantRole.CARE_LEAVER, ComplainantRole.PARENT,
            ComplainantRole.RELATIVE_OR_FRIEND, ComplainantRole.ADVOCATE, ComplainantRole.NOT_SURE);

    /** @param field the id of the field, and {@code key} of the words */
    record Wrong(String field, String key, Object... arguments) {}

    static SimpleForm of(Map<String, String> sent) {
        var fields = new HashMap<String, String>();
        NAMES.forEach(name -> fields.put(name, Typed.clean(sent.get(name))));
        // Chosen, not typed: what is this long was never offered.
        CHOSEN.forEach(name -> fields.computeIfPresent(name, (_, value) -> value.length() > QuestionView.ONE_LINE ? "" : value));
        return new SimpleForm(fields);
    }

    String the(String field) {
        return fields.getOrDefault(field, "");
    }

    List<Wrong> wrong() {
        var wrong = new ArrayList<Wrong>();
        if (role().isEmpty()) {
            wrong.add(new Wrong("who", "intake.who.missing"));
        }
        if (matter().isEmpty()) {
            wrong.add(new Wrong("about", "intake.about.missing"));
        }
        if (the("happened").isEmpty()) {
            wrong.add(new Wrong("happened", "intake.point.missing"));
        }
        var tooLong = tooLong();
        wrong.addAll(tooLong);
        if (isAboutMyself() && !the("child").isEmpty() && !the("child").equalsIgnoreCase(ownName())) {
            wrong.add(new Wrong("child", "intake.simple.child.whose"));
        }
        if (isToBeRead("email", tooLong) && !Addresses.isEmail(the("email"))) {
            wrong.add(new Wrong("email", "intake.contact.email.wrong"));
        }
        if (isToBeRead("phone", tooLong) && !Addresses.isPhone(the("phone"))) {
            wrong.add(new Wrong("phone", "intake.contact.phone.wrong"));
        }
        return wrong;
    }

    /** What cannot be kept, not even to come back to. */
    List<Wrong> tooLong() {
        return Stream.of("child", "happened", "should", "name", "email", "phone").filter(field -> the(field).length() > most(field))
                .map(field -> new Wrong(field, "intake.too-long", most(field))).toList();
    }

    private static int most(String field) {
        return switch (field) {
            case "happened", "should" -> PointView.LONGEST;
            default -> QuestionView.ONE_LINE;
        };
    }

    /** Whether it is there and not refused for its length already. */
    private boolean isToBeRead(String field, List<Wrong> tooLong) {
        return !the(field).isEmpty() && tooLong.stream().noneMatch(wrong -> wrong.field().equals(field));
    }

    /** A child is spoken to in words for children, whichever page they came from. */
    Voice voice(Voice page) {
        return role().filter(ComplainantRole::isAChild).isPresent() ? Voice.YOUNG : page;
    }

    /** @param asksAdvocateForChildren whether the council asks an advocate for every child who does not say no */
    Answers answers(Voice page, boolean asksAdvocateForChildren) {
        var answers = Answers.none(voice(page)).with(new Answer.InDanger(the("danger").isEmpty() ? Said.NOT_SAID : Said.YES))
                .with(new Answer.You(role().orElseThrow())).with(new Answer.About(matter().orElseThrow(), the("child"), Said.NOT_SAID))
                .withPoint(0, new Answers.Point(the("happened"), the("should")))
                .with(new Answer.OverAYearAgo(Said.NOT_SAID, "")).with(new Answer.InCourt(Said.NOT_SAID, "")).with(new Answer.Before(Said.NOT_SAID, ""))
                .with(new Answer.Help("", Set.of(), "", ""))
                .with(new Answer.Contact(ownName(), the("email"), SafeHours.ANY, the("phone"), false, SafeHours.ANY, "", "", "", the("email").isEmpty() && the("phone").isEmpty()));
        if (answers.forSomebody()) {
            answers = answers.with(new Answer.Agreement(ConsentAnswer.NOT_SURE, "", null, Said.NOT_SAID, ""));
        }
        var advocate = constant(AdvocacyAnswer.class, the("advocate"));
        if (answers.advocateOffered()) {
            var unsaid = asksAdvocateForChildren && answers.role().isAChild() && answers.matter() == Matter.MYSELF ? AdvocacyAnswer.WANTED : null;
            answers = answers.with(new Answer.Advocate(advocate.orElse(unsaid)));
        } else if (answers.aboutAnotherChild() && advocate.filter(AdvocacyAnswer.WANTED::equals).isPresent()) {
            answers = answers.with(new Answer.Advocate(AdvocacyAnswer.WANTED));
        }
        return answers;
    }

    private Optional<ComplainantRole> role() {
        return constant(ComplainantRole.class, the("who")).filter(ROLES::contains);
    }

    /** Children write their own name where another child's is asked for. */
    private String ownName() {
        return the("name").isEmpty() && isAboutMyself() && role().filter(ComplainantRole::isAChild).isPresent() ? the("child") : the("name");
    }

    private boolean isAboutMyself() {
        return matter().filter(Matter.MYSELF::equals).isPresent();
    }

    /** A child's own view is about themselves, also when they chose the line that is there for parents. */
    private Optional<Matter> matter() {
        return constant(Matter.class, the("about")).map(chosen ->
                chosen == Matter.MY_VIEW_ABOUT_A_CHILD && role().filter(ComplainantRole::isAChild).isPresent() ? Matter.MYSELF : chosen);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return List.of(type.getEnumConstants()).stream().filter(value -> value.name().equals(name)).findFirst();
    }
}
