package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Section;

/** A step that is due now; the first of a case page is its main panel. */
class DueStep extends Composite<Section> implements HasStyle {

    @Tag("h2")
    private static final class Heading extends HtmlContainer implements Focusable<Heading> {
    }

    private final Heading heading = new Heading();

    DueStep(String title, Component content) {
        heading.setText(title);
        heading.setTabIndex(-1);
        getContent().addClassName("panel");
        getContent().add(heading, content);
    }

    void focus() {
        heading.focus();
    }
}
