package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.dom.Element;

/** A native control of the browser: input or textarea, bare of any look or meaning. */
final class Control extends Component implements Focusable<Control> {

    Control(String tag, String id) {
        super(new Element(tag));
        setId(id);
        getElement().setAttribute("name", id);
    }

    static Control input(String type, String id) {
        var input = new Control("input", id);
        input.getElement().setAttribute("type", type);
        return input;
    }
}
