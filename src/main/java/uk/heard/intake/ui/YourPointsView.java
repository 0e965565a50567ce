package uk.heard.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.heard.intake.Question;
import uk.heard.ui.Inset;
import uk.heard.ui.QuestionPage;

/** The list of points so far: change one, remove one, add another. */
@Route("tell/points")
@AnonymousAllowed
class YourPointsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Asking asking;
    private QuestionPage page;

    YourPointsView(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (!asking.begins(entering, Question.YOUR_POINTS)) {
            return;
        }
        if (asking.answers().points().isEmpty()) {
            entering.forwardTo(PointView.route(1), asking.parameters());
            return;
        }
        show();
    }

    private void show() {
        var say = asking.say();
        page = asking.page(say.it("intake.points.title"));
        var list = new OrderedList();
        list.addClassName("points");
        var points = asking.answers().points();
        for (int i = 0; i < points.size(); i++) {
            var number = i + 1;
            var item = new ListItem(new H2(say.it("intake.points.point", number)), Inset.theirWords(points.get(i).whatHappened()));
            if (!points.get(i).whatShouldHappen().isEmpty()) {
                item.add(new Paragraph(say.it("intake.points.should")), Inset.theirWords(points.get(i).whatShouldHappen()));
            }
            var actions = new Div(new Anchor(PointView.route(number) + "?change", say.it("intake.points.change", number)), remove(i));
            actions.addClassName("row-actions");
            item.add(actions);
            list.add(item);
        }
        page.hint(say.it("intake.points.hint")).add(list);
        page.onContinue(() -> asking.go(Question.YOUR_POINTS.next(asking.answers(), asking.changing())));
        page.otherwise(new Anchor(PointView.route(points.size() + 1), say.it("intake.points.add")));
        removeAll();
        add(page);
    }

    private NativeButton remove(int index) {
        var button = new NativeButton(asking.say().it("intake.points.remove", index + 1), click -> {
            if (asking.keep(asking.answers().withoutPoint(index))) {
                if (asking.answers().points().isEmpty()) {
                    click.getSource().getUI().ifPresent(ui -> ui.navigate(PointView.route(1)));
                } else {
                    show();
                }
            }
        });
        button.addClassName("quiet");
        return button;
    }

    @Override
    public String getPageTitle() {
        return page == null ? "Heard" : page.title();
    }
}
