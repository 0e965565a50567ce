package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;

/** A native control of the browser: input or textarea, bare of any look or meaning. */
final class Control extends Component implements Focusable<Control> {

    private static final String VALUE = "element.value";
    private static final String CHOSEN = "element.files.length > 0";

    Control(String tag, String id) {
        super(new Element(tag));
        setId(id);
        getElement().setAttribute("name", id);
    }

    /**
     * Hears what is typed: a second after each pause, and at once when the person leaves the field. The text travels with
     * the event, always whole: Flow's own synchronising sends a value once and can be late for the click that follows it.
     */
    void onTyped(SerializableConsumer<String> listener) {
        getElement().addEventListener("input", e -> listener.accept(typed(e))).addEventData(VALUE).debounce(1000);
        getElement().addEventListener("change", e -> listener.accept(typed(e))).addEventData(VALUE);
    }

    /** Hears the key that ends a line, together with what was typed until then. */
    void onEnter(SerializableConsumer<String> listener) {
        getElement().addEventListener("keydown", e -> listener.accept(typed(e))).addEventData(VALUE).setFilter("event.key === 'Enter' && !event.isComposing");
    }

    /** Hears whether a file is chosen; its name and content stay in the browser. */
    void onChosen(SerializableConsumer<Boolean> listener) {
        getElement().addEventListener("change", e -> listener.accept(e.getEventData().get(CHOSEN).asBoolean())).addEventData(CHOSEN);
    }

    private static String typed(DomEvent event) {
        return event.getEventData().get(VALUE).asString();
    }

    static Control input(String type, String id) {
        var input = new Control("input", id);
        input.getElement().setAttribute("type", type);
        return input;
    }
}
