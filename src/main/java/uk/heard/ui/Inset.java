package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Words set apart from the rest. Its shape says who speaks: theirs or the council's. */
public class Inset extends Composite<Div> {

    public Inset(String words) {
        this(new Paragraph(words));
    }

    public Inset(Component... content) {
        getContent().addClassName("inset");
        getContent().add(content);
    }

    /** What a person wrote, shown as they wrote it. */
    public static Inset theirWords(String words) {
        var quote = new Paragraph(words);
        quote.getElement().setAttribute("dir", "auto");
        var inset = new Inset(quote);
        inset.getContent().addClassName("theirs");
        return inset;
    }

    /** What the council wrote to them. */
    public static Inset ourWords(Component... content) {
        var inset = new Inset(content);
        inset.getContent().addClassName("ours");
        return inset;
    }
}
