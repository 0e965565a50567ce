package uk.heard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;

/**
 * Where something stands, as a path: what is done, what happens now and who does it, what comes next. Each step is a
 * sentence with its date; the shape of the mark and a hidden word say the state, never the colour alone.
 */
public class StatusPath extends Composite<OrderedList> {

    public enum State { DONE, NOW, NEXT }

    /** @param when the date in words, or null when there is none yet */
    public record Step(State state, String sentence, String when) {
    }

    public StatusPath(Say say, List<Step> steps) {
        getContent().addClassName("path");
        for (var step : steps) {
            var name = step.state.name().toLowerCase();
            var item = Html.element("li", name,
                    Html.unseen(say.it("ui.path." + name) + " "),
                    Html.text("span", "sentence", step.sentence));
            if (step.state == State.NOW) {
                item.getElement().setAttribute("aria-current", "step");
            }
            if (step.when != null) {
                item.getElement().appendChild(Html.text("span", "when", step.when).getElement());
            }
            getContent().getElement().appendChild(item.getElement());
        }
    }
}
