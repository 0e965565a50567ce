package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Answers;
import uk.heard.intake.Question;
import uk.heard.ui.AskedTwice;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;

/** The list of points so far: change one, remove one, add another. */
@Route("tell/points")
@AnonymousAllowed
class YourPointsView extends QuestionView {

    YourPointsView(Asking asking) {
        super(asking, Question.YOUR_POINTS);
    }

    @Override
    boolean enters(BeforeEnterEvent entering) {
        if (asking.answers().points().isEmpty()) {
            entering.forwardTo(PointView.route(1), asking.parameters());
            return false;
        }
        return true;
    }

    @Override
    QuestionPage ask() {
        var page = asking.page(it("intake.points.title"));
        var list = new OrderedList();
        list.addClassName("points");
        var points = asking.answers().points();
        for (int i = 0; i < points.size(); i++) {
            list.add(item(i, points.get(i)));
        }
        return page.hint(it("intake.points.hint")).add(list).onContinue(asking::goOn)
                .otherwise(new Anchor(asking.marked(PointView.route(points.size() + 1)), it("intake.points.add")));
    }

    private ListItem item(int index, Answers.Point point) {
        var number = index + 1;
        var item = new ListItem(new H2(it("intake.points.point", number)), Inset.theirWords(point.whatHappened()));
        if (!point.whatShouldHappen().isEmpty()) {
            item.add(new Paragraph(it("intake.points.should")), Inset.theirWords(point.whatShouldHappen()));
        }
        var more = new PointWords(asking.say()).besideTheStory(point);
        if (!more.isEmpty()) {
            item.add(new Paragraph(more));
        }
        var actions = new Div(new Anchor(asking.marked(PointView.route(number)), it("intake.points.change", number)), remove(index));
        actions.addClassName("row-actions");
        item.add(actions);
        return item;
    }

    private AskedTwice remove(int index) {
        var number = index + 1;
        return new AskedTwice(it("intake.points.remove", number), it("intake.points.remove.sure", number), it("intake.points.remove.yes"), it("intake.points.remove.no"), () -> {
            if (asking.removePoint(number)) {
                if (asking.answers().points().isEmpty()) {
                    getUI().ifPresent(ui -> ui.navigate(PointView.route(1), asking.parameters()));
                } else {
                    show(ask());
                }
            }
        });
    }
}
