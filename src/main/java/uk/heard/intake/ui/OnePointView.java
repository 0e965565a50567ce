package uk.heard.intake.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import uk.heard.intake.Answers;
import uk.heard.intake.Question;
import uk.heard.ui.QuestionPage;

/** A page about one point of the list; its number stands in the address. */
abstract class OnePointView extends QuestionView {

    private static final int MOST_POINTS = 100;

    private int number;

    OnePointView(Asking asking) {
        super(asking, Question.YOUR_POINTS);
    }

    /** Whether the number after the last point begins a new one. */
    boolean mayBeginOne() {
        return false;
    }

    @Override
    boolean enters(BeforeEnterEvent entering) {
        number = Integer.parseInt(entering.getRouteParameters().get("number").orElseThrow());
        var size = asking.answers().points().size();
        if (number < 1 || number > Math.min(mayBeginOne() ? size + 1 : size, MOST_POINTS)) {
            entering.forwardTo(Question.YOUR_POINTS.route());
            return false;
        }
        return true;
    }

    final int number() {
        return number;
    }

    final boolean exists() {
        return number <= asking.answers().points().size();
    }

    final Answers.Point point() {
        return asking.answers().points().get(number - 1);
    }

    /** Back leads there, but to the check when this is a change. */
    final void back(QuestionPage page, String before) {
        if (!asking.changing()) {
            page.back(before);
        }
    }

    /** What was typed about a point stays with it when one before it is removed: each takes the place of the one before. */
    static void moveUp(Map<String, Map<String, String>> typed, int removed, int size) {
        for (var route : List.<IntFunction<String>>of(PointView::route, PointWhenView::route)) {
            for (int i = removed; i <= size; i++) {
                var next = typed.remove(route.apply(i + 1));
                if (next == null) {
                    typed.remove(route.apply(i));
                } else {
                    typed.put(route.apply(i), next);
                }
            }
        }
    }

    /** Keeps the point and goes on to the next page about it; when this was a change and nothing about it is open, straight back to the check. */
    final void keep(Answers.Point changed, String next) {
        if (!asking.keep(asking.answers().withPoint(number - 1, changed))) {
            return;
        }
        if (asking.changing() && changed.door() != null) {
            asking.goOn();
        } else {
            getUI().ifPresent(ui -> ui.navigate(next, asking.parameters()));
        }
    }
}
