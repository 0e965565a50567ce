package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of a few: radios in a group. An option may carry a hint of its own, and a further question that it opens. */
public class Choice<T> extends Answer<T> {

    private record Option(Control radio, Component reveals) {
    }

    private final Map<T, Option> options = new LinkedHashMap<>();
    private final FieldSet group = new FieldSet();
    private final Component legend;
    private T value;
    private SerializableConsumer<T> onChange = chosen -> { };

    public Choice(Say say, String id, String legend) {
        super(say, id);
        this.legend = Html.text("legend", "", legend);
        group.getElement().setAttribute("role", "radiogroup");
        group.add(this.legend, hint(), error());
        lay(group);
    }

    public Choice<T> option(T value, String label) {
        return option(value, label, null, null);
    }

    public Choice<T> option(T value, String label, String hint) {
        return option(value, label, hint, null);
    }

    /** {@code reveals} is shown beneath the option while it is chosen. */
    public Choice<T> option(T value, String label, String hint, Component reveals) {
        var id = id() + "-" + (options.size() + 1);
        var radio = Control.input("radio", id);
        radio.getElement().setAttribute("name", id());
        radio.getElement().addEventListener("change", e -> choose(value));
        var name = new NativeLabel(label);
        name.setFor(radio);
        var row = new Div(radio, name);
        row.addClassName("option");
        if (hint != null) {
            var words = new Paragraph(hint);
            words.setId(id + "-hint");
            words.addClassName("hint");
            radio.getElement().setAttribute("aria-describedby", id + "-hint");
            row.add(words);
        }
        group.add(row);
        if (reveals != null) {
            var shown = new Div(reveals);
            shown.addClassName("reveal");
            shown.setVisible(false);
            group.add(shown);
            options.put(value, new Option(radio, shown));
        } else {
            options.put(value, new Option(radio, null));
        }
        return this;
    }

    public void onChange(SerializableConsumer<T> listener) {
        onChange = listener;
    }

    private void choose(T chosen) {
        setValue(chosen);
        onChange.accept(chosen);
    }

    /** What was chosen, or null while nothing is. */
    @Override
    public T getValue() {
        return value;
    }

    @Override
    public void setValue(T chosen) {
        value = options.containsKey(chosen) ? chosen : null;
        options.forEach((each, option) -> {
            option.radio.getElement().setProperty("checked", each.equals(value));
            if (option.reveals != null) {
                option.reveals.setVisible(each.equals(value));
            }
        });
    }

    @Override
    public void focus() {
        var option = options.containsKey(value) ? options.get(value) : options.values().iterator().next();
        option.radio.focus();
    }

    @Override
    Component described() {
        return group;
    }

    @Override
    void hideLabel() {
        legend.setVisible(false);
    }
}
