package uk.heard.tracker.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import uk.heard.tracker.TrackedComplaint.Letter;
import uk.heard.ui.Say;

/** Every letter and reply that was sent to them, to read on a page that prints well and offers a copy to keep. */
class LetterList extends Composite<UnorderedList> {

    LetterList(List<Letter> letters, Say say) {
        for (var letter : letters) {
            var link = new Anchor("/letter/" + letter.id(), say.it("tracker.letter." + letter.kind().name().toLowerCase(Locale.ROOT), Progress.day(letter.sentAt())));
            link.setRouterIgnore(true);
            getContent().add(new ListItem(link));
        }
    }
}
