package uk.heard.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** The one first-level heading of a page. It takes the focus when the page is entered, so that the page is heard. */
@Tag("h1")
public final class Heading extends HtmlContainer implements Focusable<Heading> {

    public Heading(String words) {
        setText(words);
        setTabIndex(-1);
    }
}
