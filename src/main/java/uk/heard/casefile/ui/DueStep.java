package uk.heard.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Section;

/** The step that is due now: the main panel of the case page. */
class DueStep extends Composite<Section> {

    @Tag("h2")
    private static final class Heading extends HtmlContainer implements Focusable<Heading> {
    }

    private final Heading heading = new Heading();

    DueStep(String title, Component content) {
        heading.setText(title);
        heading.setTabIndex(-1);
        getContent().addClassName("due-step");
        getContent().add(heading, content);
    }

    void focus() {
        heading.focus();
    }
}
