package uk.heard.tracker.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import uk.heard.complaint.Position;
import uk.heard.ui.Html;
import uk.heard.ui.Say;

/** How far it is, at a glance: four steps, of which one is now. The shape and a word say which; the path below tells the rest. */
class StagePicture extends Composite<OrderedList> {

    private static final int STEPS = 4;

    /** @param now the step that it is at, from 0 */
    private StagePicture(int now, Say say) {
        getContent().addClassName("stages");
        getContent().getElement().setAttribute("aria-label", say.it("tracker.stages"));
        for (int i = 0; i < STEPS; i++) {
            var state = i < now ? "done" : i == now ? "now" : "next";
            var step = new ListItem(Html.unseen(say.it("ui.path." + state) + " "), Html.text("span", "", say.it("tracker.stages." + i)));
            step.setClassName(state);
            if (i == now) {
                step.getElement().setAttribute("aria-current", "step");
                step.addComponentAsFirst(Html.element("span", "mark-of-now"));
            }
            getContent().add(step);
        }
    }

    /** True where it stands on the way that has these steps: what is refused, held, continued or taken back has left it. */
    static boolean has(Position position) {
        return step(position) >= 0;
    }

    static StagePicture of(Position position, Say say) {
        return new StagePicture(step(position), say);
    }

    private static int step(Position position) {
        return switch (position) {
            case RECEIVED, TRIAGE, AWAITING_STANDING -> 0;
            case EARLY_RESOLUTION, STAGE_1, STAGE_1_PAUSED, STAGE_1_REPLIED, STAGE_1_CLOSED -> 1;
            case STAGE_2_REQUESTED, STAGE_2_INVESTIGATION, STAGE_2_ADJUDICATION, STAGE_2_REPLIED -> 2;
            case STAGE_3_REQUESTED, STAGE_3_LISTED, STAGE_3_HEARD, STAGE_3_REPORTED, STAGE_3_REPLIED -> 3;
            case REFERRED_EARLY, RESOLVED_EARLY, NOT_TAKEN_ON, HELD, CONTINUED, WITHDRAWN -> -1;
        };
    }
}
