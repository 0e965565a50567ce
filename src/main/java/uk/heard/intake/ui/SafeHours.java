package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import uk.heard.intake.Answer;
import uk.heard.ui.Choice;
import uk.heard.ui.Pick;
import uk.heard.ui.Problem;
import uk.heard.ui.Say;

/** Whether a way to reach somebody is safe at any time or between two hours only. */
final class SafeHours {

    /** Nothing of ours comes before or after, whatever they choose. */
    private static final int MORNING = 8;
    private static final int EVENING = 20;

    private final Say say;
    private final Choice<Boolean> any;
    private final Pick<Integer> from;
    private final Pick<Integer> until;

    SafeHours(Say say, String id, String question, Answer.Hours before) {
        this.say = say;
        var anyBefore = before.equals(Answer.Hours.ANY);
        from = hour(id + "-from", "from", MORNING, EVENING - 1, anyBefore ? MORNING : before.from());
        until = hour(id + "-until", "until", MORNING + 1, EVENING, anyBefore ? EVENING : before.until());
        var between = new Div(from, until);
        between.addClassName("between");
        any = new Choice<>(say, id, question);
        any.option(true, say.it("intake.contact.hours.any"));
        any.option(false, say.it("intake.contact.hours.between"), null, between);
        any.setValue(anyBefore);
    }

    Choice<Boolean> asked() {
        return any;
    }

    Answer.Hours value() {
        return any.getValue() ? Answer.Hours.ANY : new Answer.Hours(from.getValue(), until.getValue());
    }

    Optional<Problem> problem() {
        return value().inOrder() ? Optional.empty() : Optional.of(new Problem(until, say.it("intake.contact.hours.wrong")));
    }

    private Pick<Integer> hour(String id, String words, int first, int last, int chosen) {
        var hour = new Pick<Integer>(say, id, say.it("intake.contact.hours." + words));
        for (int i = first; i <= last; i++) {
            hour.option(i, say.it(i < 12 ? "intake.hour.morning" : i == 12 ? "intake.hour.noon" : "intake.hour.afternoon", i < 12 ? i : i - 12));
        }
        hour.setValue(chosen);
        return hour;
    }
}
