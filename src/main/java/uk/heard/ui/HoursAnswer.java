package uk.heard.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** Any time, or only between two hours of the day. */
public final class HoursAnswer {

    private static final int ANY_FROM = 0;
    private static final int ANY_UNTIL = 24;
    /** Nothing of ours comes before or after, whatever they choose. */
    private static final int MORNING = 8;
    private static final int EVENING = 20;

    private final Say say;
    private final Choice<Boolean> any;
    private final Pick<Integer> from;
    private final Pick<Integer> until;

    /** @param safeFrom the first hour chosen so far, 0 to 23, and {@code safeUntil} the hour at which that ends, up to 24; 0 and 24 for any time */
    public HoursAnswer(Say say, String id, String question, int safeFrom, int safeUntil) {
        this.say = say;
        var anyBefore = safeFrom <= MORNING && safeUntil >= EVENING;
        from = hour(id + "-from", say.it("ui.hours.from"), MORNING, EVENING - 1, anyBefore ? MORNING : safeFrom);
        until = hour(id + "-until", say.it("ui.hours.until"), MORNING + 1, EVENING, anyBefore ? EVENING : safeUntil);
        var between = new Div(from, until);
        between.addClassName("between");
        any = new Choice<>(say, id, question);
        any.option(true, say.it("ui.hours.any"));
        any.option(false, say.it("ui.hours.between"), null, between);
        any.setValue(anyBefore);
    }

    public Choice<Boolean> asked() {
        return any;
    }

    public int from() {
        return any.getValue() ? ANY_FROM : from.getValue();
    }

    public int until() {
        return any.getValue() ? ANY_UNTIL : until.getValue();
    }

    /** An end that is not later than the beginning. */
    public Optional<Problem> problem() {
        return from() < until() ? Optional.empty() : Optional.of(new Problem(until, say.it("ui.hours.wrong")));
    }

    private Pick<Integer> hour(String id, String words, int first, int last, int chosen) {
        var hour = new Pick<Integer>(say, id, words);
        for (int i = first; i <= last; i++) {
            hour.option(i, say.it(i < 12 ? "ui.hour.morning" : i == 12 ? "ui.hour.noon" : "ui.hour.afternoon", i < 12 ? i : i - 12));
        }
        hour.setValue(chosen);
        return hour;
    }
}
