package uk.heard.tracker.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import uk.heard.complaint.PointRoute;
import uk.heard.tracker.TrackedComplaint.Point;
import uk.heard.ui.Inset;
import uk.heard.ui.Say;

/** What they told us, point by point, where each point went, and what was decided on it at every stage. */
class PointList extends Composite<OrderedList> {

    PointList(List<Point> points, Say say) {
        getContent().addClassName("points");
        points.forEach(point -> getContent().add(item(point, say)));
    }

    private static ListItem item(Point point, Say say) {
        var item = new ListItem(new H3(say.it("tracker.point", point.number())), Inset.theirWords(point.whatHappened()));
        if (!point.whatShouldHappen().isEmpty()) {
            item.add(new Paragraph(say.it("tracker.point.should")), Inset.theirWords(point.whatShouldHappen()));
        }
        for (var correction : point.corrections()) {
            item.add(new Paragraph(say.it("tracker.point.corrected", Progress.day(correction.madeAt()))), Inset.theirWords(correction.whatHappened()));
            if (!correction.whatShouldHappen().isEmpty()) {
                item.add(new Paragraph(say.it("tracker.point.should")), Inset.theirWords(correction.whatShouldHappen()));
            }
        }
        if (point.route() != PointRoute.HERE) {
            item.add(new Paragraph(say.it("tracker.point." + point.route().name().toLowerCase(Locale.ROOT))));
        }
        for (var found : point.findings()) {
            var finding = new Paragraph(say.it("tracker.finding.stage", found.stage(), say.it("tracker.finding." + found.finding().name().toLowerCase(Locale.ROOT))));
            finding.addClassName("finding");
            var reason = new Paragraph(found.reason());
            reason.getElement().setAttribute("dir", "auto");
            item.add(Inset.ourWords(finding, reason));
        }
        return item;
    }
}
