package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import uk.heard.casefile.CaseFile;
import uk.heard.complaint.Position;
import uk.heard.complaint.PointRoute;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.Say;

/** Each point in their own words, and what was found once that was sent. Closed while the reply repeats every point, and when there are many. */
class Points extends Composite<Div> {

    private static final int MANY = 5;

    private final Say say;
    private final Position position;

    Points(Say say, CaseFile file) {
        this.say = say;
        this.position = file.position();
        var list = new OrderedList();
        list.addClassName("points");
        file.points().forEach(point -> list.add(item(point)));
        var title = say.it("casefile.points");
        getContent().add(position == Position.STAGE_1 || file.points().size() > MANY ? new NativeDetails(title, list) : new Section(Html.text("h2", "", title), list));
        getContent().addClassName("panel");
    }

    private ListItem item(CaseFile.CasePoint point) {
        var item = new ListItem(Inset.theirWords(point.whatHappened()));
        if (!point.whatShouldHappen().isBlank()) {
            item.add(new Paragraph(say.it("casefile.point.wanted")), Inset.theirWords(point.whatShouldHappen()));
        }
        point.corrections().forEach(correction -> {
            item.add(new Paragraph(say.it("casefile.point.corrected", Dates.moment(correction.madeAt()))), Inset.theirWords(correction.whatHappened()));
            if (!correction.whatShouldHappen().isBlank()) {
                item.add(new Paragraph(say.it("casefile.point.wanted")), Inset.theirWords(correction.whatShouldHappen()));
            }
        });
        var more = new CaseWords(say).circumstances(point);
        if (!more.isEmpty()) {
            item.add(new Paragraph(more));
        }
        if (point.route() != PointRoute.HERE) {
            item.add(new Paragraph(say.it("casefile.point.route." + CaseWords.key(point.route()))));
        }
        point.findings().stream().filter(found -> found.sentAt() != null).forEach(found -> item.add(Inset.ourWords(
                Html.text("strong", "", say.it("casefile.finding.stage", found.stage(), say.it("casefile.finding." + CaseWords.key(found.finding())))),
                new Paragraph(found.reason()))));
        return item;
    }
}
