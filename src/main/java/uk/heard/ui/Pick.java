package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of many short things that stand in an order, such as hours: the browser's own list. Radios are easier where there are few. */
public class Pick<T> extends Answer<T> {

    private final Control select;
    private final NativeLabel label;
    private final Map<String, T> options = new LinkedHashMap<>();
    private T value;

    public Pick(Say say, String id, String label) {
        super(say, id);
        select = new Control("select", id);
        this.label = new NativeLabel(label);
        this.label.setFor(select);
        select.addClassName("line");
        select.onTyped(key -> value = options.get(key));
        lay(this.label, hint(), error(), select);
    }

    /** The first option is chosen until another is. */
    public Pick<T> option(T value, String label) {
        var key = Integer.toString(options.size());
        options.put(key, value);
        select.getElement().appendChild(new Element("option").setAttribute("value", key).setText(label));
        if (options.size() == 1) {
            this.value = value;
        }
        return this;
    }

    @Override
    public T getValue() {
        return value;
    }

    @Override
    public void setValue(T chosen) {
        options.entrySet().stream().filter(option -> option.getValue().equals(chosen)).findFirst().ifPresent(option -> {
            value = chosen;
            select.getElement().setProperty("value", option.getKey());
        });
    }

    @Override
    public void focus() {
        select.focus();
    }

    @Override
    Component described() {
        return select;
    }

    @Override
    void hideLabel() {
        label.setVisible(false);
    }
}
