package uk.heard.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The questions in their order, when each is asked, and when it counts as answered.
 * Back, Continue and "Change" all read from here.
 */
public enum Question {

    WHO_ARE_YOU("tell/who", a -> true, a -> a.role() != null),
    WHO_IS_IT_ABOUT("tell/about", a -> true, a -> a.matter() != null),
    DOES_THE_CHILD_AGREE("tell/agree", Answers::forAChild, a -> a.consent() != null),
    YOUR_POINTS("tell/points", a -> true, a -> !a.points().isEmpty()),
    ADVOCATE("tell/advocate", Answers::advocateOffered, a -> a.advocate() != null),
    CONTACT("tell/contact", a -> true, Question::contactAnswered),
    CHECK("tell/check", a -> true, a -> false);

    private final String route;
    private final Predicate<Answers> asked;
    private final Predicate<Answers> answered;

    Question(String route, Predicate<Answers> asked, Predicate<Answers> answered) {
        this.route = route;
        this.asked = asked;
        this.answered = answered;
    }

    /** The address of its page, under the prefix of all Vaadin views. */
    public String route() {
        return route;
    }

    public boolean isAskedWith(Answers answers) {
        return asked.test(answers);
    }

    /** The first question that still needs an answer; {@link #CHECK} when there is none. */
    public static Question firstOpen(Answers answers) {
        return Arrays.stream(values()).filter(q -> q.asked.test(answers) && !q.answered.test(answers)).findFirst().orElse(CHECK);
    }

    /** Where Continue leads: to the next question asked, or straight back to the check when this was a change. */
    public Question next(Answers answers, boolean changing) {
        return changing ? firstOpen(answers)
                : Arrays.stream(values()).skip(ordinal() + 1L).filter(q -> q.asked.test(answers)).findFirst().orElse(CHECK);
    }

    /** Where Back leads; empty at the first question. */
    public Optional<Question> previous(Answers answers) {
        return Arrays.stream(values()).limit(ordinal()).filter(q -> q.asked.test(answers)).reduce((earlier, later) -> later);
    }

    private static boolean contactAnswered(Answers a) {
        return a.checkBackHere() || has(a.email()) || has(a.phone()) || has(a.post());
    }

    private static boolean has(String text) {
        return text != null && !text.isBlank();
    }
}
