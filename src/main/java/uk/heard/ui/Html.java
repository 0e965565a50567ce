package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Small pieces of HTML for which Flow has no component. */
public final class Html {

    private Html() {
    }

    /** Words for those who listen to the page, not for the eye. */
    public static Span unseen(String words) {
        var span = new Span(words);
        span.addClassName("unseen");
        return span;
    }

    public static Component element(String tag, String className, Component... children) {
        var element = new Element(tag);
        if (!className.isEmpty()) {
            element.getClassList().add(className);
        }
        for (var child : children) {
            element.appendChild(child.getElement());
        }
        return new Component(element) {
        };
    }

    public static Component text(String tag, String className, String text) {
        var component = element(tag, className);
        component.getElement().setText(text);
        return component;
    }
}
