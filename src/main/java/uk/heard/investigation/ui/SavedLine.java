package uk.heard.investigation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import uk.heard.casefile.ui.Dates;
import uk.heard.ui.Say;

/** Says that work was saved: the word is announced once, the time beside it changes in silence. */
class SavedLine extends Composite<Paragraph> {

    private final Say say;
    private final Span saved = new Span();
    private final Span at = new Span();

    SavedLine(Say say) {
        this.say = say;
        saved.getElement().setAttribute("role", "status");
        getContent().addClassName("saved");
        getContent().add(saved, new Span(" "), at);
    }

    void saved(Instant when) {
        saved.setText(say.it("investigation.saved"));
        at.setText(Dates.time(when));
    }
}
