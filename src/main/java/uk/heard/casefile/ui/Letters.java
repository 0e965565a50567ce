package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import uk.heard.casefile.CaseFile;
import uk.heard.ui.Html;
import uk.heard.ui.Printed;
import uk.heard.ui.Say;

/** Every letter exactly as it was sent. */
class Letters extends Composite<Section> {

    Letters(Say say, CaseFile file) {
        getContent().addClassName("panel");
        getContent().add(Html.text("h2", "", say.it("casefile.letters")));
        if (file.letters().isEmpty()) {
            getContent().add(new Paragraph(say.it("casefile.letters.none")));
        }
        for (var letter : file.letters()) {
            getContent().add(new NativeDetails(
                    say.it("casefile.letter", say.it("casefile.letter." + CaseWords.key(letter.kind())), Dates.moment(letter.sentAt())),
                    new Printed(letter.html(), 1)));
        }
    }
}
