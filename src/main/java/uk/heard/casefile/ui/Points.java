package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import uk.heard.casefile.CaseFile;
import uk.heard.complaint.Position;
import uk.heard.ui.Html;
import uk.heard.ui.Inset;
import uk.heard.ui.Say;

/** Each point in their own words, and what was found once that was sent. */
class Points extends Composite<Section> {

    Points(Say say, CaseFile file) {
        var replied = file.position().compareTo(Position.STAGE_1_REPLIED) >= 0;
        var list = new OrderedList();
        list.addClassName("points");
        for (var point : file.points()) {
            var item = new ListItem(Inset.theirWords(point.whatHappened()));
            if (!point.whatShouldHappen().isBlank()) {
                item.add(new Paragraph(say.it("casefile.point.wanted")), Inset.theirWords(point.whatShouldHappen()));
            }
            if (replied && point.finding() != null) {
                item.add(Inset.ourWords(Html.text("strong", "", say.it("casefile.finding." + CaseWords.key(point.finding()))), new Paragraph(point.reason())));
            }
            list.add(item);
        }
        getContent().addClassName("panel");
        getContent().add(Html.text("h2", "", say.it("casefile.points")), list);
    }
}
