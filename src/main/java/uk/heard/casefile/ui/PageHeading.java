package uk.heard.casefile.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** The one first-level heading of a staff page; takes the focus when the page is entered, so that it is heard as well as seen. */
@Tag("h1")
final class PageHeading extends HtmlContainer implements Focusable<PageHeading> {

    PageHeading(String words) {
        setText(words);
        setTabIndex(-1);
    }
}
