package uk.heard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Any of a few: checkboxes in a group. */
public class Ticks<T> extends Answer<Set<T>> {

    private final Map<T, Control> boxes = new LinkedHashMap<>();
    private final FieldSet group = new FieldSet();
    private final Component legend;

    public Ticks(Say say, String id, String legend) {
        super(say, id);
        this.legend = Html.text("legend", "", legend);
        group.add(this.legend, hint(), error());
        lay(group);
    }

    public Ticks<T> option(T value, String label) {
        var box = Control.input("checkbox", id() + "-" + (boxes.size() + 1));
        box.getElement().addEventListener("change", e -> { }).synchronizeProperty("checked");
        var name = new NativeLabel(label);
        name.setFor(box);
        name.getElement().setAttribute("dir", "auto");
        var row = new Div(box, name);
        row.addClassName("option");
        group.add(row);
        boxes.put(value, box);
        return this;
    }

    /** What is ticked, in the order in which it stands; empty while nothing is. */
    @Override
    public Set<T> getValue() {
        var ticked = new LinkedHashSet<T>();
        boxes.forEach((value, box) -> {
            if (box.getElement().getProperty("checked", false)) {
                ticked.add(value);
            }
        });
        return ticked;
    }

    @Override
    public void setValue(Set<T> ticked) {
        boxes.forEach((value, box) -> box.getElement().setProperty("checked", ticked.contains(value)));
    }

    @Override
    public void focus() {
        boxes.values().iterator().next().focus();
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
