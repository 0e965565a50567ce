package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import uk.heard.casefile.CaseFile;
import uk.heard.casefile.StaffNames.StaffName;
import uk.heard.complaint.RecordedMove;
import uk.heard.ui.Html;
import uk.heard.ui.Say;

/** What happened, who did it and when, the latest first. */
class Chronology extends Composite<Section> {

    private final CaseWords words;
    private final CaseFile file;
    private final Map<Long, StaffName> names;

    Chronology(Say say, CaseFile file, Map<Long, StaffName> names) {
        this.words = new CaseWords(say);
        this.file = file;
        this.names = names;
        var list = new OrderedList();
        list.addClassName("chronology");
        list.getElement().setAttribute("reversed", "");
        file.moves().reversed().forEach(move -> list.add(line(move)));
        getContent().addClassName("panel");
        getContent().add(Html.text("h2", "", say.it("casefile.chronology")), list);
    }

    private Component line(RecordedMove move) {
        var when = new Span(Dates.shown(move.madeAt()), new Text(" · " + words.actor(move.actor(), names)));
        when.addClassName("when");
        return new ListItem(new Span(words.move(file, move.move())), when);
    }
}
