package uk.heard.advocates.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import uk.heard.advocates.WhoWasReferred;
import uk.heard.council.CouncilProfile;
import uk.heard.ui.Say;

/** The safe ways to reach somebody, and no other. */
class Reach extends Composite<Div> {

    Reach(WhoWasReferred who, CouncilProfile council, Say say) {
        var words = new ProviderWords(say);
        var list = new UnorderedList();
        who.ways().forEach(way -> list.add(dir(new ListItem(words.way(way)))));
        if (!who.howToReach().isBlank()) {
            list.add(dir(new ListItem(who.howToReach())));
        }
        if (list.getComponentCount() == 0) {
            getContent().add(new Paragraph(say.it("advocates.way.none", council.phone())));
        } else {
            getContent().add(new Paragraph(say.it("advocates.way.title")), list);
        }
    }

    private static ListItem dir(ListItem item) {
        item.getElement().setAttribute("dir", "auto");
        return item;
    }
}
