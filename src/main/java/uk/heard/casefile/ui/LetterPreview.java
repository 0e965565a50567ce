package uk.heard.casefile.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.modulith.NamedInterface;
import uk.heard.casefile.CaseFile;
import uk.heard.correspondence.LetterSending;
import uk.heard.ui.Printed;

/** A letter exactly as it would arrive, with the way in which its reader learns of it, and how it would read in the other voice. Empty until there is one to show. */
@NamedInterface("panel")
public class LetterPreview extends Composite<Div> {

    @Tag("h3")
    private static final class Heading extends HtmlContainer implements Focusable<Heading> {
    }

    private final CaseFile file;
    private final CaseContext context;

    public LetterPreview(CaseFile file, CaseContext context) {
        this.file = file;
        this.context = context;
        getContent().addClassName("preview");
        getContent().setVisible(false);
    }

    /** Shows the letter and moves the focus to it. */
    public void show(LetterSending.Preview letter) {
        var heading = new Heading();
        heading.setText(context.say().it("casefile.preview"));
        heading.setTabIndex(-1);
        var told = new Paragraph(context.howTheyAreTold(file));
        told.addClassName("told");
        getContent().removeAll();
        getContent().add(heading, told, new Printed(letter.html(), 2), inOtherVoice(letter));
        getContent().setVisible(true);
        heading.focus();
    }

    private NativeDetails inOtherVoice(LetterSending.Preview letter) {
        var details = new NativeDetails(context.say().it(file.voice().young() ? "casefile.preview.adult" : "casefile.preview.young"));
        details.addToggleListener(opened -> details.setContent(new Printed(letter.inOtherVoice(), 2)));
        return details;
    }

    /** Takes it away when it no longer says what would be sent. */
    public void hide() {
        getContent().removeAll();
        getContent().setVisible(false);
    }
}
