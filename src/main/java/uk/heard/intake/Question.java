package uk.heard.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The questions in their order, when each is asked, and when it counts as answered.
 * Back, Continue and "Change" all read from here. Some depend on today: what is over a year ago was not so yesterday.
 */
public enum Question {

    DANGER("tell/danger", Answer.InDanger.class, a -> true),
    WHO_ARE_YOU("tell/who", Answer.You.class, a -> true),
    /** What can be chosen there depends on who they are. */
    WHO_IS_IT_ABOUT("tell/about", Answer.About.class, a -> a.role() != null),
    /** Or the adult, when they speak for one. */
    DOES_THE_CHILD_AGREE("tell/agree", Answer.Agreement.class, Answers::forSomebody),
    YOUR_POINTS("tell/points", a -> true, a -> !a.points().isEmpty()),
    OVER_A_YEAR_AGO("tell/when", (a, today) -> a.mayBeOverAYearAgo(today.minusYears(1)), a -> a.to(Answer.OverAYearAgo.class).isPresent()),
    IN_COURT("tell/court", Answer.InCourt.class, a -> true),
    BEFORE("tell/before", Answer.Before.class, a -> true),
    ADVOCATE("tell/advocate", Answer.Advocate.class, Answers::advocateOffered),
    HELP("tell/help", Answer.Help.class, a -> true),
    CONTACT("tell/contact", a -> true, a -> a.contact().somehow()),
    FILES("tell/files", a -> true, a -> true),
    CHECK("tell/check", a -> true, a -> false);

    private final String route;
    private final BiPredicate<Answers, LocalDate> asked;
    private final Predicate<Answers> answered;

    Question(String route, Class<? extends Answer> answer, Predicate<Answers> asked) {
        this(route, asked, a -> a.to(answer).isPresent());
    }

    Question(String route, Predicate<Answers> asked, Predicate<Answers> answered) {
        this(route, (a, today) -> asked.test(a), answered);
    }

    Question(String route, BiPredicate<Answers, LocalDate> asked, Predicate<Answers> answered) {
        this.route = route;
        this.asked = asked;
        this.answered = answered;
    }

    /** The address of its page, under the prefix of all Vaadin views. */
    public String route() {
        return route;
    }

    /** The question whose page has this address; empty when none has. */
    public static Optional<Question> at(String route) {
        return Arrays.stream(values()).filter(question -> question.route.equals(route)).findFirst();
    }

    public boolean isAskedWith(Answers answers, LocalDate today) {
        return asked.test(answers, today);
    }

    /** The first question that still needs an answer; {@link #CHECK} when there is none. */
    public static Question firstOpen(Answers answers, LocalDate today) {
        return Arrays.stream(values()).filter(q -> q.asked.test(answers, today) && !q.answered.test(answers)).findFirst().orElse(CHECK);
    }

    /** Where Continue leads: to the next question asked, or straight back to the check when this was a change. */
    public Question next(Answers answers, LocalDate today, boolean changing) {
        return changing ? firstOpen(answers, today)
                : Arrays.stream(values()).skip(ordinal() + 1L).filter(q -> q.asked.test(answers, today)).findFirst().orElse(CHECK);
    }

    /** Where Back leads; empty at the first question. */
    public Optional<Question> previous(Answers answers, LocalDate today) {
        return Arrays.stream(values()).limit(ordinal()).filter(q -> q.asked.test(answers, today)).reduce((earlier, later) -> later);
    }
}
