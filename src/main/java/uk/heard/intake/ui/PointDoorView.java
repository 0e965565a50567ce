package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Door;
import uk.heard.intake.Question;
import uk.heard.ui.Choice;
import uk.heard.ui.QuestionPage;

/**
 * What is the point about? What has another right door is said at once, in a sentence under the choice; it may be sent all the same, and
 * whoever is not sure is always taken in.
 */
@Route("tell/point/:number([0-9]{1,3})/about")
@AnonymousAllowed
class PointDoorView extends OnePointView {

    PointDoorView(Asking asking) {
        super(asking);
    }

    static String route(int number) {
        return PointView.route(number) + "/about";
    }

    @Override
    QuestionPage ask() {
        var page = asking.page(it("intake.door.title"));
        back(page, PointWhenView.route(number()));
        var door = new Choice<Door>(asking.say(), "door", it("intake.door.title"));
        for (var each : Door.values()) {
            door.option(each, it("intake.door." + key(each)), null, each.side() == Door.Side.OURS ? null : new Paragraph(it("intake.door." + key(each) + ".where")));
        }
        door.labelledBy(page);
        door.setValue(point().door());
        return page.hint(it("intake.door.hint")).add(door).onContinue(() -> {
            if (door.getValue() == null) {
                page.problem(door, it("intake.door.missing"));
            } else {
                keep(point().withDoor(door.getValue()), Question.YOUR_POINTS.route());
            }
        });
    }
}
